package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.page.VerificationCode;

@Tag("slow")
class StableBytesTest {

    private static final LocalDate LATER = LocalDate.of(2024, 4, 25);

    @Test
    void printing_twice_gives_the_same_bytes() {
        assertThat(all(SampleEdition.PRESS)).isEqualTo(once());
    }

    @Test
    void another_press_gives_the_same_bytes() {
        Press other = new Press(Path.of("target", "no-own-templates-either"));

        assertThat(other.templatesSha256()).isEqualTo(SampleEdition.PRESS.templatesSha256());
        assertThat(all(other)).isEqualTo(once());
    }

    @Test
    void four_threads_at_once_on_one_press_give_the_same_bytes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> printed = new ArrayList<>();
            for (Bulletin bulletin : SampleEdition.EDITION.bulletins()) {
                printed.add(threads.submit(() -> SampleEdition.PRESS
                        .print(bulletin, SampleEdition.ISSUED_ON)
                        .sha256()));
            }
            printed.add(threads.submit(() -> SampleEdition.PRESS
                    .print(SampleEdition.EDITION.summary(), SampleEdition.ISSUED_ON)
                    .sha256()));
            List<String> hashes = new ArrayList<>();
            for (Future<String> hash : printed) {
                hashes.add(hash.get());
            }
            assertThat(hashes).isEqualTo(once());
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, America/Los_Angeles", "th-TH-u-ca-buddhist, UTC"})
    void another_language_and_time_zone_of_the_machine_give_the_same_bytes(String language, String zone) {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        List<String> here = once();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(all(SampleEdition.PRESS)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void another_date_of_issue_gives_other_bytes_and_the_same_pages_but_for_the_date() {
        Bulletin bulletin = SampleEdition.bulletin("395");
        PrintedPdf first = SampleEdition.printed().get("395");

        Bulletin later = on(LATER, bulletin);
        PrintedPdf second = SampleEdition.PRESS.print(later, LATER);

        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(second.pages()).isEqualTo(first.pages());
        assertThat(ReadPdf.of(second.content()).pages())
                .isEqualTo(ReadPdf.of(first.content()).pages().stream()
                        .map(page -> page.replace("ngày 03 tháng 4 năm 2024", "ngày 25 tháng 4 năm 2024")
                                .replace(
                                        VerificationCode.printed(VerificationCode.of(bulletin)),
                                        VerificationCode.printed(VerificationCode.of(later))))
                        .toList())
                .isNotEqualTo(ReadPdf.of(first.content()).pages());
    }

    @Test
    void the_date_of_issue_alone_changes_the_bytes_and_nothing_on_the_pages() {
        PrintedPdf first = SampleEdition.printed().get("395");

        PrintedPdf second = SampleEdition.PRESS.print(SampleEdition.bulletin("395"), LATER);

        assertThat(second.sha256()).isNotEqualTo(first.sha256());
        assertThat(ReadPdf.of(second.content()).pages())
                .isEqualTo(ReadPdf.of(first.content()).pages());
    }

    private static Bulletin on(LocalDate date, Bulletin b) {
        assertThat(b.letterhead().placeAndDate()).isEqualTo("Thọ Xuân, ngày 03 tháng 4 năm 2024");
        Letterhead head = new Letterhead(
                b.letterhead().upperBody(),
                b.letterhead().issuingBody(),
                b.letterhead().number(),
                "Thọ Xuân, ngày %d tháng 4 năm 2024".formatted(date.getDayOfMonth()));
        return new Bulletin(
                b.number(),
                b.unit(),
                b.unitName(),
                b.period(),
                head,
                b.title(),
                b.programme(),
                b.counts(),
                b.changes(),
                b.behind(),
                b.remarks(),
                b.tally(),
                b.groups(),
                b.rows(),
                b.method(),
                b.closing(),
                b.plans(),
                null,
                null,
                b.briefing(),
                null);
    }

    private static List<String> once() {
        return SampleEdition.printed().values().stream().map(PrintedPdf::sha256).toList();
    }

    private static List<String> all(Press press) {
        return Stream.concat(
                        SampleEdition.EDITION.bulletins().stream().map(b -> press.print(b, SampleEdition.ISSUED_ON)),
                        Stream.of(press.print(SampleEdition.EDITION.summary(), SampleEdition.ISSUED_ON)))
                .map(PrintedPdf::sha256)
                .toList();
    }
}
