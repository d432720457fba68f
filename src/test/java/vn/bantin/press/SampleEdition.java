package vn.bantin.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Wording;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.job.PrintShop;
import vn.bantin.progress.Delivery;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Register;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** The edition of the demonstration, made of the sample files and printed once for all tests. */
final class SampleEdition {

    static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);
    static final PrintShop SHOP = PrintShop.of(Path.of("target", "no-own-templates"), Layout.STANDARD);
    static final Press PRESS = SHOP.press();
    static final PageFiller FILLER =
            new PageFiller(new Templates(Path.of("target", "no-own-templates"), Layout.STANDARD));
    static final Edition EDITION = of(new Period(2024, 1));

    private static final Map<String, Pdf> PRINTED = new LinkedHashMap<>();
    private static final Map<String, ReadPdf> READ = new LinkedHashMap<>();

    /** The name of the summary among the printed files. */
    static final String SUMMARY = "summary";

    private SampleEdition() {}

    /** What the sample says in a quarter, compared with the quarter before and the year before as far as it goes back. */
    static Edition of(Period period) {
        return Edition.of(
                ledger(period),
                new Earlier(past(period, period.previous()), past(period, period.lastYear())),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                Issuers.STANDARD,
                1,
                ISSUED_ON);
    }

    private static Past past(Period now, Period then) {
        return then.year() < 2023
                ? null
                : Past.of(then, then.year() == now.year(), Scoreboard.of(ledger(then), Rulebook.STANDARD));
    }

    /** All files by unit code, the summary last. */
    static synchronized Map<String, Pdf> printed() {
        if (PRINTED.isEmpty()) {
            EDITION.bulletins().forEach(b -> PRINTED.put(b.unit(), PRESS.print(b, ISSUED_ON)));
            PRINTED.put(SUMMARY, PRESS.print(EDITION.summary(), ISSUED_ON));
        }
        return PRINTED;
    }

    /** What stands in one of the files. */
    static synchronized ReadPdf read(String name) {
        return READ.computeIfAbsent(name, any -> ReadPdf.of(printed().get(name).content()));
    }

    static Bulletin bulletin(String unit) {
        return EDITION.bulletins().stream()
                .filter(b -> b.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    static Ledger ledger(Period period) {
        Delivery delivery;
        try {
            delivery = CsvFolder.read(Path.of("src/main/resources/sample"), DecimalMark.POINT, Register.EMPTY)
                    .delivery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programme programme = delivery.programmes().stream()
                .filter(p -> p.covers(period))
                .findFirst()
                .orElseThrow();
        return new Ledger(
                programme,
                period,
                delivery.units(),
                delivery.indicators(),
                delivery.targets().stream()
                        .filter(t -> t.programme().equals(programme.code()))
                        .toList(),
                delivery.progress().stream()
                        .filter(p -> p.period().equals(period))
                        .toList(),
                delivery.progress().stream()
                        .filter(p -> p.period().isBefore(period))
                        .toList(),
                delivery.successions());
    }
}
