package vn.bantin.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** A setting behind its mark, of MySQL ({@code ?}, {@code &}) or of H2 ({@code ;}). */
    private static final Pattern SETTING = Pattern.compile("([?&;])([^=?&;]+)=([^?&;]*)");

    private static final Pattern PASSWORD =
            Pattern.compile("//[^?]*:[^?]+@|password\\w*\\s*=", Pattern.CASE_INSENSITIVE);

    /**
     * Takes the account out of the settings of a URL; one that its vendor found elsewhere in it goes before.
     *
     * @param decoding turns a value of a setting into what it stands for
     */
    static DatabaseUrl of(
            String url, @Nullable String userFound, @Nullable String passwordFound, UnaryOperator<String> decoding) {
        String user = userFound;
        String password = passwordFound;
        StringBuilder rest = new StringBuilder();
        Matcher setting = SETTING.matcher(url);
        while (setting.find()) {
            String value = decoding.apply(setting.group(3));
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

    /** The names of all settings in the URL, in order. */
    List<String> settings() {
        return SETTING.matcher(url).results().map(setting -> setting.group(2)).toList();
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

    /** The URL without user and password, safe to print. */
    @Override
    public String toString() {
        return "DatabaseUrl[" + user + "]";
    }
}
