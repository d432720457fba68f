package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Authority;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Row;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** What was frozen before papers had a kind and a closing can still be read; what is frozen now comes back whole. */
class OldPagesTest {

    private static final Edition EDITION = Edition.of(
            LedgerFile.sample().at("2024-Q1"),
            List.of(),
            Rulebook.STANDARD,
            Wording.STANDARD,
            new Issuers(
                    Authority.PARTY,
                    List.of(new Issuer(
                            "*",
                            Issuer.Kind.MEETING_DOCUMENT,
                            3,
                            "Hội nghị",
                            LocalDate.of(2024, 4, 5),
                            null,
                            null,
                            null,
                            null,
                            null,
                            "BÍ THƯ",
                            "Tên",
                            List.of("Như trên"),
                            null))),
            1,
            LocalDate.of(2024, 4, 3));

    @Test
    void thePapersOfNowComeBackWhole() {
        Bulletin bulletin = EDITION.bulletins().get(0);
        assertThat(Pages.parsed(json(Pages.values(1, bulletin)), Bulletin.class))
                .isEqualTo(bulletin);
        assertThat(Pages.parsed(json(Pages.values(1, EDITION.summary())), Summary.class))
                .isEqualTo(EDITION.summary());
    }

    @Test
    void thePapersOfBeforeHaveNoClosingAndAreReports() {
        Bulletin bulletin =
                Pages.parsed(old(json(Pages.values(1, EDITION.bulletins().get(0)))), Bulletin.class);
        assertThat(bulletin.closing()).isNull();
        assertThat(bulletin.letterhead())
                .extracting(Letterhead::kind, Letterhead::draftMark, Letterhead::meeting)
                .containsOnlyNulls();
        assertThat(bulletin.rows()).extracting(Row::trend).containsOnlyNulls();
        assertThat(bulletin.groups()).extracting(Bulletin.Group::score).containsOnlyNulls();
        assertThat(bulletin.rows()).hasSize(EDITION.bulletins().get(0).rows().size());
        assertThat(Pages.parsed(old(json(Pages.values(1, EDITION.summary()))), Summary.class)
                        .closing())
                .isNull();
    }

    private static String old(String json) {
        String old = json.replaceAll(",\"closing\":\\{.*?]}", "")
                .replaceAll(",\"kind\":\"MEETING_DOCUMENT\",\"draftMark\":\"[^\"]*\",\"meeting\":\"[^\"]*\"", "")
                .replaceAll(",\"trend\":\\{\"now\":\\[.*?],\"before\":\\[.*?]}", "")
                .replaceAll(",\"score\":[0-9.]+", "");
        assertThat(old).doesNotContain("closing").doesNotContain("draftMark").doesNotContain("meeting");
        return old;
    }

    private static String json(Values values) {
        return (String) values.getValue("content");
    }
}
