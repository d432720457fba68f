/**
 * What a correction changes of the edition before it, figure by figure.
 *
 * <p>Figures decide: where only words, templates or the looks of a page have changed, nothing is corrected.
 */
@NullMarked
package vn.bantin.correction;

import org.jspecify.annotations.NullMarked;
