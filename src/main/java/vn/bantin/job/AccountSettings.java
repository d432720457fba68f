package vn.bantin.job;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program's own database is entered; below {@code spring.datasource}, as everywhere with Spring Boot.
 *
 * @param passwordFile whose first line is the password, in place of {@code password}
 */
record AccountSettings(
        String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @Nullable String passwordFile) {

    /** The account, its password read. */
    Account account() {
        return new Account(url, username, Secrets.password(password, passwordFile));
    }

    /** Without the password and what else the URL may hide: whatever prints it prints this. */
    @Override
    public String toString() {
        return "AccountSettings[" + username + "]";
    }
}
