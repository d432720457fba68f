package vn.bantin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Sha256;

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

    @Test
    void progressKnowsNothingButTheLanguage() {
        room("progress").mayUse();
    }

    @Test
    void checksKnowsProgress() {
        room("checks").mayUse("progress");
    }

    @Test
    void scoringKnowsProgress() {
        room("scoring").mayUse("progress");
    }

    @Test
    void bulletinKnowsTheRestOfTheHeart() {
        room("bulletin").mayUse("progress", "checks", "scoring");
    }

    @Test
    void roomsOpenOnlyTheDoorsOfTheHousesPlan() {
        ArchRule plan = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("vn.bantin..")
                .withOptionalLayers(true)
                .layer("progress")
                .definedBy("vn.bantin.progress..")
                .layer("checks")
                .definedBy("vn.bantin.checks..")
                .layer("scoring")
                .definedBy("vn.bantin.scoring..")
                .layer("bulletin")
                .definedBy("vn.bantin.bulletin..")
                .layer("intake")
                .definedBy("vn.bantin.intake..")
                .layer("store")
                .definedBy("vn.bantin.store..")
                .layer("press")
                .definedBy("vn.bantin.press..")
                .layer("delivery")
                .definedBy("vn.bantin.delivery..")
                .layer("job")
                .definedBy("vn.bantin.job..")
                .layer("console")
                .definedBy("vn.bantin.console..")
                .whereLayer("progress")
                .mayNotAccessAnyLayer()
                .whereLayer("checks")
                .mayOnlyAccessLayers("progress")
                .whereLayer("scoring")
                .mayOnlyAccessLayers("progress")
                .whereLayer("bulletin")
                .mayOnlyAccessLayers("progress", "checks", "scoring")
                .whereLayer("intake")
                .mayOnlyAccessLayers("progress", "checks")
                .whereLayer("store")
                .mayOnlyAccessLayers("progress", "checks", "scoring", "bulletin")
                .whereLayer("press")
                .mayOnlyAccessLayers("progress", "checks", "scoring", "bulletin")
                .whereLayer("delivery")
                .mayOnlyAccessLayers("progress", "checks", "scoring", "bulletin")
                .whereLayer("job")
                .mayOnlyAccessLayers(
                        "progress", "checks", "scoring", "bulletin", "intake", "store", "press", "delivery")
                .whereLayer("console")
                .mayOnlyAccessLayers("job", "progress", "checks", "scoring", "bulletin")
                .whereLayer("job")
                .mayOnlyBeAccessedByLayers("console")
                .whereLayer("console")
                .mayNotBeAccessedByAnyLayer()
                .ignoreDependency(JavaClass.Predicates.simpleName("Bantin"), DescribedPredicate.alwaysTrue());
        plan.check(HOUSE);
    }

    @Test
    void theDatabaseLivesInStore() {
        only("store").mayUse("java.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer..");
    }

    @Test
    void jobMayHoldADataSourceButNotSpeakSql() {
        only("store", "job").mayUse("javax.sql..", "org.springframework.transaction..");
    }

    @Test
    void printAndOfficeFilesLiveInPress() {
        only("press")
                .mayUse(
                        "net.sf.jasperreports..",
                        "com.lowagie..",
                        "org.apache.pdfbox..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..");
        only("press", "intake").mayUse("org.apache.poi..");
    }

    @Test
    void intakeReadsWorkbooksAsAStreamAndWritesNone() {
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
    void csvLivesWhereFilesComeInAndGoOut() {
        only("intake", "press").mayUse("org.apache.commons.csv..");
    }

    @Test
    void mailLivesInDelivery() {
        only("delivery").mayUse("jakarta.mail..", "org.eclipse.angus..");
    }

    @Test
    void jsonLivesWhereItIsKeptAndWhereItIsPrinted() {
        only("store", "press").mayUse("tools.jackson..", "com.fasterxml.jackson..");
    }

    @Test
    void theRestOfSpringLivesInJob() {
        only("job")
                .mayUse(
                        "org.springframework.batch..",
                        "org.springframework.boot..",
                        "org.springframework.context..",
                        "org.springframework.core.env..",
                        "org.yaml..");
    }

    @Test
    void theCommandLineLivesInConsole() {
        only("console").mayUse("picocli..");
    }

    @Test
    void onlyJobLooksAtTheClock() {
        noClasses()
                .that(resideOutsideOfPackages("vn.bantin.job.."))
                .should()
                .accessTargetWhere(looksAtTheClock())
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(HOUSE);
    }

    @Test
    void onlyConsoleSpeaksToTheTerminal() {
        noClasses()
                .that(resideOutsideOfPackages("vn.bantin.console.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void hashesAreMadeInOnePlace() {
        noClasses()
                .that(not(belongToAnyOf(Sha256.class)))
                .and()
                .haveSimpleNameNotContaining("Producer") // the identifier inside a PDF is an MD5, which guards nothing
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
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

    @Test
    void packagesGoRoundInNoCircle() {
        slices().matching("vn.bantin.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /** The rooms in which no class needs another one that needs it; a nested class is part of its outer one. */
    private static final Set<String> FREE_OF_CIRCLES =
            Set.of("progress", "checks", "scoring", "bulletin", "intake", "job", "console");

    @Test
    void classesOfAPackageGoRoundInNoCircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass one) {
                        String room = one.getPackageName().replace("vn.bantin.", "");
                        return FREE_OF_CIRCLES.contains(room)
                                ? SliceIdentifier.of(outermost(one).getName())
                                : SliceIdentifier.ignore();
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
    void everyRoomIsOnThePlan() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("vn.bantin"),
                                Stream.of(
                                                "progress",
                                                "checks",
                                                "scoring",
                                                "bulletin",
                                                "intake",
                                                "store",
                                                "press",
                                                "delivery",
                                                "job",
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
