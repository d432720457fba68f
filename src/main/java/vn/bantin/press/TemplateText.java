package vn.bantin.press;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.BrokenTemplateException.Problem;

/** A template or style file as it is written: its tags with their lines, to say where something is wrong. */
final class TemplateText {

    private static final Pattern ENCODING = Pattern.compile("^[^<]*<\\?xml[^>]* encoding=[\"']([^\"']+)");
    private static final int LONGEST_DECLARATION = 200;

    private final String file;
    private final List<Tag> tags = new ArrayList<>();

    /** A tag; its text is what stands in it and in no other tag. */
    record Tag(
            int line,
            String name,
            Map<String, String> attributes,
            StringBuilder text,
            @Nullable Tag parent) {

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        String expression() {
            return text.toString().strip();
        }

        boolean inside(String parentName) {
            return parent != null && parent.name.equals(parentName);
        }
    }

    private TemplateText(String file) {
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @throws BrokenTemplateException if it is no XML, or its outermost tag is another
     */
    static TemplateText of(TemplateFile source, String root) {
        TemplateText text = new TemplateText(source.name());
        try {
            text.read(reader(text.decoded(source.bytes())));
        } catch (XMLStreamException e) {
            String message = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s)^.*Message: ", "");
            throw text.broken(
                    Math.max(1, e.getLocation().getLineNumber()),
                    Problem.XML,
                    String.valueOf(Math.max(1, e.getLocation().getColumnNumber())),
                    message.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", ""));
        }
        Tag outermost = text.tags.get(0);
        if (!outermost.name.equals(root)) {
            throw text.broken(outermost.line, Problem.TAG, outermost.name);
        }
        return text;
    }

    /** The parser of the JDK would say of bytes that are no text what is wrong with them on the terminal. */
    private String decoded(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher said = ENCODING.matcher(start);
        boolean wide = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
        String encoding = wide ? "UTF-16" : said.find() ? said.group(1) : "UTF-8";
        try {
            return Charset.forName(encoding)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw broken(1, Problem.XML, "1", "this is no text in " + encoding);
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Tag> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber(); // where the last event ended, so where this one begins
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    Tag tag = new Tag(line, reader.getLocalName(), attributes, new StringBuilder(), open.peek());
                    tags.add(tag);
                    open.push(tag);
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> open.pop();
                case XMLStreamReader.DTD -> throw broken(line, Problem.FORBIDDEN, "<!DOCTYPE>");
                default -> {}
            }
        }
    }

    List<Tag> tags() {
        return tags;
    }

    Stream<Tag> tags(String name) {
        return tags.stream().filter(tag -> tag.name.equals(name));
    }

    /** Whatever holds an expression, in the order of the file. */
    Stream<Tag> expressions() {
        return tags.stream().filter(tag -> tag.name.equals("expression") || tag.name.endsWith("Expression"));
    }

    /** Where the expression stands first; 0 if nowhere. */
    int lineOf(String expression) {
        return expressions()
                .filter(tag -> tag.expression().equals(expression.strip()))
                .mapToInt(Tag::line)
                .findFirst()
                .orElse(0);
    }

    BrokenTemplateException broken(int line, Problem problem, String... details) {
        return new BrokenTemplateException(file, line, problem, details);
    }

    BrokenTemplateException broken(Exception cause) {
        return new BrokenTemplateException(file, cause);
    }
}
