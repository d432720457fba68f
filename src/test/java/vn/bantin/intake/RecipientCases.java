package vn.bantin.intake;

import static vn.bantin.intake.CodesTest.one;

import java.util.List;
import vn.bantin.checks.FindingCode;
import vn.bantin.intake.CodesTest.Case;

/** What an import finds in recipients; {@link CodesTest} provokes it. */
final class RecipientCases {

    private RecipientCases() {}

    static List<Case> all() {
        return List.of(
                one(
                        FindingCode.MAILBOX_WRONG,
                        folder -> recipients(folder, "A,MAIL,a@b.vn;c@d.vn,SUMMARY"),
                        "recipients.csv:2 address: \"a@b.vn;c@d.vn\" không phải là một địa chỉ thư điện tử. Mỗi dòng"
                                + " ghi một địa chỉ dạng vanthu@example.vn."),
                one(
                        FindingCode.FOLDER_WRONG,
                        folder -> recipients(folder, "A,FOLDER,hop/q1,SUMMARY"),
                        "recipients.csv:2 address: \"hop/q1\" không phải là đường dẫn đầy đủ của một thư mục. Hãy ghi"
                                + " từ gốc, ví dụ /mnt/hop, H:\\hop hoặc \\\\may-chu\\hop."),
                one(
                        FindingCode.WORD_WRONG,
                        folder -> recipients(folder, "A,MAIL,a@b.vn,SUMMARY PDF"),
                        "recipients.csv:2 papers: \"PDF\" không thuộc các giá trị cho phép: BULLETIN, SUMMARY, PACK,"
                                + " SHEETS, WORD, ANNEX. Hãy chọn một trong các giá trị đó."));
    }

    private static SmallFolder recipients(SmallFolder folder, String row) {
        return folder.text("recipients.csv", "code,channel,address,papers\n" + row + "\n");
    }
}
