/**
 * The plan and the results of units: periods, units, indicators, targets, reported values.
 *
 * <p>Part of the heart: immutable values and static functions of them, nothing else is imported. Numbers are {@link
 * java.math.BigDecimal} as typed; an absent number is {@code null}, never zero.
 *
 * <p>{@link vn.bantin.progress.Status} stands here and not in {@code scoring}, because an office may report a status
 * itself (an override), so it is input before it is a result.
 */
@NullMarked
package vn.bantin.progress;

import org.jspecify.annotations.NullMarked;
