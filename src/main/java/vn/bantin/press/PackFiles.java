package vn.bantin.press;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The printed files that a meeting pack is bound from.
 *
 * @param bulletin gives the file of a unit by the bulletin's number; asked once for each unit, in order
 * @param sheets {@code null} where there are none
 */
public record PackFiles(
        Supplier<byte[]> summary,
        IntFunction<byte[]> bulletin,
        @Nullable PrintedSheets sheets) {}
