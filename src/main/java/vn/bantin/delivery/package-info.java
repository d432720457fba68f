/**
 * What leaves the house: letters by mail.
 *
 * <p>The only room that speaks SMTP. No figure goes out of it by itself: whoever sends says what is in the letter.
 */
@NullMarked
package vn.bantin.delivery;

import org.jspecify.annotations.NullMarked;
