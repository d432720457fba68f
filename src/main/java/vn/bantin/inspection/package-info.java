/**
 * Reads files back from the disk and holds them against what was frozen, with PDFBox.
 *
 * <p>It shares no row builder with what it reads, and imports neither press nor office.
 */
@NullMarked
package vn.bantin.inspection;

import org.jspecify.annotations.NullMarked;
