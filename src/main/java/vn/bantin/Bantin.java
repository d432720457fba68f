package vn.bantin;

import vn.bantin.console.Console;

/** The program's entry: {@code java -jar bantin.jar COMMAND}. */
public final class Bantin {

    private Bantin() {}

    public static void main(String[] args) {
        System.exit(Console.run(args));
    }
}
