package vn.bantin.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.page.PageFormat;
import vn.bantin.press.BrokenTemplateException.Problem;
import vn.bantin.progress.Sha256;

/**
 * The templates, the style file and the words of all pages, set by a layout: those of the build, or an office's own
 * copies of them in its folder {@code reports}.
 */
public final class Templates {

    private static final List<String> REPORTS =
            List.of("first", "targets", "ranking", "matrix", "sheet", "cover", "contents", "plan", "plans", "proof");

    /** A table that is wide or narrow, as it has columns, is compiled a second time for a page that stands upright. */
    static final String UPRIGHT = "matrix-upright";

    static final String ACROSS = "matrix";
    private static final String STYLES = "styles.jrtx";
    private static final String TEXTS = "texts.properties";

    /** Files that are no templates of pages; who reads them is no matter of the press. */
    private static final List<String> OTHERS = List.of("index.html", "editions.html", "word-styles.xml");

    private final Map<String, JasperReport> reports = new ConcurrentHashMap<>(); // shipped ones: when asked for
    private final String layoutName;
    private final Map<Narrowed, JasperReport> narrowed = new ConcurrentHashMap<>();
    private final Map<String, TemplateCheck> checks = new TreeMap<>();
    private final Set<String> drawn = new HashSet<>(); // by the office
    private final JRTemplate styles;
    private final ResourceBundle texts;
    private final Map<String, TemplateFile> others = new TreeMap<>();
    private final String sha256;
    private final boolean own;
    private final Layout layout;

    /**
     * Loads everything once.
     *
     * @param overrides the folder that may hold the office's own copies; it need not exist
     * @param layoutName the profile that the pages follow
     * @throws BrokenTemplateException if one of them cannot be used
     */
    public Templates(Path overrides, String layoutName) {
        this.layoutName = layoutName;
        MessageDigest digest = Sha256.digest();
        List<TemplateFile> profiles = new ArrayList<>();
        layout = Layout.of(layoutName, name -> {
            TemplateFile profile = source(overrides, name);
            profiles.add(profile);
            return profile;
        });
        profiles.forEach(profile -> digest.update(profile.bytes()));
        boolean ownLayout = profiles.stream().anyMatch(TemplateFile::own);
        Map<String, TemplateFile> sources = new LinkedHashMap<>();
        for (String name : REPORTS) {
            TemplateFile source = source(overrides, name + ".jrxml");
            digest.update(source.bytes());
            sources.put(name, source);
            if (source.own()) {
                drawn.add(name);
            }
        }
        TemplateFile styleFile = source(overrides, STYLES);
        digest.update(styleFile.bytes());
        styles = styles(
                styleFile,
                layout,
                styleFile.own() ? styleFile.name() : profiles.get(0).name());
        TemplateFile textFile = source(overrides, TEXTS);
        digest.update(textFile.bytes());
        texts = words(profiles.get(0), layout.words(), textFile);
        own = ownLayout || styleFile.own() || textFile.own() || !drawn.isEmpty();
        sources.forEach((name, source) -> {
            if (source.own() || ownLayout) {
                reports.put(name, compiled(name, source, false));
            }
        });
        TemplateFile turned = Objects.requireNonNull(sources.get(ACROSS));
        if (turned.own() || ownLayout) {
            reports.put(UPRIGHT, compiled(ACROSS, turned, true));
        }
        if (styleFile.own()) {
            requireStyles(styleFile, sources.values());
        }
        for (String name : OTHERS) {
            TemplateFile other = source(overrides, name);
            digest.update(other.bytes());
            others.put(name, other);
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    Layout layout() {
        return layout;
    }

    /** A template without some columns of its tables, and with others as wide as they ask. */
    private record Narrowed(String name, Map<String, Set<String>> leftOut, Map<String, Integer> asked) {}

    /**
     * A template without some columns of its tables, laid out once for each set of columns.
     *
     * @param leftOut the columns that are left out, by the table
     */
    JasperReport report(String name, Map<String, Set<String>> leftOut) {
        return report(name, leftOut, Map.of());
    }

    /**
     * The same, with columns that are as wide as their cells ask.
     *
     * @param asked how wide a column would be, by its key; empty for as wide as drawn
     */
    JasperReport report(String name, Map<String, Set<String>> leftOut, Map<String, Integer> asked) {
        return asked.isEmpty() && leftOut.values().stream().allMatch(Set::isEmpty)
                ? report(name)
                : narrowed.computeIfAbsent(
                        new Narrowed(name, Map.copyOf(leftOut), Map.copyOf(asked)),
                        one -> ColumnLayout.without(report(one.name()), one.leftOut(), one.asked()));
    }

    JasperReport report(String name) {
        return reports.computeIfAbsent(name, one -> shipped(layoutName + "/" + one));
    }

    /** The element with that key in the detail of that template, or of a narrower form of it. */
    JRElement cell(String name, JasperReport report, String key) {
        return Stream.of(report, report(name))
                .flatMap(form -> Arrays.stream(form.getDetailSection().getBands()))
                .flatMap(band -> Arrays.stream(band.getElements()))
                .filter(element -> key.equals(element.getKey()))
                .findFirst()
                .orElseThrow(() -> explained(name, new NoSuchElementException(key)));
    }

    /** Whether a template is the office's own. */
    boolean isOwn(String name) {
        return drawn.contains(name);
    }

    /** The sheet of paper on which a template prints. */
    PageFormat format(String report) {
        JasperReport template = report(report);
        return new PageFormat(
                template.getPageWidth(),
                template.getPageHeight(),
                template.getTopMargin(),
                template.getPageHeader().getHeight(),
                template.getBottomMargin(),
                template.getLeftMargin(),
                template.getRightMargin());
    }

    JRTemplate styles() {
        return styles;
    }

    /** How the numbers of pages are printed where a pack numbers them anew. */
    PageNumber.Style numbers() {
        return PageNumber.Style.of(SharedFonts.all(), style("PageNumber"));
    }

    private JRStyle style(String name) {
        return Arrays.stream(styles.getStyles())
                .filter(style -> style.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public ResourceBundle texts() {
        return texts;
    }

    /** One of the files that are no templates of pages. */
    TemplateFile other(String name) {
        return Objects.requireNonNull(others.get(name), name);
    }

    /** The expressions of the office's own templates, as they are written. */
    List<String> expressions() {
        return checks.values().stream().flatMap(TemplateCheck::expressions).toList();
    }

    /** The hash of all template, style and word files in use. */
    public String sha256() {
        return sha256;
    }

    /** A file of the build or the office's own; an override that equals the shipped one is not an override. */
    private static TemplateFile source(Path overrides, String name) {
        byte[] shipped = shippedBytes(name);
        Path file = overrides.resolve(name);
        if (!Files.isRegularFile(file)) {
            if (shipped == null) {
                throw new BrokenTemplateException(name, new IllegalArgumentException("there is no such file"));
            }
            return new TemplateFile(name, shipped, false);
        }
        try {
            byte[] own = Files.readAllBytes(file);
            return new TemplateFile(file.toString(), own, !Arrays.equals(own, shipped));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] shippedBytes(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/reports/" + name)) {
            return in == null ? null : in.readAllBytes();
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

    private JasperReport compiled(String name, TemplateFile source, boolean upright) {
        TemplateText text = TemplateText.of(source, "jasperReport");
        TemplateCheck check = new TemplateCheck(text);
        checks.put(name, check);
        JasperDesign design = null;
        try {
            design = JRXmlLoader.load(new ByteArrayInputStream(source.bytes()));
            TemplateGuard.stop(text);
            check.names(shipped(Layout.STANDARD + "/" + name), texts, styleNames());
            if (upright) {
                Typesetter.turn(design);
            }
            Typesetter.set(design, layout);
            JasperReport report = JasperCompileManager.compileReport(design);
            ExpressionGuard.stop(text, design, report);
            return report;
        } catch (JRException | RuntimeException e) {
            throw check.explained(e, design);
        }
    }

    /** The styles, set by the layout; where it speaks of one that there is not, the file blamed is named. */
    private static JRTemplate styles(TemplateFile source, Layout layout, String blamed) {
        TemplateText text = TemplateText.of(source, "jasperTemplate");
        TemplateCheck check = new TemplateCheck(text);
        try {
            JRTemplate styles = JRXmlTemplateLoader.load(new ByteArrayInputStream(source.bytes()));
            TemplateGuard.stop(text);
            check.styles();
            Typesetter.set(styles, layout);
            return styles;
        } catch (NoSuchElementException e) {
            throw new BrokenTemplateException(blamed, 0, Problem.STYLE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw check.explained(e, null);
        }
    }

    private Set<String> styleNames() {
        return Arrays.stream(styles.getStyles()).map(JRStyle::getName).collect(Collectors.toSet());
    }

    /** A style that a template asks for and the office's own file has no more. */
    private void requireStyles(TemplateFile styleFile, Collection<TemplateFile> templates) {
        Set<String> names = styleNames();
        for (TemplateFile template : templates) {
            TemplateText.of(template, "jasperReport")
                    .tags("element")
                    .map(element -> element.get("style"))
                    .filter(style -> !style.isEmpty() && !names.contains(style))
                    .findFirst()
                    .ifPresent(style -> {
                        throw new BrokenTemplateException(styleFile.name(), 0, Problem.STYLE, style);
                    });
        }
    }

    /** What went wrong when a template was filled: the office's doing if the template is its own, else ours. */
    RuntimeException explained(String name, Exception failure) {
        TemplateCheck check = checks.get(name.equals(UPRIGHT) ? ACROSS : name);
        return check == null
                ? new IllegalStateException("template " + name + ": " + failure.getMessage(), failure)
                : check.explained(failure, null);
    }

    /** Whether any template, style, word or number of the pages is the office's own. */
    boolean own() {
        return own;
    }

    private static ResourceBundle words(TemplateFile profile, Map<String, String> own, TemplateFile textFile) {
        ResourceBundle others = texts(textFile);
        if (textFile.own()) {
            requireAll(textFile, others);
        }
        for (String key : own.keySet()) {
            if (!others.containsKey(key)) {
                throw new BrokenTemplateException(
                        profile.name(), new IllegalArgumentException("text." + key + ": is not known"));
            }
        }
        ResourceBundle all = new Words(own, others);
        for (String key : all.keySet()) {
            if (Phrase.isSecrecyMark(all.getString(key))) {
                throw new BrokenTemplateException(
                        own.containsKey(key) ? profile.name() : textFile.name(),
                        new IllegalArgumentException(
                                key + ": \"" + all.getString(key) + "\" is a secrecy mark; it is stamped by a person"));
            }
        }
        return all;
    }

    private static ResourceBundle texts(TemplateFile source) {
        try {
            return new PropertyResourceBundle(new StringReader(source.text()));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenTemplateException(source.name(), e);
        }
    }

    /** A word that is missing would be left out of the pages without a sign. */
    private static void requireAll(TemplateFile source, ResourceBundle texts) {
        byte[] shipped = Objects.requireNonNull(shippedBytes(TEXTS));
        String missing = texts(new TemplateFile(TEXTS, shipped, false)).keySet().stream()
                .filter(key -> !texts.containsKey(key))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new BrokenTemplateException(source.name(), 0, Problem.WORD, missing);
        }
    }

    /** The words of the text file, in place of some of which the layout has its own. */
    private static final class Words extends ResourceBundle {

        private final Map<String, String> own;

        Words(Map<String, String> own, ResourceBundle others) {
            this.own = own;
            setParent(others);
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return own.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return parent.getKeys();
        }
    }
}
