package vn.bantin.app;

import java.util.Optional;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.WrongSettingException;
import vn.bantin.store.LedgerRepository;

/** Refuses data that the rules in the office's settings do not fit. */
final class RulebookCheck {

    private final LedgerRepository ledgers;
    private final Settings settings;

    RulebookCheck(LedgerRepository ledgers, Settings settings) {
        this.ledgers = ledgers;
        this.settings = settings;
    }

    /** The data of a period, to be judged by this office's rules. */
    Ledger ledger(String programme, Period period) {
        return admitted(ledgers.ledger(programme, period));
    }

    /** Returns the data if the rules fit them, and refuses them otherwise. */
    Ledger admitted(Ledger ledger) {
        refuse(SettingsFolder.FILE_NAME, settings.mismatch(ledger));
        settings.requireKnown(ledgers);
        return ledger;
    }

    /** Refuses the rules in that file for what is wrong with them; nothing where that is empty. */
    static void refuse(String file, Optional<WrongSettingException> wrong) {
        wrong.ifPresent(one -> {
            throw new CommandException(
                    CommandException.Kind.CONFIGURATION, null, file, "", one.vietnamese(), one.english());
        });
    }
}
