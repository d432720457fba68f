package vn.bantin.press;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A file of the folder of templates, of the build or the office's own.
 *
 * @param name of the file, with its folder if it is the office's own
 * @param own whether it differs from the file of the build
 */
record TemplateFile(String name, byte[] bytes, boolean own) {

    /**
     * The text of the file.
     *
     * @throws CharacterCodingException if it is not UTF-8
     */
    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
