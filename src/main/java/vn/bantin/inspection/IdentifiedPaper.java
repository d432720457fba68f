package vn.bantin.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.inspection.PdfText.Block;
import vn.bantin.page.VerificationCode;

/**
 * What a PDF from anywhere says of itself.
 *
 * @param marked whether it says that it is a draft or a proof
 * @param code the check code at its end, {@code null} for none
 */
public record IdentifiedPaper(boolean marked, @Nullable String code) {

    /** Nothing, if it is no PDF that can be read. */
    public static Optional<IdentifiedPaper> of(byte[] content, ResourceBundle words) {
        PdfText text;
        try {
            text = PdfText.of(content, false);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        List<String> marks = List.of(words.getString("draft.mark"), words.getString("proof.mark"));
        boolean marked = text.apart().stream()
                        .map(Block::text)
                        .map(String::strip)
                        .anyMatch(marks::contains)
                || text.blocks().stream().map(Block::text).map(String::strip).anyMatch(marks::contains);
        StringBuilder last = new StringBuilder();
        text.blocks().stream()
                .filter(block -> block.page() == text.pages())
                .forEach(block -> last.append(block.text()).append('\n'));
        text.apart().stream()
                .filter(block -> block.page() == text.pages())
                .forEach(block -> last.append(block.text()).append('\n'));
        return Optional.of(new IdentifiedPaper(
                marked, VerificationCode.lastIn(last.toString()).orElse(null)));
    }
}
