package vn.bantin.console;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words a mistake in the arguments in the user's language. */
final class UsageError {

    /** Types of arguments that are often mistyped, with an example of the right form. */
    private static final Map<Class<?>, String> EXAMPLES =
            Map.of(PeriodChoice.class, "2024-Q1", LocalDate.class, "2024-04-03", String[].class, "current b.yml");

    private UsageError() {}

    static String sentence(ParameterException e, Messages messages) {
        if (e instanceof MissingParameterException missing) {
            return messages.say(
                    "usage.missing",
                    missing.getMissing().stream()
                            .map(argument -> missing(argument, messages))
                            .collect(Collectors.joining(", ")));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            String near = String.join(", ", unmatched.getSuggestions());
            return near.isEmpty()
                    ? messages.say("usage.unknown", words)
                    : messages.say("usage.unknown.near", words, near);
        }
        if (e instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option) {
            return messages.say("usage.twice", option.longestName());
        }
        if (e.getArgSpec() == null || e.getValue() == null) {
            return String.valueOf(e.getMessage());
        }
        String argument = name(e.getArgSpec());
        String example = EXAMPLES.get(e.getArgSpec().type());
        return example == null
                ? messages.say("usage.value", e.getValue(), argument)
                : messages.say("usage.value.example", e.getValue(), argument, example);
    }

    private static String missing(CommandLine.Model.ArgSpec argument, Messages messages) {
        String example = EXAMPLES.get(argument.type());
        return example == null
                ? name(argument)
                : messages.say("usage.missing.example", name(argument), name(argument) + " " + example);
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
    }
}
