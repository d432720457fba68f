/**
 * Files in, good rows and findings out: one folder of CSV files, or one workbook, becomes one {@link
 * vn.bantin.intake.Reading}.
 *
 * <p>Reading ({@link vn.bantin.intake.Table}: bytes to rows as typed) is split from parsing ({@link
 * vn.bantin.intake.Lines}: a row to a value, or to everything that is wrong in it). A file that is damaged as a whole
 * (not UTF-8, a quote left open, a needed column missing) is not taken at all: it counts as 0 rows read, with one
 * finding that says why, because nobody can say where its rows end. Otherwise each row is accepted or rejected, and a row
 * that refers to a rejected one is rejected too.
 */
@NullMarked
package vn.bantin.intake;

import org.jspecify.annotations.NullMarked;
