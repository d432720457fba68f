package vn.bantin.office;

import java.util.regex.Pattern;

/** Writes a text so that a workbook says it: unescaped, {@code _x003D_} would be the sign of that number, here "=". */
final class CellLiteral {

    /** The first sign of what would be read as another one (ECMA-376 22.9.2.19, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellLiteral() {}

    static String of(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }
}
