package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

class LetterheadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

    @ParameterizedTest(name = "{0} {1} under {2} {3}: {4} / {5} / {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PROVINCE, Thanh Hóa, NATION, Việt Nam, -, TỈNH ỦY THANH HÓA, BC/TU, Thanh Hóa",
                "CENTRAL_CITY, Đà Nẵng, NATION, Việt Nam, -, THÀNH ỦY ĐÀ NẴNG, BC/TU, Đà Nẵng",
                "PROVINCE, TP. Đà Nẵng, NATION, Việt Nam, -, THÀNH ỦY ĐÀ NẴNG, BC/TU, Đà Nẵng",
                "PROVINCE, Thành phố Huế, NATION, Việt Nam, -, THÀNH ỦY HUẾ, BC/TU, Huế",
                "CITY, Thanh Hóa, PROVINCE, Thanh Hóa, ĐẢNG BỘ TỈNH THANH HÓA, THÀNH ỦY THANH HÓA, BC/ThU, Thanh Hóa",
                "TOWN, Bỉm Sơn, PROVINCE, Thanh Hóa, ĐẢNG BỘ TỈNH THANH HÓA, THỊ ỦY BỈM SƠN, BC/ThU, Bỉm Sơn",
                "DISTRICT, Thọ Xuân, PROVINCE, Thanh Hóa, ĐẢNG BỘ TỈNH THANH HÓA, HUYỆN ỦY THỌ XUÂN, BC/HU, Thọ Xuân",
                "COMMUNE, Xuân Lập, PROVINCE, Thanh Hóa, ĐẢNG BỘ TỈNH THANH HÓA, ĐẢNG ỦY XÃ XUÂN LẬP, BC/ĐU, Xuân Lập",
                "WARD, Hải Châu, PROVINCE, TP. Đà Nẵng, ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG, ĐẢNG ỦY PHƯỜNG HẢI CHÂU, BC/ĐU, Hải Châu",
                "WARD, Hải Châu, CENTRAL_CITY, Đà Nẵng, ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG, ĐẢNG ỦY PHƯỜNG HẢI CHÂU, BC/ĐU, Hải Châu",
                "COMMUNE, Xuân Lập, DISTRICT, Thọ Xuân, ĐẢNG BỘ HUYỆN THỌ XUÂN, ĐẢNG ỦY XÃ XUÂN LẬP, BC/ĐU, Xuân Lập",
                "TOWNSHIP, Lam Sơn, DISTRICT, Thọ Xuân, ĐẢNG BỘ HUYỆN THỌ XUÂN, ĐẢNG ỦY THỊ TRẤN LAM SƠN, BC/ĐU, Lam Sơn",
                "SPECIAL_ZONE, Phú Quốc, PROVINCE, An Giang, ĐẢNG BỘ TỈNH AN GIANG, ĐẢNG ỦY ĐẶC KHU PHÚ QUỐC, BC/ĐU, Phú Quốc",
                "DEPARTMENT, Sở Tài chính, PROVINCE, Thanh Hóa, ĐẢNG BỘ TỈNH THANH HÓA, ĐẢNG ỦY SỞ TÀI CHÍNH, BC/ĐU, Sở Tài chính",
                "DISTRICT, Thọ Xuân, -, -, -, HUYỆN ỦY THỌ XUÂN, BC/HU, Thọ Xuân"
            })
    void follows_from_kind_and_name(
            UnitKind kind,
            String name,
            UnitKind parentKind,
            String parentName,
            String upper,
            String issuing,
            String symbol,
            String place) {
        Unit parent = parentKind == null ? null : unit(parentKind, parentName, null, null, null, null);
        assertThat(Letterhead.of(unit(kind, name, null, null, null, null), parent, DAY))
                .isEqualTo(
                        new Letterhead(upper, issuing, "Số         -" + symbol, place + ", ngày 05 tháng 02 năm 2026"));
    }

    @Test
    void what_the_unit_says_itself_wins() {
        Unit unit = unit(
                UnitKind.WARD,
                "Hạc Thành",
                "Đảng ủy phường Hạc Thành (lâm thời)",
                "Đảng bộ tỉnh",
                "BC/ĐU-VP",
                "Hạc Thành cũ");
        assertThat(Letterhead.of(unit, unit(UnitKind.PROVINCE, "Thanh Hóa", null, null, null, null), DAY))
                .isEqualTo(new Letterhead(
                        "ĐẢNG BỘ TỈNH",
                        "ĐẢNG ỦY PHƯỜNG HẠC THÀNH (LÂM THỜI)",
                        "Số         -BC/ĐU-VP",
                        "Hạc Thành cũ, ngày 05 tháng 02 năm 2026"));
    }

    @Test
    void the_nation_has_nothing_above_it() {
        assertThat(Letterhead.of(unit(UnitKind.NATION, "Việt Nam", null, null, null, "Hà Nội"), null, DAY))
                .isEqualTo(new Letterhead(
                        null, "BAN CHẤP HÀNH TRUNG ƯƠNG", "Số         -BC/TW", "Hà Nội, ngày 05 tháng 02 năm 2026"));
    }

    private static Unit unit(
            UnitKind kind, String name, String committee, String upperCommittee, String symbol, String place) {
        return new Unit("1", name, kind, null, null, null, null, committee, upperCommittee, symbol, place);
    }
}
