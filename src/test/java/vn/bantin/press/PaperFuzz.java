package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

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
        FoundPaper.of(data, WORDS)
                .map(FoundPaper::code)
                .ifPresent(code -> assertThat(CheckCode.typed(code)).contains(code));
        Manifest.isDraft(data);
    }
}
