/**
 * The use cases of the program, one class each; its settings and its wiring in one file each; the refusals it tells.
 *
 * <p>Decisions that bind this package:
 *
 * <ul>
 *   <li>Each class takes what it needs by its constructor; {@code AppConfiguration} lists them, and nothing is made before a
 *       command asks for it.
 *   <li>Whatever fails becomes one {@code CommandException}, translated in one place.
 *   <li>An import is one transaction of a plain method and not a Spring Batch job: it has one item, and the same folder may
 *       rightly be imported again after another one.
 * </ul>
 */
@NullMarked
package vn.bantin.app;

import org.jspecify.annotations.NullMarked;
