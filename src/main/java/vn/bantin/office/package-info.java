/**
 * Word and Excel copies with POI, and the workbook that a unit fills in.
 *
 * <p>A copy says what the PDF says; the same input gives the same bytes.
 */
@NullMarked
package vn.bantin.office;

import org.jspecify.annotations.NullMarked;
