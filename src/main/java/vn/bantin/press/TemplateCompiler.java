package vn.bantin.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles the templates in the build: {@code reports/*.jrxml} to {@code *.jasper}. */
public final class TemplateCompiler {

    private TemplateCompiler() {}

    /** Takes the folder of the templates and the folder to write to. */
    public static void main(String[] args) throws IOException, JRException {
        Fonts.install();
        Path from = Path.of(args[0]);
        Path to = Files.createDirectories(Path.of(args[1]));
        try (Stream<Path> files = Files.list(from)) {
            for (Path template :
                    files.filter(f -> f.toString().endsWith(".jrxml")).sorted().toList()) {
                String name = template.getFileName().toString().replace(".jrxml", ".jasper");
                JasperCompileManager.compileReportToFile(
                        template.toString(), to.resolve(name).toString());
            }
        }
    }
}
