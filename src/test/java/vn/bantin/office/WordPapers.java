package vn.bantin.office;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Remark.Section;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Rulebook;

/** Papers of the demonstration as they rarely are: with chapters, with a long name. */
final class WordPapers {

    private static final Period QUARTER = new Period(2024, 1);

    private WordPapers() {}

    /** A unit with causes, solutions, tasks and proposals. */
    static Bulletin withRemarks(String unit) {
        List<Remark> remarks = new ArrayList<>();
        remark(
                remarks,
                unit,
                Section.CAUSE,
                "Thị trường xuất khẩu hàng may mặc, giày da còn nhiều khó khăn; đơn hàng quý I giảm so với cùng kỳ năm"
                        + " trước, một số doanh nghiệp tạm dừng sản xuất.",
                null);
        remark(
                remarks,
                unit,
                Section.CAUSE,
                "Công tác giải phóng mặt bằng các khu dân cư chậm, ảnh hưởng đến tiến độ đấu giá quyền sử dụng đất.",
                null);
        remark(
                remarks,
                unit,
                Section.SOLUTION,
                "Tổ chức đối thoại với doanh nghiệp hằng tháng, tháo gỡ khó khăn về vốn, đất đai và lao động.",
                "Phòng Kinh tế và Hạ tầng");
        remark(
                remarks,
                unit,
                Section.TASK,
                "Hoàn thành hồ sơ đấu giá quyền sử dụng đất 12 khu dân cư, thu ngân sách nhà nước trên địa bàn đạt từ"
                        + " 50% kế hoạch trở lên.",
                "Phòng Tài chính - Kế hoạch");
        remark(
                remarks,
                unit,
                Section.PROPOSAL,
                "Đề nghị Ủy ban nhân dân tỉnh sớm phê duyệt giá đất cụ thể của các dự án trọng điểm trên địa bàn huyện.",
                null);
        return of(ledger(remarks, SampleEdition.ledger(QUARTER).units()), unit);
    }

    private static void remark(List<Remark> remarks, String unit, Section section, String text, @Nullable String body) {
        remarks.add(new Remark(
                SampleEdition.ledger(QUARTER).programme().code(),
                unit,
                QUARTER,
                section,
                remarks.size() + 1,
                null,
                text,
                body,
                null,
                null));
    }

    /** A unit with the name of another one that is as long as they come. */
    static Bulletin named(String unit, String name) {
        List<Unit> units = SampleEdition.ledger(QUARTER).units().stream()
                .map(one -> !one.code().equals(unit)
                        ? one
                        : new Unit(
                                one.code(),
                                name,
                                one.kind(),
                                one.parent(),
                                one.cluster(),
                                one.validFrom(),
                                one.validTo(),
                                one.committee(),
                                one.upperCommittee(),
                                one.symbol(),
                                one.place()))
                .toList();
        return of(ledger(List.of(), units), unit);
    }

    static Bulletin of(Period period, String unit) {
        return bulletin(SampleEdition.of(period), unit);
    }

    static byte[] word(Bulletin bulletin) {
        return SampleEdition.SHOP.copies().word(bulletin, SampleEdition.ISSUED_ON);
    }

    private static Ledger ledger(List<Remark> remarks, List<Unit> units) {
        Ledger ledger = SampleEdition.ledger(QUARTER);
        return new Ledger(
                ledger.programme(),
                ledger.period(),
                units,
                ledger.indicators(),
                ledger.targets(),
                ledger.progress(),
                ledger.former(),
                ledger.successions(),
                ledger.adjustments(),
                remarks);
    }

    private static Bulletin of(Ledger ledger, String unit) {
        return bulletin(
                Edition.of(
                        ledger,
                        new ComparisonBase(null, null, List.of()),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        IssuerSettings.STANDARD,
                        1,
                        SampleEdition.ISSUED_ON),
                unit);
    }

    private static Bulletin bulletin(Edition edition, String unit) {
        return edition.bulletins().stream()
                .filter(bulletin -> bulletin.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
