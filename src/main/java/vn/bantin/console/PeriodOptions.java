package vn.bantin.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.bantin.app.Application;
import vn.bantin.progress.Period;

/** The period that a command is about, which must be named, and the programme, where several are in force in it. */
final class PeriodOptions {

    @Option(names = "--period", paramLabel = "2024-Q1", required = true, converter = PeriodChoice.Converter.class)
    @SuppressWarnings("NullAway.Init")
    private PeriodChoice typed;

    @Option(names = "--programme", paramLabel = "CODE")
    private @Nullable String programme;

    /** The period that is meant on this day in that office. */
    Period period(Application office) {
        return typed.in(office);
    }

    /** The code of the programme, {@code null} for the only one. */
    @Nullable
    String programme() {
        return programme;
    }
}
