/**
 * The conductor: imports and publishes with Spring Batch, holds the clock, the lock and the settings.
 *
 * <p>Decisions that bind this package:
 *
 * <ul>
 *   <li>A publish is one job instance a programme and period; its parameters are its identity, there is no incrementer.
 *   <li>Nothing is read from a step's execution context: what is still to do is a query, so a restart needs no cursor
 *       and no partition can be poisoned by a half-written context.
 *   <li>Every step names its transaction manager; Spring Batch 6 would else run it without transactions.
 *   <li>An import is one transaction of a plain method and not a Spring Batch job: it has one item, and the same folder
 *       may rightly be imported again after another one.
 * </ul>
 */
@NullMarked
package vn.bantin.job;

import org.jspecify.annotations.NullMarked;
