/**
 * Status, score and rank: the rules by which numbers become judgements.
 *
 * <p>Part of the heart: pure, exact and total. Nothing is rounded before it is decided; shares and scores are
 * {@link vn.bantin.scoring.Fraction}s, so two units with equal scores tie in truth and not by luck of a 34th digit.
 *
 * <p>The rule "when is a target behind" is {@link vn.bantin.scoring.Judge}.
 */
@NullMarked
package vn.bantin.scoring;

import org.jspecify.annotations.NullMarked;
