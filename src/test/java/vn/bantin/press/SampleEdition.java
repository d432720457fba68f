package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.Wording;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.job.PrintShop;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** The edition of the demonstration, made of the sample files and printed once for all tests. */
public final class SampleEdition {

    public static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);
    public static final PrintShop SHOP = PrintShop.of(Path.of("target", "no-own-templates"), Layout.STANDARD, false);
    public static final Press PRESS = SHOP.press();
    private static final Templates TEMPLATES = new Templates(Path.of("target", "no-own-templates"), Layout.STANDARD);
    static final PageFiller FILLER = new PageFiller(TEMPLATES);
    static final BulletinPages BULLETINS = new BulletinPages(TEMPLATES, FILLER);
    public static final Edition EDITION = of(new Period(2024, 1));

    private static final Map<String, PrintedPdf> PRINTED = new LinkedHashMap<>();
    private static final Map<String, ReadPdf> READ = new LinkedHashMap<>();

    /** The name of the summary among the printed files. */
    public static final String SUMMARY = "summary";

    private SampleEdition() {}

    /** What the sample says in a quarter, compared with the quarter before and the year before as far as it goes back. */
    public static Edition of(Period period) {
        return Edition.of(
                ledger(period),
                new ComparisonBase(past(period, period.previous()), past(period, period.lastYear())),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                ISSUED_ON);
    }

    private static PastResults past(Period now, Period then) {
        return then.year() < 2023
                ? null
                : PastResults.of(then, then.year() == now.year(), Scoreboard.of(ledger(then), Rulebook.STANDARD));
    }

    /** All files by unit code, the summary last. */
    public static synchronized Map<String, PrintedPdf> printed() {
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

    /** The annex of these pages. */
    public static byte[] excel(Summary summary, Iterable<Bulletin> bulletins) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SHOP.copies().excel(summary, bulletins, ISSUED_ON, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Bulletin bulletin(String unit) {
        return EDITION.bulletins().stream()
                .filter(b -> b.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    public static Ledger ledger(Period period) {
        return ledger(Path.of("src/main/resources/sample"), period);
    }

    /** What the files of a folder say of a period. */
    static Ledger ledger(Path folder, Period period) {
        ImportedData delivery;
        try {
            delivery =
                    CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY).delivery();
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
