package vn.bantin.app;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that an office may set, read off the records that hold the settings; whatever else is written is a slip. */
final class SettingKeys {

    /** The faults of a key; the console has a sentence for each. */
    enum Slip {
        /** There is none; another is like it. */
        UNKNOWN,
        /** There is none, and none like it: told are those that may stand there. */
        UNKNOWN_HERE,
        /** It takes a list. */
        LIST,
        /** Further keys stand below it. */
        SECTION,
        /** It takes one value. */
        VALUE
    }

    /** A slip, the key as far as it is wrong, and what may help. */
    record Wrong(Slip slip, String key, String hint) {}

    /** The keys and values that may stand below a key. */
    private sealed interface Node permits Section, Many, Named, Single {}

    private record Section(Map<String, Node> below) implements Node {}

    private record Many(Node each) implements Node {}

    /** A map; without names, by any. */
    private record Named(Set<String> names) implements Node {}

    private record Single() implements Node {}

    /** A key that there is, the index of a list as 0. */
    private record Known(String parent, String name, Node node) {
        String path() {
            return parent.isEmpty() ? name : parent + "." + name;
        }
    }

    private static final Pattern PART = Pattern.compile("\\[[^\\]]*]|[^.\\[]+");

    /** The names of variables that are meant for this program; others may have theirs in the same environment. */
    private static final Pattern OURS = Pattern.compile("(?i)ban\\w{2,4}[._].*|spring[._]d.*");

    /** The number of names that a sentence lists at most. */
    private static final int MOST = 16;

    private static final String HOME = "bantin.home";

    private static final SettingKeys ALL = new SettingKeys();

    private final Section root;
    private final List<Known> known = new ArrayList<>();

    private SettingKeys() {
        Section bantin = section(Settings.class);
        bantin.below().remove("home"); // by --home or BANTIN_HOME, never by a file that lies in it
        bantin.below().put("alarm", section(Settings.AlarmMail.class));
        bantin.below().put("delivery", section(DeliverySettings.class));
        Map<String, Node> spring = new LinkedHashMap<>();
        spring.put("datasource", section(Settings.Database.class));
        for (String ofSpring : List.of("main", "application", "config", "profiles")) {
            spring.put(ofSpring, new Named(Set.of()));
        }
        root = new Section(new LinkedHashMap<>());
        root.below().put("bantin", bantin);
        root.below().put("spring", new Section(spring));
        root.below().put("logging", new Named(Set.of()));
        collect("", root);
    }

    /** The fault of a key in a file of settings and of its value there, empty for none. */
    static Optional<Wrong> slip(String key, String value) {
        return ALL.walk(key, value);
    }

    /** The one that was meant by a variable of the environment or of the Java machine which sets nothing. */
    static Optional<String> meant(String variable) {
        return OURS.matcher(variable).matches() ? ALL.meantBy(variable) : Optional.empty();
    }

    private static Section section(Class<?> type) {
        Map<String, Node> below = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            below.put(dashed(component.getName()), node(component.getGenericType()));
        }
        return new Section(below);
    }

    private static Node node(Type type) {
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return new Many(node(many.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            Object[] names = ((Class<?>) map.getActualTypeArguments()[0]).getEnumConstants();
            return new Named(
                    names == null
                            ? Set.of()
                            : Arrays.stream(names).map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)));
        }
        return type instanceof Class<?> one && one.isRecord() ? section(one) : new Single();
    }

    private void collect(String path, Node node) {
        if (node instanceof Section section) {
            section.below().forEach((name, below) -> {
                Known one = new Known(path, name, below);
                known.add(one);
                collect(one.path(), below);
            });
        } else if (node instanceof Many many) {
            collect(path + "[0]", many.each());
        } else if (node instanceof Named named) {
            named.names().forEach(name -> known.add(new Known(path, name, new Single())));
        }
    }

    private Optional<Wrong> walk(String key, String value) {
        Node node = root;
        String path = "";
        Matcher parts = PART.matcher(key);
        while (parts.find()) {
            String part = parts.group();
            boolean index = part.matches("\\[\\d+]");
            String here = path.isEmpty() || index ? path + part : path + "." + part;
            Node below = below(node, part, index);
            if (below == null) {
                return Optional.of(misfit(node, path, part, index));
            }
            if (node instanceof Named) {
                return Optional.empty(); // a name may have dots in it
            }
            node = below;
            path = here;
        }
        return value.isBlank() || node instanceof Single || node instanceof Many many && many.each() instanceof Single
                ? Optional.empty()
                : Optional.of(misfit(node, path, "", false));
    }

    private static @Nullable Node below(Node node, String part, boolean index) {
        if (node instanceof Many many) {
            return index ? many.each() : null;
        }
        if (node instanceof Named named) {
            return named.names().isEmpty() || named.names().stream().anyMatch(name -> alike(name, part))
                    ? new Single()
                    : null;
        }
        return node instanceof Section section && !index
                ? section.below().entrySet().stream()
                        .filter(entry -> alike(entry.getKey(), part))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Why that part, or none, cannot follow the path. */
    private Wrong misfit(Node node, String path, String part, boolean index) {
        if (node instanceof Many) {
            return new Wrong(Slip.LIST, path, "");
        }
        if (node instanceof Single) {
            return new Wrong(Slip.VALUE, path, "");
        }
        return part.isEmpty() || index ? new Wrong(Slip.SECTION, path, below(path)) : unknown(path, part);
    }

    private Wrong unknown(String path, String part) {
        String key = path.isEmpty() ? part : path + "." + part;
        if (alike(key, HOME)) {
            return new Wrong(Slip.UNKNOWN, key, "--home, BANTIN_HOME");
        }
        String parent = parent(path);
        return known.stream()
                .filter(one -> near(part, one.name()))
                .min(Comparator.comparingInt(
                        one -> 2 * distance(part, one.name()) + (one.parent().equals(parent) ? 0 : 3)))
                .map(one -> one.parent().equals(parent) && !path.isEmpty() ? path + "." + one.name() : one.path())
                .map(meant -> new Wrong(Slip.UNKNOWN, key, meant))
                .orElseGet(() -> new Wrong(Slip.UNKNOWN_HERE, key, below(path)));
    }

    /** The names that may stand at that path. */
    private String below(String path) {
        List<String> names = known.stream()
                .filter(one -> one.parent().equals(parent(path)))
                .map(Known::name)
                .toList();
        boolean all = names.size() <= MOST;
        return String.join(", ", all ? names : names.subList(0, MOST)) + (all ? "" : ", …");
    }

    private static String parent(String path) {
        return path.replaceAll("\\[\\d+]", "[0]");
    }

    private Optional<String> meantBy(String variable) {
        String name = plain(variable.replaceAll("(?<=[._\\[])\\d+(?=[._\\]]|$)", "0"));
        boolean sets = name.equals(plain(HOME))
                || known.stream()
                        .anyMatch(one -> one.node() instanceof Named
                                ? name.startsWith(plain(one.path()))
                                : name.equals(plain(one.path())) || isOneOfMany(one, name));
        if (sets) {
            return Optional.empty();
        }
        boolean within = known.stream()
                .anyMatch(one -> one.parent().equals("bantin")
                        && one.node() instanceof Section
                        && name.startsWith(plain(one.path())));
        return Stream.concat(
                        Stream.of(HOME),
                        known.stream()
                                .filter(one -> one.node() instanceof Single || one.node() instanceof Many)
                                .map(Known::path))
                .min(Comparator.comparingInt(path -> CodeSuggestions.distance(name, plain(path))))
                .filter(path -> within || CodeSuggestions.distance(name, plain(path)) <= 2);
    }

    private static boolean isOneOfMany(Known one, String name) {
        return one.node() instanceof Many many && many.each() instanceof Single && name.equals(plain(one.path()) + "0");
    }

    /** Whether one may have been typed for the other. */
    private static boolean near(String typed, String name) {
        return distance(typed, name) <= Math.max(1, (typed.length() + 1) / 3);
    }

    /** How far they are apart; who leaves the end of a word out is near. */
    private static int distance(String typed, String name) {
        String one = plain(typed);
        String other = plain(name);
        return one.length() > 3 && other.length() > one.length() && other.startsWith(one)
                ? 1
                : CodeSuggestions.distance(one, other);
    }

    private static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The letters and digits of a name, which is all that Spring compares. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._\\[\\]-]", "");
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
