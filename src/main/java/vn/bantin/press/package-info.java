/**
 * Pages to PDF with JasperReports and OpenPDF, and nothing else.
 *
 * <p>Templates are code: they come out of our own build or out of the office's own folder {@code reports}, run behind
 * Jasper's class filter, and read no file and no URL. The same content and date give the same bytes: nothing of a page comes
 * from the clock, the machine or the dice. The tags of a PDF are made behind one door, {@code PdfExporter}; what OpenPDF does
 * not do for them stands in {@code PdfTagWriter}.
 */
@NullMarked
package vn.bantin.press;

import org.jspecify.annotations.NullMarked;
