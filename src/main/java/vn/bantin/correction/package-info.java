/**
 * The changes that a correction makes to the edition before it, figure by figure, in the words of the data.
 *
 * <p>The data decide: where only the program's wording, templates or the looks of a page have changed, nothing is corrected.
 */
@NullMarked
package vn.bantin.correction;

import org.jspecify.annotations.NullMarked;
