package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.bantin.progress.Period;

/** The demonstration: the sample data of 27 districts, imported and published. Its figures are illustrative. */
public final class Demo {

    /** The period that is published. */
    public static final Period PERIOD = new Period(2024, 1);

    /** The date of the meeting in the story from which the project was born (Huyện ủy Thọ Xuân, 03/4/2024). */
    static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);

    private static final Set<String> PROGRAMMES = Set.of("KTXH-2023", "KTXH-2024");

    private Demo() {}

    /** Imports the sample into the office's embedded database and publishes {@link #PERIOD}. */
    public static Publishing.Report run(Office office, Consumer<Tick> progress) {
        if (office.holdsOtherThan(PROGRAMMES)) {
            throw new Refusal(Refusal.Kind.NOT_A_DEMO_DATABASE, null);
        }
        office.findUnknownEdition().ifPresent(lying -> {
            throw new Refusal(Refusal.Kind.NOT_A_DEMO_HOME, null, lying);
        });
        Importing.Report imported = Sample.unpacked(
                folder -> office.importing().run(List.of(folder), false, false).get(0));
        if (!imported.stored()) {
            throw new IllegalStateException("the sample data are refused: " + imported.findings());
        }
        return office.publishing().publish(PERIOD, null, ISSUED_ON, progress);
    }
}
