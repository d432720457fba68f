package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the finished jar carries of others. */
class SupplyChainIT {

    private static final String SBOM = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Each may be shipped with a program that an office runs: permissive, weak copyleft, or with an exception for it. */
    private static final Set<String> FINE = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence", // the words of the MIT licence
            "CC0-1.0",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "GNU Lesser General Public License",
            "The GNU General Public License, v2 with Universal FOSS Exception, v1.0");

    @Test
    void every_library_in_the_jar_is_in_its_bill_of_materials_and_nothing_else_is() throws IOException {
        Set<String> files;
        try (ZipFile jar = jar()) {
            files = jar.stream()
                    .map(Object::toString)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        // A starter names other libraries and holds nothing; one of Boot's own tools is added when the jar is packed.
        assertThat(components().keySet().stream()
                        .filter(name -> !name.startsWith("spring-boot-starter"))
                        .map(name -> name.replace(' ', '-') + ".jar"))
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                        .toList());
    }

    /** The whole list, so that a library or a version that is new shows in a diff. */
    @Test
    void every_library_has_a_licence_under_which_it_may_be_shipped() throws IOException {
        Map<String, List<String>> components = components();

        assertThat(components)
                .allSatisfy((name, licences) -> assertThat(licences).as(name).anyMatch(FINE::contains));
        Golden.assertEquals(
                "libraries.txt",
                components.entrySet().stream()
                        .map(component -> component.getKey() + ": " + String.join(" or ", component.getValue()) + "\n")
                        .collect(Collectors.joining()));
    }

    /** The licences by "name version". */
    private static Map<String, List<String>> components() throws IOException {
        Map<String, List<String>> components = new TreeMap<>();
        try (ZipFile jar = jar();
                InputStream sbom = jar.getInputStream(Objects.requireNonNull(jar.getEntry(SBOM)))) {
            for (JsonNode component : JsonMapper.shared().readTree(sbom).get("components")) {
                List<String> licences = new ArrayList<>();
                for (JsonNode choice : component.get("licenses")) {
                    JsonNode licence = choice.get("license");
                    licences.add((licence.has("id") ? licence.get("id") : licence.get("name")).asString());
                }
                components.put(
                        component.get("name").asString() + " "
                                + component.get("version").asString(),
                        licences);
            }
        }
        return components;
    }

    private static ZipFile jar() throws IOException {
        return new ZipFile(Path.of(System.getProperty("bantin.test.jar")).toFile());
    }
}
