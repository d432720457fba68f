package vn.bantin.console;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in the user's language. */
final class UsageError {

    private UsageError() {}

    static String sentence(ParameterException e, Messages messages) {
        if (e instanceof MissingParameterException missing) {
            return messages.say(
                    "usage.missing",
                    missing.getMissing().stream()
                            .map(argument -> argument.isOption()
                                    ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                    : argument.paramLabel())
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
        return e.getArgSpec() == null || e.getValue() == null
                ? String.valueOf(e.getMessage())
                : messages.say(
                        "usage.value",
                        e.getValue(),
                        e.getArgSpec().isOption()
                                ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
                                : e.getArgSpec().paramLabel());
    }
}
