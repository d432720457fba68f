package vn.bantin;

import org.jspecify.annotations.Nullable;
import vn.bantin.console.CommandRunner;

/** The program's entry: {@code java -jar bantin.jar COMMAND}. */
public final class Bantin {

    private Bantin() {}

    public static void main(String[] args) {
        if (Utf8Process.isSecond()) {
            Utf8Process.endWithTheFirst();
        }
        @Nullable Integer elsewhere = Utf8Process.run(Bantin.class);
        System.exit(elsewhere != null ? elsewhere : CommandRunner.run(args));
    }
}
