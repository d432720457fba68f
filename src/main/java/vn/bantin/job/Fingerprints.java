package vn.bantin.job;

import java.util.List;
import java.util.stream.Collectors;
import vn.bantin.intake.Reading;
import vn.bantin.progress.Sha256;

/** Hashes by which an import and a set of rules are known again. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(List<Reading.FileCount> files) {
        return Sha256.hex(files.stream()
                .map(file -> file.file() + " " + file.sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Of what decides a result: rules, words and issuers; not of threads and folders. */
    static String of(Settings settings) {
        return Sha256.hex(settings.rules() + "\n" + settings.wording() + "\n" + settings.issuers()
                + (settings.checks().severity().isEmpty()
                        ? ""
                        : "\n" + settings.checks().severity()));
    }
}
