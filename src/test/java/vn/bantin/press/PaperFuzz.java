package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import vn.bantin.inspection.IdentifiedPaper;
import vn.bantin.output.Manifest;
import vn.bantin.page.VerificationCode;

/** An arbitrary file that somebody hands to {@code verify}. */
public final class PaperFuzz {

    private static final ResourceBundle WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"draft.mark", "DỰ THẢO"}, {"proof.mark", "BẢN IN THỬ"}};
        }
    };

    private PaperFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        IdentifiedPaper.of(data, WORDS)
                .map(IdentifiedPaper::code)
                .ifPresent(code -> assertThat(VerificationCode.typed(code)).contains(code));
        Manifest.isDraft(data);
    }
}
