package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Status;

class JsonTextTest {

    @Test
    void fields_stand_in_the_order_of_the_calls_and_what_is_null_is_left_out() {
        assertThat(JsonText.of(json -> json.text("b", "x")
                        .text("a", null)
                        .count("n", null)
                        .number("d", (BigDecimal) null)
                        .word("w", null)
                        .flag("f", null)
                        .texts("t", null)
                        .object("o", (String) null, (of, any) -> of.text("never", any))
                        .count("last", 7)))
                .isEqualTo("{\"b\":\"x\",\"last\":7}");
    }

    @Test
    void numbers_keep_every_digit_they_have() {
        assertThat(JsonText.of(json -> json.number("a", new BigDecimal("1.50"))
                        .number("b", new BigDecimal("0.000000000001"))
                        .number("c", new BigDecimal("1E+3"))
                        .number("d", new BigInteger("123456789012345678901234567890"))))
                .isEqualTo("{\"a\":1.50,\"b\":1E-12,\"c\":1E+3,\"d\":123456789012345678901234567890}");
    }

    @Test
    void only_quotation_marks_backslashes_and_control_characters_are_escaped() {
        assertThat(JsonText.of(json -> json.text("t", "\"\\/'<&> ộ😀\n\t\r\b\f\u0000\u001f\u007f\u2028")))
                .isEqualTo("{\"t\":\"\\\"\\\\/'<&> ộ😀\\n\\t\\r\\b\\f\\u0000\\u001F\u007f\u2028\"}");
    }

    @Test
    void lists_and_objects_stand_in_one_another() {
        assertThat(JsonText.of(
                        List.of("a", "b"),
                        (json, name) -> json.texts(name, List.of())
                                .texts("two", List.of("1", "2"))
                                .objects("many", List.of(true, false), (of, flag) -> of.flag("is", flag))
                                .object("one", Status.ON_PACE, (of, status) -> of.word("status", status))))
                .isEqualTo("[{\"a\":[],\"two\":[\"1\",\"2\"],\"many\":[{\"is\":true},{\"is\":false}],"
                        + "\"one\":{\"status\":\"ON_PACE\"}},{\"b\":[],\"two\":[\"1\",\"2\"],"
                        + "\"many\":[{\"is\":true},{\"is\":false}],\"one\":{\"status\":\"ON_PACE\"}}]");
    }
}
