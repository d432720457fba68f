/**
 * The folder of an edition: files that are there whole or not at all, data files, manifest, HTML pages.
 *
 * <p>The manifest is written last: a folder without it is not an edition.
 */
@NullMarked
package vn.bantin.output;

import org.jspecify.annotations.NullMarked;
