/**
 * The plans of a year as pages: what every unit has been assigned and has set itself, and how they compare.
 *
 * <p>Plans are published whole or not at all, and are no editions: nothing is judged in them.
 */
@NullMarked
package vn.bantin.plan;

import org.jspecify.annotations.NullMarked;
