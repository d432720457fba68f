package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;

/** Prints what is frozen and reads it back from the disk, as a publish does. */
final class ReadBack {

    private static final Press PRESS = SampleEdition.PRESS;

    private ReadBack() {}

    /** Every paper of the edition. */
    static void all(Edition edition) {
        bulletins(edition);
        summary(edition);
        sheets(edition);
        pack(edition);
        copies(edition);
    }

    static void bulletins(Edition edition) {
        for (Bulletin bulletin : edition.bulletins()) {
            PrintedPdf pdf = PRESS.print(bulletin, SampleEdition.ISSUED_ON);
            read(
                    bulletin.unitName(),
                    pdf,
                    print -> SampleEdition.SHOP.inspection().inspect(print, bulletin));
        }
    }

    static void summary(Edition edition) {
        PrintedPdf pdf = PRESS.print(edition.summary(), SampleEdition.ISSUED_ON);
        read("summary", pdf, print -> SampleEdition.SHOP.inspection().inspect(print, edition.summary()));
    }

    static PrintedPdf sheets(Edition edition) {
        PrintedPdf pdf = PRESS.sheets(SheetVolume.whole(edition.sheets()), edition.summary(), SampleEdition.ISSUED_ON)
                .pdf();
        read(
                "sheets",
                pdf,
                print -> SampleEdition.SHOP
                        .inspection()
                        .inspect(print, SheetVolume.whole(edition.sheets()), edition.summary()));
        return pdf;
    }

    static void pack(Edition edition) {
        MeetingPack pack = Meetings.pack(edition);
        try {
            Path folder = Files.createTempDirectory("bantin");
            try {
                Meetings.Bound bound = Meetings.Bound.in(folder, pack);
                read(
                        "pack",
                        new PrintedPdf(
                                Files.readAllBytes(bound.print().file()),
                                bound.print().pages()),
                        print -> SampleEdition.SHOP.inspection().inspect(print, PackVolume.whole(pack), bound.files()));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Word copies and the Excel annex, of which nothing is read back: they can be made. */
    static void copies(Edition edition) {
        edition.bulletins().stream()
                .limit(2)
                .forEach(bulletin -> SampleEdition.SHOP.copies().word(bulletin, SampleEdition.ISSUED_ON));
        SampleEdition.SHOP.copies().word(edition.summary(), SampleEdition.ISSUED_ON);
        SampleEdition.excel(edition.summary(), edition.bulletins());
    }

    interface Reading {
        void of(Inspection.Print print) throws MisprintException;
    }

    private static void read(String paper, PrintedPdf pdf, Reading reading) {
        ReadPdf drawn = ReadPdf.of(pdf.content());
        assertThat(drawn.outside()).as(paper).isEmpty();
        assertThat(drawn.overprinted()).as(paper).isEmpty();
        try {
            Path file = Files.createTempFile("bantin", ".pdf");
            try {
                Files.write(file, pdf.content());
                reading.of(new Inspection.Print(file, pdf.sha256(), pdf.pages()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MisprintException e) {
            throw new AssertionError(
                    "%s: %s%n expected %s%n found    %s".formatted(paper, e.kind(), e.expected(), e.found()), e);
        }
    }
}
