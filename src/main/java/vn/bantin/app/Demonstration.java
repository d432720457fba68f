package vn.bantin.app;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.bantin.store.LedgerStore;

/** The demonstration: the sample data of 27 districts, imported and published. Its figures are illustrative. */
public final class Demonstration {

    private static final Set<String> PROGRAMMES = Set.of("KTXH-2023", "KTXH-2024");

    private final LedgerStore ledgers;
    private final UnknownEditions lying;
    private final DataImport importing;
    private final EditionPublisher publishing;

    Demonstration(LedgerStore ledgers, UnknownEditions lying, DataImport importing, EditionPublisher publishing) {
        this.ledgers = ledgers;
        this.lying = lying;
        this.importing = importing;
        this.publishing = publishing;
    }

    /** Imports the sample into the embedded database and publishes its period; other data are left alone. */
    public PublishReport run(Consumer<PrintProgress> progress) {
        if (!ledgers.foreignProgrammes(PROGRAMMES).isEmpty()) {
            throw new CommandException(CommandException.Kind.NOT_A_DEMO_DATABASE, null);
        }
        lying.findUnknown().ifPresent(folder -> {
            throw new CommandException(CommandException.Kind.NOT_A_DEMO_HOME, null, folder);
        });
        DataImport.Report imported = SampleData.unpacked(
                folder -> importing.run(List.of(folder), false, false).get(0));
        if (!imported.stored()) {
            throw new IllegalStateException("the sample data are refused: " + imported.findings());
        }
        return publishing.publish(SampleData.PERIOD, null, SampleData.ISSUED_ON, progress);
    }
}
