package vn.bantin.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.FileVerification;
import vn.bantin.page.JsonText;

/**
 * Says of files, or of a printed code, whether this home has published them, unaltered: exit 0 if all, else 7.
 *
 * <p>A file is known by its bytes whatever it is called, else by the code on its last page.
 */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "FILE")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--code", paramLabel = "K7Q2-0M3X-9TRA")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        if (files.isEmpty() && codes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), console.messages().say("usage.missing", "FILE"));
        }
        try (Application office = console.office(false)) {
            FileVerification verifying = office.verifying();
            List<FileVerification.Answer> answers = new ArrayList<>();
            files.forEach(file -> answers.add(verifying.verify(file)));
            codes.forEach(code -> answers.add(verifying.code(code)));
            boolean all = answers.stream().allMatch(FileVerification.Answer::yes);
            if (json) {
                console.line(JsonText.of(told -> told.flag("all", all).objects("answers", answers, this::write)));
            } else {
                answers.forEach(this::tell);
            }
            return (all ? ExitCode.DONE : ExitCode.NO).number();
        }
    }

    private void tell(FileVerification.Answer answer) {
        console.line(words(answer));
        FileVerification.Page page = answer.page();
        if (page != null) {
            console.say("verify.page", page.unit(), page.period(), page.counts(), page.rank());
        }
    }

    private String words(FileVerification.Answer answer) {
        return console.messages()
                .say(
                        (answer.byCode() ? "verify.code." : "verify.")
                                + answer.verdict().name(),
                        answer.details().toArray());
    }

    private void write(JsonText told, FileVerification.Answer answer) {
        told.text("asked", answer.asked()).word("verdict", answer.verdict());
        FileVerification.Issued file = answer.file();
        if (file != null) {
            told.text("programme", file.programme())
                    .text("period", file.period().toString())
                    .count("edition", file.number())
                    .count("latest", file.latest())
                    .text("file", file.name());
        }
        told.object(
                        "page",
                        answer.page(),
                        (json, page) -> json.text("unit", page.unit())
                                .text("period", page.period())
                                .text("counts", page.counts())
                                .text("rank", page.rank()))
                .text("text", words(answer));
    }
}
