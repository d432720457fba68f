package vn.bantin.checks;

/** The sentences of findings about headers, cells and workbooks; each constant has the name of its code. */
final class CellMessages {

    private CellMessages() {}

    static final BilingualText WORKBOOK_OLD = new BilingualText(
            "Tệp %s là Excel kiểu cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice và lưu lại dưới dạng .xlsx.",
            "File %s is of the old Excel kind (.xls). Open it in Excel or LibreOffice and save it as .xlsx.");

    static final BilingualText WORKBOOK_ENCRYPTED = new BilingualText(
            "Tệp %s có mật khẩu mở tệp. Hãy bỏ mật khẩu rồi lưu lại.",
            "File %s is locked with a password. Remove the password and save it again.");

    static final BilingualText WORKBOOK_DAMAGED = new BilingualText(
            "Tệp %s bị hỏng hoặc bị cắt cụt. Hãy sao chép lại tệp, hoặc mở bằng Excel rồi lưu lại.",
            "File %s is damaged or cut off. Copy it again, or open it in Excel and save it again.");

    static final BilingualText WORKBOOK_TOO_BIG = new BilingualText(
            "Tệp %s khi giải nén lớn bất thường nên không đọc. Hãy chép số liệu sang tệp mới, hoặc chia nhỏ.",
            "File %s unpacks to an unusual size and is not read. Copy the figures to a new file, or split it.");

    static final BilingualText NOT_A_WORKBOOK = new BilingualText(
            "Tệp %s không phải là sổ Excel .xlsx (có thể do đổi tên). Hãy mở bằng chương trình của nó và lưu dưới dạng"
                    + " .xlsx.",
            "File %s is no .xlsx workbook (perhaps renamed). Open it in its own program and save it as .xlsx.");

    static final BilingualText SHEET_MISSING = new BilingualText(
            "Tệp %s không có trang nào mang tên %s. Hãy đặt đúng tên trang.",
            "File %s has no sheet named %s. Name its sheets so.");

    static final BilingualText SHEET_UNKNOWN = new BilingualText(
            "Trang \"%s\" không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên trang.",
            "Sheet \"%s\" is not part of the input and was left out. Check its name.");

    static final BilingualText SHEET_EMPTY = new BilingualText(
            "Trang %s không có gì nên bị bỏ qua. Hãy kiểm tra lại.",
            "Sheet %s holds nothing and was left out. Check it.");

    static final BilingualText SHEET_HIDDEN = new BilingualText(
            "Trang \"%s\" đang ẩn nhưng vẫn được đọc. Hãy kiểm tra nội dung hoặc xóa trang.",
            "Sheet \"%s\" is hidden but was read. Check what it holds or delete it.");

    static final BilingualText ROWS_HIDDEN = new BilingualText(
            "Các dòng %s đang ẩn (có thể do bộ lọc) nhưng vẫn được đọc. Hãy kiểm tra hoặc xóa các dòng này.",
            "The rows %s are hidden (perhaps by a filter) but were read. Check or delete them.");

    static final BilingualText COLUMNS_HIDDEN = new BilingualText(
            "Các cột %s đang ẩn nhưng vẫn được đọc. Hãy kiểm tra lại.",
            "The columns %s are hidden but were read. Check them.");

    static final BilingualText CELLS_MERGED = new BilingualText(
            "Các ô %s bị gộp nên chỉ ô đầu có giá trị. Hãy bỏ gộp và điền từng ô.",
            "The cells %s are merged, so that only the first has a value. Unmerge and fill in each.");

    static final BilingualText CELL_OUTSIDE = new BilingualText(
            "Ô %s nằm ngoài các cột có tiêu đề nên bị bỏ qua. Hãy kiểm tra lại.",
            "Cell %s lies beyond the columns with a title and was left out. Check it.");

    static final BilingualText CELL_ERROR = new BilingualText(
            "Ô báo lỗi %s của bảng tính. Hãy sửa công thức, hoặc để trống nếu chưa có số.",
            "The cell shows the error %s. Fix the formula, or leave the cell empty if there is no figure.");

    static final BilingualText FORMULA_WITHOUT_RESULT = new BilingualText(
            "Công thức \"%s\" chưa có kết quả trong tệp. Hãy mở bằng Excel hoặc LibreOffice và lưu lại.",
            "The formula \"%s\" has no result in the file. Open it in Excel or LibreOffice and save it again.");

    static final BilingualText CELL_PERCENT = new BilingualText(
            "Ô hiện dưới dạng phần trăm nhưng giá trị lưu là %s và được lấy như vậy. Hãy kiểm tra: 26,5%% ghi là 26,5.",
            "The cell is shown as a percentage but holds %s, which was taken. Check it: 26.5%% is written 26.5.");

    static final BilingualText COLUMN_MISNAMED = new BilingualText(
            "Không có cột %s nhưng có cột lạ %s. Hãy sửa tên cột cho đúng, hoặc bỏ cột lạ.",
            "There is no column %s but an unknown one, %s. Give it its right name, or remove it.");

    static final BilingualText SIGN_INVISIBLE = new BilingualText(
            "Ô có ký tự không nhìn thấy %s, đã bỏ đi và đọc là \"%s\". Hãy kiểm tra rồi gõ lại ô này.",
            "The cell held the invisible sign %s, which was taken out: it reads \"%s\". Check it and type the cell"
                    + " again.");

    static final BilingualText SOFT_HYPHEN = new BilingualText(
            "Ô có ký tự không nhìn thấy U+00AD trong \"%s\" (gạch nối mềm; trong bảng mã TCVN3 là chữ \"ư\"). Hãy gõ"
                    + " lại ô này bằng Unicode.",
            "The cell holds the invisible sign U+00AD in \"%s\" (a soft hyphen; in the code page TCVN3 the letter"
                    + " \"ư\"). Type the cell again in Unicode.");

    static final BilingualText CODE_AS_NUMBER = new BilingualText(
            "Ô mã là số hoặc ngày (%s) nên không rõ mã được gõ là gì (1.1 hay 1.10, 7 hay 007). Hãy định dạng ô là văn"
                    + " bản (Text) rồi gõ lại mã.",
            "The cell of the code is a number or a day (%s), so the code may be another (1.1 or 1.10, 7 or 007)."
                    + " Format the cell as text and type the code again.");

    static final BilingualText ZERO_FROM_EMPTY = new BilingualText(
            "Số 0 ở đây do công thức \"%s\" lấy từ ô trống hoặc ô không xem được. Hãy để trống nếu chưa có số, gõ 0"
                    + " nếu bằng 0.",
            "The 0 comes from the formula \"%s\", which refers to an empty cell or to one that cannot be seen. Empty"
                    + " the cell for no figure yet, type 0 for zero.");

    static final BilingualText CELL_UNSHOWN = new BilingualText(
            "Ô chứa số %s nhưng bảng tính không hiện ra (định dạng \"%s\"). Hãy kiểm tra số này rồi đổi định dạng ô.",
            "The cell holds %s, which the sheet does not show (format \"%s\"). Check the number and change the"
                    + " format.");

    static final BilingualText CELL_SCALED = new BilingualText(
            "Ô chứa số %s nhưng bảng tính hiện số đã chia cho nghìn (định dạng \"%s\"). Hãy kiểm tra đơn vị tính của"
                    + " số này.",
            "The cell holds %s but the sheet shows it divided by thousands (format \"%s\"). Check its unit of"
                    + " measure.");

    static final BilingualText RESULT_STALE = new BilingualText(
            "Tệp được lưu khi công thức chưa tính lại nên kết quả %s có thể đã cũ. Hãy mở bằng Excel hoặc LibreOffice,"
                    + " tính lại (F9) và lưu lại.",
            "The workbook was saved without recalculation, so the result %s may be old. Open it in Excel or"
                    + " LibreOffice, recalculate (F9) and save it again.");
}
