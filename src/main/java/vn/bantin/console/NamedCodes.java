package vn.bantin.console;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the name of a unit beside its code, where it is known; names are looked up when the first one is asked for. */
final class NamedCodes {

    /** No name is known. */
    static final NamedCodes NONE = new NamedCodes("", Map::of);

    private static final String SUMMARY = "00";

    private final String summary;
    private final Supplier<Map<String, String>> lookUp;
    private @Nullable Map<String, String> names;

    /** @param summary how the paper over all units is called, which has a code as if it were one */
    NamedCodes(String summary, Supplier<Map<String, String>> lookUp) {
        this.summary = summary;
        this.lookUp = lookUp;
    }

    /** "395 (huyện Thọ Xuân)"; "395" where it is not known. */
    String beside(String code) {
        if (names == null) {
            names = lookUp.get();
        }
        String name = code.equals(SUMMARY) ? summary : names.getOrDefault(code, "");
        return name.isEmpty()
                ? code
                : code + " (" + name.replace(" (mã " + code + ")", "").replace(", mã " + code, "") + ")";
    }

    /** The same of each code in "380, 395". */
    String besideEach(String codes) {
        return Arrays.stream(codes.split(", ")).map(this::beside).collect(Collectors.joining(", "));
    }
}
