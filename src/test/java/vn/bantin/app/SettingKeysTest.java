package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables of the environment: a misspelt one is told, one of other programs is left alone. */
class SettingKeysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BANTIN_THREDS | bantin.threads
        BANTIN_RULES_TOLERENCE | bantin.rules.tolerance
        BANTIN_RULE_CAP | bantin.rules.cap
        BANTN_LAYOUT | bantin.layout
        BANTIN_HOMEE | bantin.home
        BANTIN_SOURCE_PASWORD | bantin.source.password
        BANTIN_ISSUERS_0_PLACEE | bantin.issuers[0].place
        BANTIN_RULES_RANKING_CEILINGS_BONUSES | bantin.rules.ranking.ceilings.bonus
        SPRING_DATASOURCE_USERNMAE | spring.datasource.username
        SPRING_DATASORCE_PASSWORD | spring.datasource.password
        spring.datasource.passwordd | spring.datasource.password
        """)
    void one_that_sets_nothing_has_a_nearest(String variable, String meant) {
        assertThat(SettingKeys.meant(variable)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BANTIN_HOME",
                "BANTIN_THREADS",
                "bantin.home",
                "BANTIN_CHECKS_DEADLINEDAYS",
                "BANTIN_CHECKS_DEADLINE_DAYS",
                "BANTIN_CHECKS_SEVERITY_OVER_300_PERCENT",
                "BANTIN_ISSUERS_12_ON_BEHALF_OF",
                "BANTIN_ISSUERS_0_RECIPIENTS_3",
                "BANTIN_RULES_LEARNT",
                "BANTIN_RULES_LEARNT_0",
                "BANTIN_RULES_PACE_Q1",
                "BANTIN_ALARM_PASSWORD_FILE",
                "SPRING_DATASOURCE_URL",
                "SPRING_DATASOURCE_PASSWORD_FILE",
                "SPRING_DATASOURCE_DRIVER_CLASS_NAME",
                "SPRING_PROFILES_ACTIVE",
                "BANTIN_TEST_MYSQL_URL",
                "BANTIN_BACKUP_DIR",
                "bantin.test.golden",
                "bantin.test.database",
                "BANK_HOME",
                "PATH"
            })
    void one_that_sets_something_or_is_of_another_has_none(String variable) {
        assertThat(SettingKeys.meant(variable)).isEmpty();
    }
}
