package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {

    @ParameterizedTest(name = "{0} {1} is \"{2}\", bare \"{3}\"")
    @CsvSource({
        "PROVINCE, Thanh Hóa, tỉnh Thanh Hóa, Thanh Hóa",
        "PROVINCE, Tỉnh Thanh Hóa, Tỉnh Thanh Hóa, Thanh Hóa",
        "PROVINCE, TP. Đà Nẵng, TP. Đà Nẵng, Đà Nẵng",
        "CENTRAL_CITY, Đà Nẵng, thành phố Đà Nẵng, Đà Nẵng",
        "CITY, Thanh Hóa, thành phố Thanh Hóa, Thanh Hóa",
        "TOWN, Bỉm Sơn, thị xã Bỉm Sơn, Bỉm Sơn",
        "DISTRICT, Thọ Xuân, huyện Thọ Xuân, Thọ Xuân",
        "DISTRICT, Huyện Thọ Xuân, Huyện Thọ Xuân, Thọ Xuân",
        "COMMUNE, Xuân Lập, xã Xuân Lập, Xuân Lập",
        "WARD, Hạc Thành, phường Hạc Thành, Hạc Thành",
        "TOWNSHIP, Lam Sơn, thị trấn Lam Sơn, Lam Sơn",
        "SPECIAL_ZONE, Phú Quốc, đặc khu Phú Quốc, Phú Quốc",
        "DEPARTMENT, Sở Tài chính, Sở Tài chính, Sở Tài chính",
        "DEPARTMENT, Huyện đoàn, Huyện đoàn, Huyện đoàn",
        "CENTRAL_CITY, TP., thành phố TP., TP."
    })
    void units_are_named_with_the_word_of_their_kind(UnitKind kind, String name, String text, String bare) {
        Unit unit = unit(kind, name);
        assertThat(UnitName.of(unit)).isEqualTo(text);
        assertThat(UnitName.bare(unit)).isEqualTo(bare);
    }

    @ParameterizedTest(name = "{0} {1} is {2}, shortly \"{3}\"")
    @CsvSource({
        "PROVINCE, Thanh Hóa, PROVINCE, tỉnh",
        "PROVINCE, TP. Đà Nẵng, CENTRAL_CITY, thành phố",
        "CITY, TP. Thanh Hóa, CITY, thành phố",
        "DISTRICT, Thọ Xuân, DISTRICT, huyện",
        "DEPARTMENT, Sở Tài chính, DEPARTMENT, Sở Tài chính"
    })
    void a_unit_named_before_is_told_by_its_kind_and_a_city_among_provinces_is_one(
            UnitKind kind, String name, UnitKind said, String shortly) {
        assertThat(UnitName.kind(unit(kind, name))).isEqualTo(said);
        assertThat(UnitName.shortly(unit(kind, name))).isEqualTo(shortly);
    }

    private static Unit unit(UnitKind kind, String name) {
        return new Unit("1", name, kind, null, null, null, null, null, null, null, null);
    }
}
