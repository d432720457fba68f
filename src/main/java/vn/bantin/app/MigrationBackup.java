package vn.bantin.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.bantin.store.Database;
import vn.bantin.store.PeriodLock;

/**
 * Brings rows of an older schema up to this program: one process at a time, and backed up first unless that is not wanted.
 *
 * @param wanted whether they are backed up
 * @param told hears of the backup before anything is migrated
 */
public record MigrationBackup(boolean wanted, Consumer<HomeBackup.Report> told) {

    /** The lock under which rows are backed up and migrated. */
    static final String LOCK = "migration";

    /** Migrates the rows, unless another process has done so meanwhile. */
    void migrate(DataSource dataSource, Supplier<HomeBackup> backup) {
        try (PeriodLock lock = CommandLock.acquire(dataSource, LOCK, CommandException.Kind.MIGRATION_BUSY)) {
            if (Database.holdsOlderRows(dataSource)) {
                HomeBackup before = backup.get();
                if (wanted) {
                    told.accept(before.writeBeforeMigration());
                } else {
                    before.requireQuietForMigration();
                }
            }
            Database.migrate(dataSource);
        }
    }
}
