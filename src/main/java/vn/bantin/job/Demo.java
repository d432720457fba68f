package vn.bantin.job;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.bantin.store.LedgerStore;

/** The demonstration: the sample data of 27 districts, imported and published. Its figures are illustrative. */
public final class Demo {

    private static final Set<String> PROGRAMMES = Set.of("KTXH-2023", "KTXH-2024");

    private final LedgerStore ledgers;
    private final Lying lying;
    private final Importing importing;
    private final Publishing publishing;

    Demo(LedgerStore ledgers, Lying lying, Importing importing, Publishing publishing) {
        this.ledgers = ledgers;
        this.lying = lying;
        this.importing = importing;
        this.publishing = publishing;
    }

    /** Imports the sample into the embedded database and publishes its period; other data are left alone. */
    public PublishReport run(Consumer<Tick> progress) {
        if (!ledgers.foreignProgrammes(PROGRAMMES).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_A_DEMO_DATABASE, null);
        }
        lying.findUnknown().ifPresent(folder -> {
            throw new Refusal(Refusal.Kind.NOT_A_DEMO_HOME, null, folder);
        });
        Importing.Report imported = Sample.unpacked(
                folder -> importing.run(List.of(folder), false, false).get(0));
        if (!imported.stored()) {
            throw new IllegalStateException("the sample data are refused: " + imported.findings());
        }
        return publishing.publish(Sample.PERIOD, null, Sample.ISSUED_ON, progress);
    }
}
