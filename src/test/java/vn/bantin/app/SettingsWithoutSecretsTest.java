package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of settings as a backup may have it. */
class SettingsWithoutSecretsTest {

    @Test
    void passwords_are_taken_out_and_their_lines_told_while_the_rest_stays_to_the_byte() {
        SettingsWithoutSecrets kept = of("""
            # cấu hình
            spring:
              datasource:
                url: jdbc:mysql://may-chu/bantin?user=a&password=mật
                username: "bantin"
                password: mật
            #   password: mật cũ
            bantin.source.password: 'mật'
            bantin:
              alarm: {to: [a@example.vn]}
              source:
                - password: ${MAT_KHAU}
            """);

        assertThat(new String(kept.content(), StandardCharsets.UTF_8)).isEqualTo("""
            # cấu hình
            spring:
              datasource:
                url:
                username: "bantin"
                password:
            #   password:
            bantin.source.password:
            bantin:
              alarm: {to: [a@example.vn]}
              source:
                - password: ${MAT_KHAU}
            """);
        assertThat(kept.lines()).isEqualTo(List.of(4, 6, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datasource: {username: a, password: mật}",
                "password: |\n  mật",
                "url: >-\n  jdbc:mysql://a:mật@may-chu/bantin",
                "password:\n- mật",
                "a: [unclosed"
            })
    void where_a_password_cannot_be_told_from_the_rest_the_whole_file_stays_behind(String yaml) {
        assertThat(of(yaml).content()).isNull();
    }

    private static SettingsWithoutSecrets of(String yaml) {
        return SettingsWithoutSecrets.of(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
