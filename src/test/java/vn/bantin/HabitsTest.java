package vn.bantin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Sha256;

/** The habits of the house, to be read aloud: names, hashes, and what is written by name. */
class HabitsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.bantin");

    @Test
    void hashes_are_made_in_one_place() {
        noClasses()
                .that(not(belongToAnyOf(Sha256.class)))
                .and()
                .haveSimpleNameNotContaining("ContentFileId") // inside a PDF, an MD5, which guards nothing
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(HOUSE);
    }

    /** Renaming a component must change nothing that is stored, hashed or printed; only settings are known by their names. */
    @Test
    void nobody_asks_a_record_for_the_names_of_its_components() {
        noClasses()
                .that(are(not(simpleName("SettingKeys"))))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RecordComponent.class)
                .check(HOUSE);
    }

    @Test
    void json_is_written_and_read_field_by_field() {
        noClasses().should().callMethodWhere(letsJacksonNameTheFields()).check(HOUSE);
    }

    @Test
    void no_two_classes_have_one_simple_name() {
        Map<String, List<String>> named = HOUSE.stream()
                .filter(one -> one.getEnclosingClass().isEmpty())
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named.values()).allSatisfy(classes -> assertThat(classes).hasSize(1));
    }

    /** Of the main code Checkstyle says so; it takes twenty seconds to read the tests for that. */
    @Test
    void no_test_class_has_more_than_400_lines() throws IOException {
        Map<Path, String> sources = sources("src/test/java");
        assertThat(sources).isNotEmpty();
        assertThat(sources.entrySet().stream()
                        .filter(file -> file.getValue().lines().count() > 400)
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** From Java 19 on a word boundary of a pattern is one of ASCII letters: beside "kỳ" there is none. */
    @Test
    void no_pattern_asks_for_the_boundary_of_a_word_that_may_be_vietnamese() throws IOException {
        assertThat(sources("src/main/java").entrySet().stream()
                        .filter(file -> file.getValue().contains("\\\\b"))
                        .map(file -> file.getKey().getFileName().toString()))
                .as("the names of classes, the functions of a sheet, and the sign that JSON writes so")
                .containsExactlyInAnyOrder("BrokenTemplateException.java", "FormulaReferences.java", "JsonText.java");
    }

    private static Map<Path, String> sources(String root) throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }

    private static DescribedPredicate<JavaCall<?>> letsJacksonNameTheFields() {
        return DescribedPredicate.describe("let Jackson name the fields of a record", call -> {
            AccessTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            return owner.startsWith("tools.jackson.databind.")
                    && List.of("Mapper", "Writer", "Reader").stream().anyMatch(owner::endsWith)
                    && !List.of("readTree", "createObjectNode", "builder", "shared", "build", "enable", "<init>")
                            .contains(target.getName());
        });
    }
}
