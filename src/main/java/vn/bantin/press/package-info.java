/**
 * Pages to PDF and onto the shelf: templates, fonts, files, data files, manifest.
 *
 * <p>JasperReports and OpenPDF live here and nowhere else. Templates are code: they come out of our own build or out of
 * the office's own folder {@code reports}, run behind Jasper's class filter, and read no file and no URL. The same
 * content and date give the same bytes: nothing of a page comes from the clock, the machine or the dice.
 */
@NullMarked
package vn.bantin.press;

import org.jspecify.annotations.NullMarked;
