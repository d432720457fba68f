/**
 * What the program says: commands are typed at a {@link vn.bantin.console.Desk}, and what it answers is read as a whole.
 */
package vn.bantin.console;
