package vn.bantin.press;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.PdfText.Block;

/**
 * What a PDF from anywhere says of itself.
 *
 * @param marked whether it says that it is a draft or a proof
 * @param code the check code at its end, {@code null} for none
 */
public record FoundPaper(boolean marked, @Nullable String code) {

    /** Nothing, if it is no PDF that can be read. */
    static Optional<FoundPaper> of(byte[] content, ResourceBundle words) {
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
        return Optional.of(
                new FoundPaper(marked, CheckCode.lastIn(last.toString()).orElse(null)));
    }
}
