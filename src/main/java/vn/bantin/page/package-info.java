/**
 * The rows, columns and cell texts of a page, which PDF, Word, Excel and the reading back share, and its verification code.
 *
 * <p>A column is one entry of its table's list; no font, colour or language of its own: words come from the caller.
 */
@NullMarked
package vn.bantin.page;

import org.jspecify.annotations.NullMarked;
