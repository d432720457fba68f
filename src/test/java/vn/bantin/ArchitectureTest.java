package vn.bantin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;

/** The house, to be read aloud. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.bantin");

    private static final String[] LANGUAGE = {
        "java.lang",
        "java.lang.runtime",
        "java.lang.invoke",
        "java.math",
        "java.time",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.util.regex",
        "org.jspecify.annotations"
    };

    /** The heart: what is judged, and what is said of it. */
    private static final String[] HEART = {"progress", "checks", "scoring", "bulletin", "plan", "correction", "page"};

    @Test
    void progress_knows_nothing_but_the_language() {
        room("progress").mayUse();
    }

    @Test
    void checks_knows_progress() {
        room("checks").mayUse("progress");
    }

    @Test
    void scoring_knows_progress() {
        room("scoring").mayUse("progress");
    }

    @Test
    void bulletin_knows_the_rooms_before_it() {
        room("bulletin").mayUse("progress", "checks", "scoring");
    }

    @Test
    void plan_and_correction_know_what_a_bulletin_says() {
        room("plan").mayUse("progress", "checks", "scoring", "bulletin");
        room("correction").mayUse("progress", "checks", "scoring", "bulletin");
    }

    @Test
    void page_knows_the_whole_heart() {
        room("page").mayUse(HEART);
    }

    @Test
    void edges_know_the_heart_and_never_each_other() {
        edge("intake").mayUse("progress", "checks");
        edge("store").mayUse(HEART);
        edge("press").mayUse(HEART);
        edge("office").mayUse(HEART);
        edge("inspection").mayUse(HEART);
        edge("output").mayUse(HEART);
        edge("delivery").mayUse(HEART);
    }

    @Test
    void inspection_shares_no_rows_with_the_printing() {
        noClasses()
                .that()
                .resideInAPackage("vn.bantin.inspection")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Rows")
                .check(HOUSE);
    }

    @Test
    void job_knows_the_edges() {
        edge("job").mayUse(and(HEART, "intake", "store", "press", "office", "inspection", "output", "delivery"));
    }

    @Test
    void app_knows_job_and_the_edges() {
        edge("app").mayUse(and(HEART, "intake", "store", "press", "office", "inspection", "output", "delivery", "job"));
    }

    @Test
    void console_knows_the_app_and_the_heart() {
        edge("console").mayUse(and(HEART, "app", "job"));
    }

    @Test
    void the_database_lives_in_store() {
        only("store").mayUse("java.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer..");
    }

    @Test
    void job_and_app_may_hold_a_data_source_but_not_speak_sql() {
        only("store", "job", "app").mayUse("javax.sql..", "org.springframework.transaction..");
    }

    @Test
    void pdfs_are_made_in_press() {
        only("press").mayUse("net.sf.jasperreports..", "com.lowagie..");
    }

    @Test
    void office_files_are_made_in_office() {
        only("office").mayUse("org.openxmlformats..", "org.apache.xmlbeans..");
        only("office", "intake").mayUse("org.apache.poi..");
    }

    @Test
    void files_are_read_back_in_inspection() {
        only("inspection").mayUse("org.apache.pdfbox..", "org.bouncycastle..");
    }

    @Test
    void intake_reads_workbooks_as_a_stream_and_writes_none() {
        classes()
                .that(resideInAnyPackage("vn.bantin.intake"))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.apache.poi..")
                        .or(resideInAnyPackage(
                                "org.apache.poi.openxml4j..",
                                "org.apache.poi.poifs.filesystem",
                                "org.apache.poi.util",
                                "org.apache.poi.xssf.eventusermodel"))
                        .or(belongToAnyOf(DateUtil.class, BuiltinFormats.class)))
                .check(HOUSE);
    }

    @Test
    void csv_lives_where_files_come_in_and_go_out() {
        only("intake", "output", "inspection").mayUse("org.apache.commons.csv..");
    }

    @Test
    void mail_lives_in_delivery() {
        only("delivery").mayUse("jakarta.mail..", "org.eclipse.angus..");
    }

    /** The inspection takes the words that a page may show from the canonical text, which is JSON. */
    @Test
    void json_lives_where_it_is_kept_in_the_manifest_and_in_templates() {
        only("store", "output", "press", "inspection").mayUse("tools.jackson..", "com.fasterxml.jackson..");
    }

    @Test
    void batch_lives_in_job() {
        only("job", "app").mayUse("org.springframework.batch..");
    }

    @Test
    void the_rest_of_spring_lives_in_app() {
        only("job", "app")
                .mayUse(
                        "org.springframework.boot..",
                        "org.springframework.context..",
                        "org.springframework.core.env..",
                        "org.yaml..");
    }

    @Test
    void the_command_line_lives_in_console() {
        only("console").mayUse("picocli..");
    }

    @Test
    void only_job_and_app_look_at_the_clock() {
        noClasses()
                .that(resideOutsideOfPackages("vn.bantin.job..", "vn.bantin.app.."))
                .should()
                .accessTargetWhere(looksAtTheClock())
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(HOUSE);
    }

    @Test
    void only_console_speaks_to_the_terminal() {
        noClasses()
                .that(resideOutsideOfPackages("vn.bantin.console.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void packages_go_round_in_no_circle() {
        slices().matching("vn.bantin.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /** No class needs another one that needs it; a nested class is part of its outer one. */
    @Test
    void classes_of_a_package_go_round_in_no_circle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass one) {
                        return SliceIdentifier.of(outermost(one).getName());
                    }

                    @Override
                    public String getDescription() {
                        return "the classes of a package";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one);
    }

    @Test
    void every_room_is_on_the_plan() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("vn.bantin"),
                                Stream.of(
                                                "progress",
                                                "checks",
                                                "scoring",
                                                "bulletin",
                                                "plan",
                                                "correction",
                                                "page",
                                                "intake",
                                                "store",
                                                "press",
                                                "office",
                                                "inspection",
                                                "output",
                                                "delivery",
                                                "job",
                                                "app",
                                                "console")
                                        .map(room -> "vn.bantin." + room))
                        .toArray(String[]::new))
                .check(HOUSE);
    }

    private interface Room {
        void mayUse(String... others);
    }

    /** A room of the heart: the language, its tables of Unicode forms and its hashes, itself, and the rooms named. */
    private static Room room(String name) {
        return others -> {
            String[] rooms = Stream.concat(Stream.of(name), Stream.of(others))
                    .map(room -> "vn.bantin." + room)
                    .toArray(String[]::new);
            String[] allowed =
                    Stream.concat(Stream.of(LANGUAGE), Stream.of(rooms)).toArray(String[]::new);
            classes()
                    .that(resideInAnyPackage("vn.bantin." + name))
                    .should()
                    .onlyDependOnClassesThat(are(resideInAnyPackage(allowed)
                            .or(belongToAnyOf(Normalizer.class, Normalizer.Form.class))
                            .or(belongToAnyOf(
                                    MessageDigest.class,
                                    NoSuchAlgorithmException.class,
                                    Charset.class,
                                    StandardCharsets.class))))
                    .check(HOUSE);
        };
    }

    /** A room at the edge or behind it: any library that is allowed there, itself, and of the house the rooms named. */
    private static Room edge(String name) {
        return others -> {
            String[] rooms = Stream.concat(Stream.of(name), Stream.of(others))
                    .map(room -> "vn.bantin." + room)
                    .toArray(String[]::new);
            classes()
                    .that(resideInAnyPackage("vn.bantin." + name))
                    .should()
                    .onlyDependOnClassesThat(
                            resideOutsideOfPackage("vn.bantin..").or(resideInAnyPackage(rooms)))
                    .check(HOUSE);
        };
    }

    private static String[] and(String[] heart, String... more) {
        return Stream.concat(Stream.of(heart), Stream.of(more)).toArray(String[]::new);
    }

    /** A technology has no other home than these rooms. */
    private static Room only(String... homes) {
        String[] rooms =
                Stream.of(homes).map(home -> "vn.bantin." + home + "..").toArray(String[]::new);
        return technologies -> noClasses()
                .that(resideOutsideOfPackages(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technologies)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> looksAtTheClock() {
        return DescribedPredicate.describe("look at the clock", call -> {
            AccessTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            return owner.startsWith("java.time.") && target.getName().equals("now")
                    || owner.equals("java.time.Clock")
                            && (target.getName().startsWith("system")
                                    || target.getName().startsWith("tick"))
                    || owner.equals("java.lang.System")
                            && (target.getName().equals("currentTimeMillis")
                                    || target.getName().equals("nanoTime"));
        });
    }
}
