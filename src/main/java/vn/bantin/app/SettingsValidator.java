package vn.bantin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;

/** Refuses settings that set nothing, because their key is misspelt or stands in the wrong place. */
final class SettingsValidator {

    /** The number of slips that are told at once. */
    private static final int MOST = 5;

    /** The name that Spring gives to a document that is no list of keys at all. */
    private static final String NO_KEYS = "document(\\[.*)?";

    private SettingsValidator() {}

    /**
     * Looks over all files of settings but our own, and the variables of the environment and of the Java machine.
     *
     * @throws Refusal that names each slip with its place and what was probably meant
     */
    static void refuse(ConfigurableEnvironment environment) {
        Set<List<String>> slips = new LinkedHashSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file && !isOurs(file)) {
                slips.addAll(slips(file, environment));
            } else if (isEnvironment(source) && source instanceof EnumerablePropertySource<?> variables) {
                slips.addAll(ofVariables(variables));
            }
        }
        refuse(slips);
    }

    /** Refuses those slips if there are any; told are the first ones. */
    static void refuse(Set<List<String>> slips) {
        if (!slips.isEmpty()) {
            throw new CommandException(
                    CommandException.Kind.SETTING,
                    null,
                    slips.stream().limit(MOST).flatMap(List::stream).toArray());
        }
    }

    /** Whether a source of settings is the program's own, from its jar. */
    private static boolean isOurs(PropertySource<?> source) {
        return source.getName().startsWith("Config resource 'class path resource");
    }

    private static boolean isEnvironment(PropertySource<?> source) {
        return source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    private static Set<List<String>> ofVariables(EnumerablePropertySource<?> variables) {
        Set<List<String>> slips = new LinkedHashSet<>();
        for (String name : variables.getPropertyNames()) {
            SettingKeys.meant(name)
                    .map(meant -> name.contains(".")
                            ? meant
                            : meant.toUpperCase(Locale.ROOT)
                                    .replaceAll("[.\\[-]", "_")
                                    .replace("]", ""))
                    .ifPresent(meant -> slips.add(List.of("", "", "VARIABLE", name, meant)));
        }
        return slips;
    }

    /** The slips of one file, each as file, line, slip, key and hint. */
    static Set<List<String>> slips(OriginTrackedMapPropertySource file, ConfigurableEnvironment environment) {
        Set<List<String>> slips = new LinkedHashSet<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String key : file.getPropertyNames()) {
            String value = String.valueOf(file.getProperty(key));
            Place place = Place.of(OriginLookup.getOrigin(file, key));
            String before = seen.put(SettingKeys.plain(key), key);
            Optional<SettingKeys.Wrong> wrong = SettingKeys.slip(key, value);
            if (key.matches(NO_KEYS)) {
                return Set.of(place.slip("NO_KEYS", "", ""));
            } else if (wrong.isPresent()) {
                SettingKeys.Wrong slip = wrong.get();
                slips.add(place.above(slip.key()).slip(slip.slip().name(), slip.key(), slip.hint()));
            } else if (before != null) {
                slips.add(place.slip("TWICE", key, before));
            } else if (!PasswordFiles.isSecret(key, value)) {
                unset(value, environment).ifPresent(name -> slips.add(place.slip("UNSET", key, name)));
            }
        }
        return slips;
    }

    /** The first variable that a value speaks of and that is not set: the words <code>${NAME}</code> would be printed. */
    private static Optional<String> unset(String value, ConfigurableEnvironment environment) {
        String resolved = environment.resolvePlaceholders(value);
        int start = resolved.indexOf("${");
        int end = start < 0 ? -1 : resolved.indexOf('}', start);
        return end < 0 ? Optional.empty() : Optional.of(resolved.substring(start, end + 1));
    }

    /** The place of a setting in a file; the line is 0 where that is not known. */
    record Place(String file, int line, List<String> lines) {

        static Place of(@Nullable Origin origin) {
            if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null) {
                return new Place("", 0, List.of());
            }
            Resource resource = text.getResource();
            int line = text.getLocation() == null ? 0 : text.getLocation().getLine() + 1;
            try {
                List<String> lines = new ArrayList<>(resource.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList());
                return new Place(name(resource), line, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The file as an office knows it: beside {@code config}. */
        private static String name(Resource resource) throws IOException {
            var path = resource.getFile().toPath();
            int names = path.getNameCount();
            return names > 1 && path.getName(names - 2).toString().equals("config")
                    ? "config/" + path.getFileName()
                    : path.toString();
        }

        /** The place of a key above this one: the nearest line before that begins with its last word. */
        Place above(String key) {
            String word = key.substring(key.lastIndexOf('.') + 1).replaceAll("\\[\\d+]$", "");
            for (int at = Math.min(line, lines.size()); at > 0; at--) {
                if (lines.get(at - 1).strip().replaceAll("^(- +)?[\"']?", "").startsWith(word)) {
                    return new Place(file, at, lines);
                }
            }
            return this;
        }

        List<String> slip(String slip, String key, String hint) {
            return List.of(file, line == 0 ? "" : String.valueOf(line), slip, key, hint);
        }
    }
}
