/**
 * The checks of the data: findings with a code, a severity and a place.
 *
 * <p>Part of the heart. A finding never changes a number; an ERROR stops the edition before anything is printed.
 */
@NullMarked
package vn.bantin.checks;

import org.jspecify.annotations.NullMarked;
