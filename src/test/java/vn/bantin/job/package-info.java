/**
 * The whole program at work, from the command line down to the files: published, killed, started again, two at once.
 *
 * <p>A test waits for events only: a line that is said, a file that appears, a process that ends.
 */
package vn.bantin.job;
