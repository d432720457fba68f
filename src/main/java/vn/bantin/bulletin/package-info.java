/**
 * The content of pages before they have a look: numbers and Vietnamese phrases, no font, no colour.
 *
 * <p>Part of the heart. An {@link vn.bantin.bulletin.Edition} freezes all results of a period; every {@link
 * vn.bantin.bulletin.Bulletin} in it holds all that its pages print, so that printing needs nothing else and a later
 * re-print says the same. Sentences are built by rule in {@link vn.bantin.bulletin.Narrator}, never typed.
 */
@NullMarked
package vn.bantin.bulletin;

import org.jspecify.annotations.NullMarked;
