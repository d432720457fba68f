/**
 * The jobs of Spring Batch, publish and draft, and the classes that their steps are made of: check, freeze, print, assemble.
 *
 * <p>Decisions that bind this package:
 *
 * <ul>
 *   <li>A publish is one job instance a programme and period; its parameters are its identity, there is no incrementer.
 *   <li>Nothing is read from a step's execution context: what is still to do is a query, so a restart needs no cursor
 *       and no partition can be poisoned by a half-written context.
 *   <li>A step takes what it needs by its constructor and knows no command, exit code or file of settings; where it cannot
 *       go on, it throws a {@code PublishException}, which is translated for the user elsewhere.
 *   <li>Every step names its transaction manager; Spring Batch 6 would else run it without transactions.
 *   <li>An import is one transaction of a plain method and not a Spring Batch job: it has one item, and the same folder
 *       may rightly be imported again after another one.
 * </ul>
 */
@NullMarked
package vn.bantin.job;

import org.jspecify.annotations.NullMarked;
