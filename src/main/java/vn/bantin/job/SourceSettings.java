package vn.bantin.job;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an office has its figures if not here: views of the contract's shape, which are read and never written to.
 *
 * @param schema of the views; empty where the figures are imported
 * @param url of their server, {@code null} for that of the program's own database
 * @param passwordFile whose first line is the password, in place of {@code password}
 * @param username of an account that may read the views, {@code null} for the program's own
 */
record SourceSettings(
        @DefaultValue("") String schema,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String passwordFile) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$-]{0,64}");

    SourceSettings {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("source.schema is no name of a schema: " + schema);
        }
        if (schema.isEmpty() && (url != null || username != null)) {
            throw new IllegalArgumentException("source.schema is missing");
        }
        boolean secret = password != null && !password.isEmpty() || passwordFile != null;
        if ((url != null || secret) && username == null) {
            throw new IllegalArgumentException("source.username is missing");
        }
    }

    boolean views() {
        return !schema.isEmpty();
    }

    /** By which account the views are read, where the program's own database is entered by that one. */
    Account account(Account own) {
        return new Account(
                url == null ? own.url() : url,
                username == null ? own.username() : username,
                username == null ? own.password() : Secrets.password(password == null ? "" : password, passwordFile));
    }

    /** Without the password: whatever prints settings prints this. */
    @Override
    public String toString() {
        return "SourceSettings[" + schema + ", " + username + "]";
    }
}
