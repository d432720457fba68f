package vn.bantin.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the rows of an older schema up to this program: they are put into an embedded database of that schema, which is
 * thrown away, migrated there as any other, and handed over anew.
 */
public final class SchemaUpgrade {

    private final Path folder;

    /** One that works in that folder, which is the caller's to remove. */
    public SchemaUpgrade(Path folder) {
        this.folder = folder;
    }

    /** Migrates the rows of those tables from that version of the schema; returns the tables that there are then. */
    public Set<String> run(int version, Set<String> tables, DatabaseCopy.Source source) throws IOException {
        Files.createDirectories(folder);
        try (HikariDataSource scratch =
                Database.start(Database.pool("bantin-older", Database.url(folder), "sa", "", 2))) {
            Database.migrate(scratch, version);
            DatabaseCopy.load(scratch, tables, source);
            Database.migrate(scratch);
            Set<String> now = new TreeSet<>();
            DatabaseCopy.write(scratch, (name, rows) -> {
                try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                    rows.writeTo(out);
                }
                now.add(name);
            });
            return now;
        }
    }

    /** The rows after {@link #run}. */
    public DatabaseCopy.Source rows() {
        return name -> Files.newInputStream(folder.resolve(name));
    }
}
