package vn.bantin.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF. */
public final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Which rules of which of those standards the file breaks, each once; empty if it keeps them all. */
    public static List<String> broken(byte[] pdf, PDFAFlavour... standards) {
        List<String> broken = new ArrayList<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standards[0]);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(List.of(standards))) {
            List<ValidationResult> results = validator.validateAll(parser);
            if (results.size() != standards.length) {
                throw new IllegalStateException(results.size() + " results");
            }
            for (ValidationResult result : results) {
                result.getTestAssertions().stream()
                        .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                        .map(a -> result.getPDFAFlavour() + " " + a.getRuleId().getClause() + " " + a.getMessage())
                        .distinct()
                        .forEach(broken::add);
                if (!result.isCompliant() && broken.isEmpty()) {
                    broken.add(result.getPDFAFlavour() + " is not kept");
                }
            }
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
        return broken;
    }
}
