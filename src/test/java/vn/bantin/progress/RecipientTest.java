package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.Recipient.Channel;
import vn.bantin.progress.Recipient.Paper;
import vn.bantin.progress.Recipient.Profile;

/** To whom papers are sent, what, and when. */
class RecipientTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);

    @ParameterizedTest
    @ValueSource(strings = {"vp@thanhhoa.gov.vn", "văn.phòng@tỉnh"})
    void one_mailbox_is_an_address(String written) {
        assertThat(Recipient.isMailbox(written)).isTrue();
        assertThat(Channel.MAIL.leadsTo(written)).isTrue();
        assertThat(Channel.FOLDER.leadsTo(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vp",
                "@thanhhoa",
                "vp@",
                "vp@thanhhoa, hu@thanhhoa",
                "vp@thanhhoa;hu@thanhhoa",
                "Văn phòng <vp@thanhhoa>",
                "vp@thanhhoa\nBcc: x"
            })
    void a_name_or_a_list_is_no_mailbox(String written) {
        assertThat(Recipient.isMailbox(written)).isFalse();
        assertThat(Channel.MAIL.leadsTo(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/tinhuy, true",
        "C:\\Hop, true",
        "d:/Hop, true",
        "\\\\may\\hop, true",
        "hop/quy1, false",
        "../hop, false",
        "C:hop, false"
    })
    void a_folder_is_named_from_the_root(String written, boolean leads) {
        assertThat(Channel.FOLDER.leadsTo(written)).isEqualTo(leads);
    }

    @Test
    void nobody_gets_nothing_or_gets_it_nowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipient("vp@thanhhoa", Set.of(), null, null))
                .withMessage("nothing, or nowhere, to send: VP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipient("/srv/tinhuy", Set.of(Paper.BULLETIN), null, null))
                .withMessage("nothing, or nowhere, to send: VP");
    }

    @Test
    void papers_are_told_in_the_order_of_an_edition() {
        assertThat(recipient("vp@thanhhoa", Set.of(Paper.WORD, Paper.BULLETIN, Paper.PACK), null, null)
                        .papersInWords())
                .isEqualTo("BULLETIN PACK WORD");
    }

    @Test
    void papers_are_sent_from_the_first_day_to_the_last_and_always_where_none_is_named() {
        Recipient both = recipient(FIRST, LAST);
        assertThat(both.inForce(FIRST.minusDays(1))).isFalse();
        assertThat(both.inForce(FIRST)).isTrue();
        assertThat(both.inForce(LAST)).isTrue();
        assertThat(both.inForce(LAST.plusDays(1))).isFalse();
        assertThat(recipient(FIRST, null).inForce(LAST.plusDays(1))).isTrue();
        assertThat(recipient(null, LAST).inForce(FIRST.minusDays(1))).isTrue();
        assertThat(recipient(null, null).inForce(FIRST)).isTrue();
    }

    private static Recipient recipient(LocalDate from, LocalDate to) {
        return recipient("vp@thanhhoa", Set.of(Paper.SUMMARY), from, to);
    }

    private static Recipient recipient(String address, Set<Paper> papers, LocalDate from, LocalDate to) {
        return new Recipient("VP", null, null, Channel.MAIL, address, papers, Profile.PUBLISHED, from, to);
    }
}
