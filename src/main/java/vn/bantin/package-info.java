/** Bantin: reads what every unit has achieved of its targets, judges, ranks, and prints the bulletins. */
@NullMarked
package vn.bantin;

import org.jspecify.annotations.NullMarked;
