package vn.bantin.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds the mutations that no test notices against the list of those that none can notice, so that the list neither
 * lacks one nor keeps one that is gone. The profile {@code pit} runs it behind PIT.
 *
 * <p>A line of the list names class, method and mutator, then the line of source; the line below it, indented, says why
 * no test can notice it.
 */
public final class Survivors {

    private static final Path SOURCES = Path.of("src/main/java");

    private Survivors() {}

    /** Takes the list and the folder of PIT's reports; of classes that no report holds nothing is asked. */
    public static void main(String[] files) throws Exception {
        Set<String> mutated = new HashSet<>();
        List<String> surviving = new ArrayList<>();
        try (Stream<Path> reports = Files.walk(Path.of(files[1]))) {
            for (Path report :
                    reports.filter(file -> file.endsWith("mutations.xml")).toList()) {
                surviving.addAll(surviving(report, mutated));
            }
        }
        List<String> named = named(Files.readAllLines(Path.of(files[0]))).stream()
                .filter(line -> mutated.contains(line.substring(0, line.indexOf(' '))))
                .toList();
        List<String> wrong = new ArrayList<>();
        less(surviving, named).forEach(line -> wrong.add("survives and is not named: " + line));
        less(named, surviving).forEach(line -> wrong.add("is named and does not survive: " + line));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    files[1] + " does not agree with " + files[0] + "\n" + String.join("\n", wrong));
        }
    }

    private static List<String> surviving(Path report, Set<String> mutated)
            throws IOException, ParserConfigurationException, SAXException {
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        Map<Path, List<String>> sources = new HashMap<>();
        List<String> surviving = new ArrayList<>();
        for (Element mutation : IntStream.range(0, mutations.getLength())
                .mapToObj(at -> (Element) mutations.item(at))
                .toList()) {
            String type = text(mutation, "mutatedClass");
            mutated.add(type);
            if (mutation.getAttribute("detected").equals("false")) {
                Path source = SOURCES.resolve(type.replaceAll("\\$.*", "").replace('.', '/') + ".java");
                if (!sources.containsKey(source)) {
                    sources.put(source, Files.readAllLines(source));
                }
                String mutator = text(mutation, "mutator");
                surviving.add(String.join(
                        " ",
                        type,
                        text(mutation, "mutatedMethod").replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"),
                        mutator.substring(mutator.lastIndexOf('.') + 1).replace("Mutator", ""),
                        "|",
                        sources.get(source)
                                .get(Integer.parseInt(text(mutation, "lineNumber")) - 1)
                                .strip()));
            }
        }
        return surviving;
    }

    private static List<String> named(List<String> lines) {
        List<String> named = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isBlank() || line.startsWith("#") || line.startsWith(" ")) {
                continue;
            }
            if (at + 1 == lines.size() || !lines.get(at + 1).startsWith("    ")) {
                throw new IllegalStateException("no reason stands below: " + line);
            }
            named.add(line.strip());
        }
        return named;
    }

    /** The lines without the others, each of them taken once for each time that it stands there. */
    private static List<String> less(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}
