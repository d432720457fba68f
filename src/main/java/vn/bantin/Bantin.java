package vn.bantin;

import vn.bantin.console.Utf8Process;

/** The program's entry: {@code java -jar bantin.jar COMMAND}. */
public final class Bantin {

    private Bantin() {}

    public static void main(String[] args) {
        System.exit(Utf8Process.run(Bantin.class, args));
    }
}
