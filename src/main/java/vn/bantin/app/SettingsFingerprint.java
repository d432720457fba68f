package vn.bantin.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Sha256;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/**
 * Hashes the settings that decide a result: rules, words, issuers, severities and what the PDFs have; not threads and folders.
 *
 * <p>The hash of an edition's settings lies in its manifest and in the database, so the hashed text is written out here,
 * word for word as the first release wrote it: renaming a class or a component must not change it.
 */
final class SettingsFingerprint {

    private SettingsFingerprint() {}

    static String of(Settings settings) {
        return Sha256.hex(text(settings));
    }

    /** The text that is hashed. */
    static String text(Settings settings) {
        String severities = settings.checks().severity().isEmpty()
                ? ""
                : "\n" + settings.checks().severity();
        return text(settings.rules()) + "\n" + text(settings.wording()) + "\n"
                + settings.issuers().stream().map(SettingsFingerprint::text).toList() + severities
                + text(settings.calendar()) + (settings.pdf().signatureField() ? "\nPdf[signatureField=true]" : "");
    }

    /** The holidays only move a day that is printed; the file of them is not part of the settings. */
    private static String text(@Nullable CalendarSettings calendar) {
        return calendar == null
                ? ""
                : "\nCalendar[quarter=" + calendar.quarter() + ", halfYear=" + calendar.halfYear() + ", nineMonths="
                        + calendar.nineMonths() + ", year=" + calendar.year() + ", daysToSend="
                        + calendar.daysToSend() + ", holidays=" + calendar.holidays() + "]";
    }

    private static String text(Rulebook rules) {
        return "Rulebook[basis=" + rules.basis() + ", tolerance=" + rules.tolerance() + ", cap=" + rules.cap()
                + ", coverage=" + rules.coverage() + ", pace=" + text(rules.pace()) + ", learnt=" + rules.learnt()
                + ", ranking=" + text(rules.ranking()) + "]";
    }

    private static String text(Pace pace) {
        return "Pace[q1=" + pace.q1() + ", q2=" + pace.q2() + ", q3=" + pace.q3() + ", q4=" + pace.q4() + "]";
    }

    private static String text(RankingRules ranking) {
        List<String> weights = ranking.groupWeights().stream()
                .map(group -> "GroupWeight[group=" + group.group() + ", weight=" + group.weight() + "]")
                .toList();
        return "Ranking[groupWeights=" + weights + ", commonIndicatorsOnly=" + ranking.commonIndicatorsOnly()
                + ", ceilings=" + text(ranking.ceilings()) + (ranking.range() ? ", range=true" : "") + "]";
    }

    private static String text(AdjustmentLimits ceilings) {
        return "Ceilings[bonus=" + ceilings.bonus() + ", penalty=" + ceilings.penalty() + "]";
    }

    private static String text(Wording wording) {
        return "Wording[labels=" + wording.labels() + ", done=" + wording.done() + ", none=" + wording.none()
                + ", onPace=" + wording.onPace() + ", behind=" + wording.behind() + ", missed=" + wording.missed()
                + ", notAssessed=" + wording.notAssessed() + ", atLeast=" + wording.atLeast()
                + (wording.period() == PeriodNames.CUMULATIVE ? "" : ", period=" + wording.period()) + "]";
    }

    private static String text(Issuer issuer) {
        return "Issuer[unit=" + issuer.unit() + ", kind=" + issuer.kind() + ", draft=" + issuer.draft() + ", meeting="
                + issuer.meeting() + ", meetingOn=" + issuer.meetingOn() + ", upperBody=" + issuer.upperBody()
                + ", body=" + issuer.body() + ", symbol=" + issuer.symbol() + ", place=" + issuer.place()
                + ", onBehalfOf=" + issuer.onBehalfOf() + ", position=" + issuer.position() + ", name="
                + issuer.name() + ", recipients=" + issuer.recipients() + ", historical=" + issuer.historical() + "]";
    }
}
