package vn.bantin.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL without the account that was written into it, so that nothing that prints it prints a password.
 *
 * @param url the URL without user and password
 * @param user user from the URL, {@code null} for none
 * @param password password from the URL, {@code null} for none
 */
public record DatabaseUrl(
        String url, @Nullable String user, @Nullable String password) {

    /** Between slashes and {@code @}: a user, mostly with a password. */
    private static final Pattern ACCOUNT = Pattern.compile("(jdbc:(?:mysql|mariadb)[^/?]*//)([^/?,()]*)@(.*)");

    /** A setting behind its mark, of MySQL ({@code ?}, {@code &}) or of H2 ({@code ;}). */
    private static final Pattern SETTING = Pattern.compile("([?&;])([^=?&;]+)=([^?&;]*)");

    private static final Pattern PASSWORD =
            Pattern.compile("//[^?]*:[^?]+@|password\\w*\\s*=", Pattern.CASE_INSENSITIVE);

    /** Settings of older drivers that stand in many guides, and that this one takes without effect. */
    private static final Set<String> RETIRED =
            Set.of("useunicode", "uselegacydatetimecode", "usejdbccomplianttimezoneshift");

    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?\\w*:?");

    /** Takes the account out of a URL. */
    static DatabaseUrl of(String url) {
        String left = url;
        String user = null;
        String password = null;
        Matcher account = ACCOUNT.matcher(left);
        if (account.matches()) {
            String[] parts = account.group(2).split(":", 2);
            user = decoded(parts[0]);
            password = parts.length > 1 ? decoded(parts[1]) : null;
            left = account.group(1) + account.group(3);
        }
        boolean escaped = left.startsWith("jdbc:mysql");
        StringBuilder rest = new StringBuilder();
        Matcher setting = SETTING.matcher(left);
        while (setting.find()) {
            String value = escaped ? decoded(setting.group(3)) : setting.group(3);
            boolean isUser = setting.group(2).equalsIgnoreCase("user");
            if (isUser && user == null) {
                user = value;
            } else if (setting.group(2).equalsIgnoreCase("password") && password == null) {
                password = value;
            } else {
                continue;
            }
            setting.appendReplacement(rest, setting.group(1).equals("?") ? "?" : "");
        }
        setting.appendTail(rest);
        return new DatabaseUrl(rest.toString().replace("?&", "?"), user, password);
    }

    /** Whether a URL contains a password, in any notation. */
    public static boolean hidesPassword(String url) {
        return PASSWORD.matcher(url).find();
    }

    /**
     * Lets the driver check the URL, before a connection is tried.
     *
     * @throws UnusableUrl that says what is wrong
     */
    DatabaseUrl requireUsable() {
        Driver driver;
        try {
            driver = DriverManager.getDriver(url);
        } catch (SQLException e) {
            Matcher scheme = SCHEME.matcher(url);
            throw new UnusableUrlException(
                    UnusableUrlException.Kind.DRIVER, scheme.lookingAt() ? scheme.group() : "", List.of());
        }
        if (!url.startsWith("jdbc:mysql:")) {
            return this; // H2 says what is wrong when it connects
        }
        DriverPropertyInfo[] known;
        try {
            known = driver.getPropertyInfo(url, new Properties());
        } catch (SQLException | IllegalArgumentException e) {
            throw wrong(e);
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(known).forEach(one -> names.add(one.name));
        Matcher setting = SETTING.matcher(url);
        while (setting.find()) {
            String name = setting.group(2);
            if (!names.contains(name) && !RETIRED.contains(name.toLowerCase(Locale.ROOT)) && !hasAlias(driver, name)) {
                throw new UnusableUrlException(UnusableUrlException.Kind.SETTING, name, new ArrayList<>(names));
            }
        }
        return this;
    }

    /** Connector/J has older names for some settings, which it does not list. */
    private static boolean hasAlias(Driver driver, String name) {
        try {
            return Class.forName(
                                    "com.mysql.cj.conf.PropertyKey",
                                    true,
                                    driver.getClass().getClassLoader())
                            .getMethod("fromValue", String.class)
                            .invoke(null, name)
                    != null;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** The driver's complaint about the URL, unless it could reveal what the URL hides. */
    UnusableUrlException wrong(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage())
                .replaceAll("[\\w.]+Exception: ?", "")
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("; SQL statement:$", "");
        return new UnusableUrlException(UnusableUrlException.Kind.OTHER, hidesPassword(url) ? "…" : message, List.of());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnusableUrlException(UnusableUrlException.Kind.OTHER, "%", List.of());
        }
    }

    /** The URL without user and password, safe to print. */
    @Override
    public String toString() {
        return "DatabaseUrl[" + user + "]";
    }
}
