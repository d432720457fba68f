package vn.bantin.page;

import org.jspecify.annotations.Nullable;

/**
 * The figures that a layout gives a named style, each {@code null} where it gives none.
 *
 * @param size of the letters, in points
 * @param lineHeight in points, from line to line
 * @param gap between paragraphs, in points
 * @param indent of the first line, in millimetres
 */
public record StyleFigures(
        @Nullable Double size,
        @Nullable Double lineHeight,
        @Nullable Double gap,
        @Nullable Double indent,
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean underline) {}
