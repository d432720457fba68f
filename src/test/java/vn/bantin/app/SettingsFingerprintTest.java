package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Status;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** The hash of the settings stands in manifests for ever, whatever classes and components are called later. */
class SettingsFingerprintTest {

    private static final Settings.Source IMPORTED = new Settings.Source("", null, null, null, null);

    @Test
    void the_hashed_text_is_that_of_the_first_release() {
        Rulebook rules = new Rulebook(
                Basis.OWN,
                new BigDecimal("0.05"),
                new BigDecimal("1.2"),
                new BigDecimal("0.6"),
                new Pace(new BigDecimal("0.2"), new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE),
                List.of("KT05"),
                new RankingRules(
                        List.of(new RankingRules.GroupWeight("Kinh tế", new BigDecimal("60"))),
                        true,
                        new AdjustmentLimits(new BigDecimal("5"), new BigDecimal("3")),
                        false));
        Wording wording = new Wording(
                Map.of(Status.EXCEEDED, "vượt"), "done %s", "none", "on", "behind", "missed", "left", "from", null);
        Issuer issuer = new Issuer(
                "395",
                Issuer.Kind.REPORT,
                2,
                "Hội nghị",
                LocalDate.of(2024, 4, 3),
                "ĐẢNG BỘ TỈNH",
                "HUYỆN ỦY",
                "BC/HU",
                "Thọ Xuân",
                "T/M",
                "Bí thư",
                "A",
                List.of("Như trên"),
                false);
        Settings settings = settings(rules, wording, List.of(issuer), Map.of(FindingCode.OUTLIER, "OFF"));

        assertThat(SettingsFingerprint.text(settings)).isEqualTo("""
            Rulebook[basis=OWN, tolerance=0.05, cap=1.2, coverage=0.6, \
            pace=Pace[q1=0.2, q2=0.5, q3=0.75, q4=1], learnt=[KT05], \
            ranking=Ranking[groupWeights=[GroupWeight[group=Kinh tế, weight=60]], commonIndicatorsOnly=true, \
            ceilings=Ceilings[bonus=5, penalty=3]]]
            Wording[labels={EXCEEDED=vượt, COMPLETED=hoàn thành kế hoạch, ON_PACE=đạt tiến độ, \
            BEHIND=chậm tiến độ, MISSED=không hoàn thành, NOT_ASSESSED=chưa đánh giá}, done=done %s, none=none, \
            onPace=on, behind=behind, missed=missed, notAssessed=left, atLeast=from]
            [Issuer[unit=395, kind=REPORT, draft=2, meeting=Hội nghị, meetingOn=2024-04-03, \
            upperBody=ĐẢNG BỘ TỈNH, body=HUYỆN ỦY, symbol=BC/HU, place=Thọ Xuân, onBehalfOf=T/M, \
            position=Bí thư, name=A, recipients=[Như trên], historical=false]]
            {OUTLIER=OFF}\
            """);
    }

    @Test
    void settings_of_an_office_that_sets_nothing_have_the_hash_of_the_first_release() {
        Settings settings = settings(Rulebook.STANDARD, Wording.STANDARD, List.of(), Map.of());

        assertThat(SettingsFingerprint.of(settings))
                .isEqualTo("76d4748f0b47c581d7703c7cdbf23490c7758a4ab2513130ad86228d08a2d32d");
    }

    @Test
    void no_component_that_decides_a_result_is_left_out() {
        assertThat(List.of(
                        Rulebook.class.getRecordComponents().length,
                        Pace.class.getRecordComponents().length,
                        RankingRules.class.getRecordComponents().length,
                        RankingRules.GroupWeight.class.getRecordComponents().length,
                        AdjustmentLimits.class.getRecordComponents().length,
                        Wording.class.getRecordComponents().length,
                        Issuer.class.getRecordComponents().length))
                .as("a new component also belongs into Fingerprints, written only where it is set")
                .containsExactly(7, 4, 4, 2, 2, 9, 14);
    }

    private static Settings settings(
            Rulebook rules, Wording wording, List<Issuer> issuers, Map<FindingCode, String> severities) {
        return new Settings(
                Path.of("."),
                2,
                "dang-05hd",
                rules,
                wording,
                issuers,
                new Settings.Checks(severities, 10),
                null,
                IMPORTED,
                Settings.Release.AUTOMATIC,
                Settings.LogForm.PLAIN,
                new Settings.Pdf(false));
    }
}
