/**
 * Pages to PDF, DOCX and XLSX and onto the shelf: templates, fonts, files, data files, manifest.
 *
 * <p>JasperReports, OpenPDF and POI live here and nowhere else. Word and Excel copies are made from the same data as the
 * pages, never from the print. Templates are code: they come out of our own build or out of
 * the office's own folder {@code reports}, run behind Jasper's class filter, and read no file and no URL. The same
 * content and date give the same bytes: nothing of a page comes from the clock, the machine or the dice.
 */
@NullMarked
package vn.bantin.press;

import org.jspecify.annotations.NullMarked;
