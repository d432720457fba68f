/**
 * The use cases, one class each, and the wiring and settings of the program.
 *
 * <p>Only here and in job the clock is looked at; the console knows nothing behind this room but the heart.
 */
@NullMarked
package vn.bantin.app;

import org.jspecify.annotations.NullMarked;
