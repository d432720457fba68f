/**
 * Commands, messages, the progress line and exit codes.
 *
 * <p>A command is parsed before Spring starts, so help is quick and arguments never clash with Spring's. Every sentence
 * stands in {@code messages_vi.properties} and {@code messages_en.properties}; a stack trace goes to the log only.
 */
@NullMarked
package vn.bantin.console;

import org.jspecify.annotations.NullMarked;
