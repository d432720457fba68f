package vn.bantin.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.bantin.store.DatabaseUrl;

/**
 * A file of settings without its passwords: each stays behind as a key without a value.
 *
 * @param content {@code null} where they cannot be told apart from the rest, so that the whole file is to stay behind
 * @param lines the numbers of the lines from which something was taken
 */
record SettingsWithoutSecrets(byte @Nullable [] content, List<Integer> lines) {

    /** A key with something behind it, in a comment too. */
    private static final Pattern SETTING =
            Pattern.compile("([\\s#-]*[\"']?([\\w.\\-]+)[\"']?\\s*:\\s+)(\\S.*)", Pattern.UNICODE_CHARACTER_CLASS);

    /** The password comes from elsewhere. */
    private static final Pattern VARIABLE = Pattern.compile("[\"']?\\$\\{[^:{}]+}[\"']?(\\s+#.*)?");

    static SettingsWithoutSecrets of(byte[] yaml) {
        List<String> kept = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (String line : new String(yaml, StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches() && isSecret(setting.group(2), setting.group(3))) {
                kept.add(setting.group(1).stripTrailing() + (line.endsWith("\r") ? "\r" : ""));
                if (!line.stripLeading().startsWith("#")) {
                    lines.add(kept.size());
                }
            } else {
                kept.add(line);
            }
        }
        String text = String.join("\n", kept);
        return isPublic(text)
                ? new SettingsWithoutSecrets(text.getBytes(StandardCharsets.UTF_8), lines)
                : new SettingsWithoutSecrets(null, List.of());
    }

    /** As YAML understands it, whose values may lie on other lines than their keys. */
    private static boolean isPublic(String yaml) {
        try {
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
                if (hidesSecret("", document)) {
                    return false;
                }
            }
            return true;
        } catch (YAMLException e) {
            return false;
        }
    }

    private static boolean hidesSecret(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> section) {
            return section.entrySet().stream()
                    .anyMatch(one -> hidesSecret(String.valueOf(one.getKey()), one.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(one -> hidesSecret(key, one));
        }
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .filter(text -> isSecret(key, text))
                .isPresent();
    }

    private static boolean isSecret(String key, String value) {
        return (key.toLowerCase(Locale.ROOT).endsWith("password") && !value.isBlank()
                        || DatabaseUrl.hidesPassword(value))
                && !VARIABLE.matcher(value.strip()).matches();
    }
}
