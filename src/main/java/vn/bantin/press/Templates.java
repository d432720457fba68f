package vn.bantin.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The templates, the style file and the words of all pages: those of the build, or an office's own copies of them in
 * its folder {@code reports}.
 */
final class Templates {

    private static final List<String> REPORTS =
            List.of("first", "targets", "ranking", "matrix", "sheet", "cover", "contents");
    private static final String STYLES = "styles.jrtx";
    private static final String TEXTS = "texts.properties";

    private final Map<String, JasperReport> reports = new TreeMap<>();
    private final JRTemplate styles;
    private final ResourceBundle texts;
    private final Skeleton index;
    private final String sha256;

    /**
     * Loads everything once.
     *
     * @param overrides the folder that may hold the office's own copies; it need not exist
     * @throws BrokenTemplateException if one of them cannot be used
     */
    Templates(Path overrides) {
        MessageDigest digest = Digests.sha256();
        for (String name : REPORTS) {
            Source source = source(overrides, name + ".jrxml");
            digest.update(source.bytes);
            reports.put(name, source.own ? compiled(source) : shipped(name));
        }
        Source styleFile = source(overrides, STYLES);
        digest.update(styleFile.bytes);
        styles = styles(styleFile);
        Source textFile = source(overrides, TEXTS);
        digest.update(textFile.bytes);
        texts = texts(textFile);
        if (textFile.own) {
            requireAll(textFile, texts);
        }
        Source indexFile = source(overrides, IndexPage.FILE);
        digest.update(indexFile.bytes);
        index = skeleton(indexFile, texts);
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    JasperReport report(String name) {
        return Objects.requireNonNull(reports.get(name), name);
    }

    /** The width in points of the element with that key in the detail of that template. */
    int widthOf(String report, String key) {
        return Arrays.stream(report(report).getDetailSection().getBands())
                .flatMap(band -> Arrays.stream(band.getElements()))
                .filter(element -> key.equals(element.getKey()))
                .mapToInt(JRElement::getWidth)
                .findFirst()
                .orElseThrow(
                        () -> new BrokenTemplateException(report, new IllegalArgumentException("no element " + key)));
    }

    JRTemplate styles() {
        return styles;
    }

    ResourceBundle texts() {
        return texts;
    }

    Skeleton index() {
        return index;
    }

    /** The hash of all template, style and word files in use. */
    String sha256() {
        return sha256;
    }

    /** A template file; an override that equals the shipped one is not an override. */
    private static Source source(Path overrides, String name) {
        byte[] shipped = shippedBytes(name);
        Path file = overrides.resolve(name);
        if (!Files.isRegularFile(file)) {
            return new Source(name, shipped, false);
        }
        try {
            byte[] own = Files.readAllBytes(file);
            return new Source(file.toString(), own, !Arrays.equals(own, shipped));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] shippedBytes(String name) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream("/reports/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JasperReport shipped(String name) {
        try (InputStream in =
                Objects.requireNonNull(Templates.class.getResourceAsStream("/reports/" + name + ".jasper"), name)) {
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static JasperReport compiled(Source source) {
        try {
            return JasperCompileManager.compileReport(new ByteArrayInputStream(source.bytes));
        } catch (JRException | RuntimeException e) {
            throw new BrokenTemplateException(source.name, e);
        }
    }

    private static JRTemplate styles(Source source) {
        try {
            return JRXmlTemplateLoader.load(new ByteArrayInputStream(source.bytes));
        } catch (RuntimeException e) {
            throw new BrokenTemplateException(source.name, e);
        }
    }

    private static ResourceBundle texts(Source source) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source.bytes));
            return new PropertyResourceBundle(new StringReader(text.toString()));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenTemplateException(source.name, e);
        }
    }

    /** A word that is missing would be left out of the pages without a sign. */
    private static void requireAll(Source source, ResourceBundle texts) {
        for (String key : texts(new Source(TEXTS, shippedBytes(TEXTS), false)).keySet()) {
            if (!texts.containsKey(key)) {
                throw new BrokenTemplateException(source.name, new IllegalArgumentException(key + " is missing"));
            }
        }
    }

    private static Skeleton skeleton(Source source, ResourceBundle texts) {
        try {
            return new Skeleton(new String(source.bytes, StandardCharsets.UTF_8), texts, IndexPage.GAPS);
        } catch (IllegalArgumentException e) {
            throw new BrokenTemplateException(source.name, e);
        }
    }

    private record Source(String name, byte[] bytes, boolean own) {}
}
