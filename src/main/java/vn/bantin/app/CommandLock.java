package vn.bantin.app;

import javax.sql.DataSource;
import vn.bantin.store.PeriodLock;

/** Takes the lock under which a command works, and says who has it where that fails. */
final class CommandLock {

    private CommandLock() {}

    /**
     * Takes the lock of that name.
     *
     * @throws Refusal the one given, with the holder, if another process has the lock
     */
    static PeriodLock acquire(DataSource dataSource, String name, CommandException.Kind kind, Object... details) {
        return PeriodLock.tryAcquire(dataSource, name)
                .orElseThrow(() ->
                        new CommandException(kind, null, details).heldBy(PeriodLock.findHolder(dataSource, name)));
    }
}
