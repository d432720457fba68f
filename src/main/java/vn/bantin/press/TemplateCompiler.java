package vn.bantin.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/** Compiles the templates in the build, for each layout: {@code reports/*.jrxml} to {@code <layout>/*.jasper}. */
public final class TemplateCompiler {

    private TemplateCompiler() {}

    /** Takes the folder of the templates and the folder to write to. */
    public static void main(String[] args) throws IOException, JRException {
        Fonts.install();
        Path from = Path.of(args[0]);
        for (String name : names(from.resolve("layouts"), ".properties")) {
            Path to = Files.createDirectories(Path.of(args[1]).resolve(name));
            Layout layout = Layout.of(name, file -> source(from.resolve(file)));
            for (String template : names(from, ".jrxml")) {
                compile(from.resolve(template + ".jrxml"), to.resolve(template + ".jasper"), layout, false);
            }
            compile(from.resolve(Templates.ACROSS + ".jrxml"), to.resolve(Templates.UPRIGHT + ".jasper"), layout, true);
        }
    }

    private static void compile(Path template, Path to, Layout layout, boolean upright) throws JRException {
        JasperDesign design = JRXmlLoader.load(template.toFile());
        if (upright) {
            Typesetter.turn(design);
        }
        Typesetter.set(design, layout);
        JasperCompileManager.compileReportToFile(design, to.toString());
    }

    private static List<String> names(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(end))
                    .map(file -> file.substring(0, file.length() - end.length()))
                    .sorted()
                    .toList();
        }
    }

    private static TemplateFile source(Path file) {
        try {
            return new TemplateFile(file.toString(), Files.readAllBytes(file), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
