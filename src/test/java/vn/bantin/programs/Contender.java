package vn.bantin.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.press.Papers;
import vn.bantin.press.PressInParts;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;

/** A way to print the bulletins of the sample in this process, to be measured beside the others. */
enum Contender {
    SHIPPED("ours as shipped: tagged, PDF/A-2a and PDF/UA-1") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            return SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON);
        }
    },
    READ_BACK("the same, written to the disk, read back whole and compared") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            return readBack(bulletin, SHIPPED.print(bulletin));
        }
    },
    UNTAGGED("ours without tags: plain PDF 1.7") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            return PressInParts.untagged(bulletin);
        }
    },
    TEXTS("the texts of the pages alone") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            PeerPaper.of(bulletin, WORDS);
            return new PrintedPdf(new byte[0], 1);
        }
    },
    LAID_OUT("ours laid out and not written") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            return new PrintedPdf(new byte[0], PressInParts.laidOut(bulletin));
        }
    },
    HAND("drawn by hand with OpenPDF: tagged, PDF/A-2a and PDF/UA-1") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            return DrawnByHand.print(PeerPaper.of(bulletin, WORDS), WORDS, true);
        }
    },
    HAND_UNTAGGED("drawn by hand with OpenPDF: plain PDF 1.7") {
        @Override
        PrintedPdf print(Bulletin bulletin) {
            return DrawnByHand.print(PeerPaper.of(bulletin, WORDS), WORDS, false);
        }
    };

    /** The ways of ours, without the peers. */
    static final Contender[] OURS = {SHIPPED, READ_BACK, UNTAGGED, LAID_OUT};

    static final ResourceBundle WORDS = SampleEdition.PRESS.words();

    private static final Inspection INSPECTION = Papers.inspection(SampleEdition.PRESS);

    private final String what;

    Contender(String what) {
        this.what = what;
    }

    /** The pages of a bulletin, as a file where this way makes one. */
    abstract PrintedPdf print(Bulletin bulletin);

    /** Whether it prints, and so has a row in the table. */
    boolean isRow() {
        return this != TEXTS && this != LAID_OUT;
    }

    boolean isOurs() {
        return List.of(OURS).contains(this);
    }

    /** How it is called in the table. */
    String what() {
        return what;
    }

    private static PrintedPdf readBack(Bulletin bulletin, PrintedPdf pdf) {
        try {
            Path file = Files.createTempFile("bantin", ".pdf");
            Files.write(file, pdf.content());
            INSPECTION.inspect(new Inspection.Print(file, pdf.sha256(), pdf.pages()), bulletin);
            Files.delete(file);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MisprintException e) {
            throw new IllegalStateException(e);
        }
    }
}
