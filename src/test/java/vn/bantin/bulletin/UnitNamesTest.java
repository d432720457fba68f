package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Where a name and kind occur twice, the parent stands beside it. */
class UnitNamesTest {

    private static final Map<String, Unit> ALL = Stream.of(
                    unit("VN", "Việt Nam", UnitKind.NATION, null),
                    unit("TH", "Thanh Hóa", UnitKind.PROVINCE, "VN"),
                    unit("301", "Thọ Xuân", UnitKind.DISTRICT, "TH"),
                    unit("302", "Yên Định", UnitKind.DISTRICT, "TH"),
                    unit("1", "Yên Phong", UnitKind.COMMUNE, "301"),
                    unit("2", "Yên Phong", UnitKind.COMMUNE, "302"),
                    unit("3", "yên phong", UnitKind.COMMUNE, "302"),
                    unit("4", "Yên Phong", UnitKind.WARD, "302"),
                    unit("5", "Yên Lập", UnitKind.COMMUNE, "301"),
                    unit("6", "Yên Lập", UnitKind.COMMUNE, null),
                    unit("7", "Tân Tiến", UnitKind.COMMUNE, "301"),
                    unit("8", "Tân Tiến", UnitKind.COMMUNE, "301"))
            .collect(Collectors.toMap(Unit::code, Function.identity()));

    private static Unit unit(String code, String name, UnitKind kind, @Nullable String parent) {
        return new Unit(code, name, kind, parent, null, null, null, null, null, null, null);
    }

    @Test
    void a_name_that_occurs_once_stays_as_it_is() {
        assertThat(names("301", "302", "1", "4", "5"))
                .containsExactly("huyện Thọ Xuân", "huyện Yên Định", "xã Yên Phong", "phường Yên Phong", "xã Yên Lập");
    }

    @Test
    void one_that_occurs_twice_has_its_parent_and_where_that_is_not_enough_its_code() {
        assertThat(names("1", "2")).containsExactly("xã Yên Phong (huyện Thọ Xuân)", "xã Yên Phong (huyện Yên Định)");
        assertThat(names("1", "2", "3"))
                .containsExactly(
                        "xã Yên Phong (huyện Thọ Xuân)",
                        "xã Yên Phong (huyện Yên Định, mã 2)",
                        "xã yên phong (huyện Yên Định, mã 3)");
        assertThat(names("5", "6")).containsExactly("xã Yên Lập (huyện Thọ Xuân)", "xã Yên Lập (mã 6)");
    }

    @Test
    void siblings_are_told_apart_by_their_codes_alone() {
        assertThat(names("7", "8")).containsExactly("xã Tân Tiến (mã 7)", "xã Tân Tiến (mã 8)");
    }

    private static List<String> names(String... codes) {
        List<Unit> room = List.of(codes).stream().map(ALL::get).toList();
        UnitNames names = UnitNames.of(room, ALL);
        return room.stream().map(names::of).toList();
    }
}
