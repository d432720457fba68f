package vn.bantin.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import vn.bantin.intake.Reading;

/** Hashes by which an import and a set of rules are known again. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(List<Reading.FileCount> files) {
        return sha256(files.stream()
                .map(file -> file.file() + " " + file.sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Of what decides a result: rules, words and issuers; not of threads and folders. */
    static String of(Settings settings) {
        return sha256(settings.rules() + "\n" + settings.wording() + "\n" + settings.issuers()
                + (settings.checks().severity().isEmpty()
                        ? ""
                        : "\n" + settings.checks().severity()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
