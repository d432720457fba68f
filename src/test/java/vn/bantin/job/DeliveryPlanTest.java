package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Recipient.Channel;
import vn.bantin.progress.Recipient.Paper;
import vn.bantin.store.Delivery;
import vn.bantin.store.PublishedFile;

/** Which papers of an edition somebody gets, in how many letters, and what of a correction. */
class DeliveryPlanTest {

    private static final Period Q1 = new Period(2024, 1);
    private static final Instant NOW = Instant.parse("2024-04-03T01:00:00Z");
    private static final long MEGABYTE = 1 << 20;

    private static final List<DeliveryPlan.Sendable> FILES = files(
            "bulletins/2024-Q1_00_tong-hop.docx",
            "bulletins/2024-Q1_00_tong-hop.pdf",
            "bulletins/2024-Q1_01_tho-xuan_ban-tin.docx",
            "bulletins/2024-Q1_01_tho-xuan_ban-tin.pdf",
            "bulletins/2024-Q1_02_dong-son_ban-tin.pdf",
            "bulletins/2024-Q1_chi-tieu.pdf",
            "bulletins/2024-Q1_chi-tieu_tap-2.pdf",
            "bulletins/2024-Q1_tap-tai-lieu_tap-1.pdf",
            "bulletins/2024-Q1_tap-tai-lieu_tap-2.pdf",
            "data/2024-Q1_phu-luc.xlsx",
            "data/assessments.csv",
            "index.html",
            "manifest.json");

    @Test
    void each_file_of_an_edition_is_a_paper_or_nobodys() {
        assertThat(FILES)
                .extracting(file -> file.paper() + " " + file.unit())
                .containsExactly(
                        "WORD null",
                        "SUMMARY null",
                        "WORD 395",
                        "BULLETIN 395",
                        "BULLETIN 405",
                        "SHEETS null",
                        "SHEETS null",
                        "PACK null",
                        "PACK null",
                        "ANNEX null");
    }

    @Test
    void a_unit_gets_its_own_bulletin_and_who_is_no_unit_all_of_them() {
        assertThat(names(DeliveryPlan.papers(recipient("395", Paper.BULLETIN, Paper.WORD, Paper.SUMMARY), FILES)))
                .containsExactly("00_tong-hop.pdf", "01_tho-xuan_ban-tin.docx", "01_tho-xuan_ban-tin.pdf");
        assertThat(names(DeliveryPlan.papers(recipient(null, Paper.BULLETIN, Paper.WORD), FILES)))
                .containsExactly(
                        "00_tong-hop.docx",
                        "01_tho-xuan_ban-tin.docx",
                        "01_tho-xuan_ban-tin.pdf",
                        "02_dong-son_ban-tin.pdf");
        assertThat(DeliveryPlan.papers(recipient("999", Paper.BULLETIN), FILES)).isEmpty();
    }

    @Test
    void a_letter_takes_what_it_can_hold_once_it_is_written_in_letters_and_a_file_too_large_goes_alone() {
        List<DeliveryPlan.Sendable> papers =
                List.of(sized("a", 400), sized("b", 300), sized("c", 200), sized("d", 5000));

        List<Delivery> letters = DeliveryPlan.of(recipient(null, Paper.PACK), papers, "Văn phòng", MEGABYTE, 3, NOW);

        assertThat(letters)
                .extracting(letter -> letter.part() + "/" + letter.parts() + " "
                        + letter.files().stream().map(PublishedFile::name).toList())
                .containsExactly("1/3 [a, b]", "2/3 [c]", "3/3 [d]");
        assertThat(letters).allMatch(letter -> letter.round() == 3 && letter.sending() == 1);
    }

    @Test
    void of_a_correction_a_mailbox_gets_what_differs_and_a_folder_all_or_nothing() {
        List<DeliveryPlan.Sendable> papers = List.of(sized("a", 1), sized("b", 1));
        Recipient mail = recipient(null, Paper.SUMMARY);
        List<Delivery> sent = sent(DeliveryPlan.of(mail, papers.subList(0, 1), "", MEGABYTE, 1, NOW));

        assertThat(DeliveryPlan.fresh(mail, papers, sent)).containsExactly(papers.get(1));
        assertThat(DeliveryPlan.fresh(mail, papers.subList(0, 1), sent)).isEmpty();
        assertThat(DeliveryPlan.fresh(mail, papers, List.of())).isEqualTo(papers);
        Recipient folder = new Recipient(
                "A", null, null, Channel.FOLDER, "/mnt/a", Set.of(Paper.SUMMARY), Recipient.Profile.AGENDA, null, null);
        List<Delivery> copied = sent(DeliveryPlan.of(folder, papers.subList(0, 1), "", MEGABYTE, 1, NOW));
        assertThat(DeliveryPlan.fresh(folder, papers, copied)).isEqualTo(papers);
        assertThat(DeliveryPlan.fresh(folder, papers.subList(0, 1), copied)).isEmpty();
    }

    @Test
    void of_a_letter_that_was_sent_again_the_last_counts() {
        Delivery first = DeliveryPlan.of(recipient(null, Paper.SUMMARY), List.of(sized("a", 1)), "", MEGABYTE, 1, NOW)
                .get(0);
        Delivery second = first.again(2, 2, NOW);

        assertThat(DeliveryPlan.inForce(List.of(second, first))).containsExactly(second);
    }

    private static List<Delivery> sent(List<Delivery> planned) {
        return planned.stream()
                .map(one -> new Delivery(
                        7,
                        one.round(),
                        one.recipient(),
                        one.sending(),
                        one.part(),
                        one.parts(),
                        one.channel(),
                        one.address(),
                        one.profile(),
                        one.salutation(),
                        DeliveryState.SENT,
                        "250 ok",
                        NOW,
                        one.files()))
                .toList();
    }

    private static Recipient recipient(@Nullable String unit, Paper... papers) {
        return new Recipient(
                "A", unit, null, Channel.MAIL, "a@b.vn", Set.of(papers), Recipient.Profile.PUBLISHED, null, null);
    }

    private static DeliveryPlan.Sendable sized(String name, long kilobytes) {
        return new DeliveryPlan.Sendable(
                new PublishedFile(name, "hash of " + name, null), kilobytes << 10, Paper.SUMMARY, null);
    }

    private static List<DeliveryPlan.Sendable> files(String... names) {
        Map<String, @Nullable String> units = new HashMap<>();
        units.put("bulletins/2024-Q1_00_tong-hop.pdf", null);
        units.put("bulletins/2024-Q1_01_tho-xuan_ban-tin.pdf", "395");
        units.put("bulletins/2024-Q1_02_dong-son_ban-tin.pdf", "405");
        List<DeliveryPlan.Sendable> files = new ArrayList<>();
        for (String name : names) {
            files.add(DeliveryPlan.Sendable.of(new PublishedFile(name, name, null), 1, Q1, units));
        }
        files.removeIf(Objects::isNull);
        return files;
    }

    private static List<String> names(List<DeliveryPlan.Sendable> papers) {
        return papers.stream()
                .map(paper -> paper.file().name().replaceFirst(".*2024-Q1_", ""))
                .toList();
    }
}
