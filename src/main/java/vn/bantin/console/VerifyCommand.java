package vn.bantin.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.systemDefault());

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
        FileVerification.Since since = answer.since();
        if (since != null) {
            tell(since, answer.verdict());
        }
    }

    private void tell(FileVerification.Since since, FileVerification.Verdict verdict) {
        if (verdict == FileVerification.Verdict.ALTERED) {
            console.say("verify.since");
        }
        for (FileVerification.Signature signature : since.signatures()) {
            Messages messages = console.messages();
            Instant at = signature.at();
            console.say(
                    "verify.signature",
                    signature.by(),
                    at == null ? messages.say("verify.signature.undated") : SECOND.format(at),
                    messages.say("verify.signature." + signature.covers().name()),
                    messages.say("verify.signature." + (signature.intact() ? "intact" : "broken")));
        }
        if (!since.signatures().isEmpty()) {
            console.say("verify.signature.trust");
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
                .object("since", answer.since(), VerifyCommand::write)
                .text("text", words(answer));
    }

    private static void write(JsonText told, FileVerification.Since since) {
        told.objects("signatures", since.signatures(), VerifyCommand::write).text("refusal", since.refusal());
    }

    private static void write(JsonText told, FileVerification.Signature signature) {
        Instant at = signature.at();
        told.text("by", signature.by())
                .text("at", at == null ? null : at.toString())
                .word("covers", signature.covers())
                .flag("intact", signature.intact());
    }
}
