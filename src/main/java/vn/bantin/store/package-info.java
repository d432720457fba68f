/**
 * The database: what was imported, what was scored, what was printed.
 *
 * <p>SQL stands beside the record that it fills, as text blocks with named columns, and is the same for H2
 * (MODE=MySQL) and MySQL 8; where the vendors differ, a {@link vn.bantin.store.Dialect} is asked. There is no JSON type
 * and no {@code CHAR}. All text is compared byte by byte, so that no two different codes are equal; names are never compared or sorted in SQL.
 * Times are UTC in columns without a time zone, numbers {@code DECIMAL(38,12)} that come back without trailing zeros.
 *
 * <p>Nothing is ever rounded, cut or guessed on the way in: what a column cannot hold is an exception. Writing joins the
 * caller's transaction, and makes one of its own where there is none.
 */
@NullMarked
package vn.bantin.store;

import org.jspecify.annotations.NullMarked;
