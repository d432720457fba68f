package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.IdentifiedPaper;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.PaperSignature;
import vn.bantin.inspection.SignedPaper;
import vn.bantin.job.EditionIntegrity;
import vn.bantin.job.ExceptionText;
import vn.bantin.output.Manifest;
import vn.bantin.page.VerificationCode;
import vn.bantin.progress.Period;
import vn.bantin.progress.Sha256;
import vn.bantin.store.EditionStore;
import vn.bantin.store.FrozenChangedException;
import vn.bantin.store.IssuedFile;
import vn.bantin.store.PrintedFile;

/**
 * Says of any file whether it is one of ours: by its bytes whatever it is called now, else by the check code on its last
 * page.
 */
public final class FileVerification {

    /** In bytes, of a file that is read for the code on its last page; no meeting pack comes near it. */
    private static final long LARGEST = 1L << 27;

    private final EditionStore editions;
    private final Inspection inspection;

    FileVerification(EditionStore editions, Inspection inspection) {
        this.editions = editions;
        this.inspection = inspection;
    }

    /** The answers to whether a file or a code is ours. */
    public enum Verdict {
        /** A file of the edition in force, byte for byte. */
        CURRENT,
        /** A file of the edition in force, byte for byte, behind which signatures were written since, and nothing else. */
        SIGNED,
        /** A file of an edition, byte for byte or with signatures since, which a later one has replaced. */
        REPLACED,
        /** It bears the code of a file of an edition, and is not that file. */
        ALTERED,
        /** Its code is of an edition that was changed in the database afterwards, so that nothing can be said of it. */
        TAMPERED,
        /** It says that it is a draft or a proof: never issued. */
        DRAFT,
        UNKNOWN
    }

    /**
     * Everything known of a file or a code.
     *
     * @param byCode whether a code was asked for, so that nothing is known of the paper's other words
     * @param file what it was issued as, {@code null} for what was not
     * @param page what the paper with that code says, {@code null} where that is not asked or not known
     * @param since what was written behind an issued file, {@code null} for nothing
     */
    public record Answer(
            String asked,
            boolean byCode,
            Verdict verdict,
            @Nullable Issued file,
            @Nullable Page page,
            @Nullable Since since) {

        Answer(String asked, boolean byCode, Verdict verdict, @Nullable Issued file, @Nullable Page page) {
            this(asked, byCode, verdict, file, page, null);
        }

        /** The file or code asked for, then, for what was issued, programme, period, edition, the last one, file. */
        public List<Object> details() {
            return file == null
                    ? List.of(asked)
                    : List.of(asked, file.programme, file.period, file.number, file.latest, file.name);
        }

        public boolean yes() {
            return verdict == Verdict.CURRENT || verdict == Verdict.SIGNED;
        }
    }

    /**
     * What was written behind an issued file since.
     *
     * @param signatures in the order in which they were made
     * @param refusal what else was changed, in English for those who look into it, {@code null} for nothing
     */
    public record Since(
            List<Signature> signatures, @Nullable String refusal) {

        static Since of(SignedPaper paper) {
            return new Since(paper.signatures().stream().map(Signature::of).toList(), paper.refusal());
        }
    }

    /**
     * A signature as the file tells it; no certificate is asked whether it is to be trusted.
     *
     * @param by the common name of the certificate
     * @param at {@code null} where it does not say
     * @param covers WHOLE, UNTIL_THEN or PART of the file
     * @param intact whether it fits what it covers
     */
    public record Signature(String by, @Nullable Instant at, Enum<?> covers, boolean intact) {

        static Signature of(PaperSignature signature) {
            return new Signature(signature.signer(), signature.at(), signature.coverage(), signature.intact());
        }
    }

    /** The edition and the name under which a file was issued, and the number of the edition in force. */
    public record Issued(String programme, Period period, int number, int latest, String name) {

        static Issued of(IssuedFile file) {
            return new Issued(file.programme(), file.period(), file.number(), file.latest(), file.file());
        }
    }

    /** The first words of a paper: whose it is, its counts, its rank. */
    public record Page(String unit, String period, String counts, String rank) {}

    /** A file from anywhere, by whatever name. */
    public Answer verify(Path path) {
        Manifest.Entry found = found(path);
        List<IssuedFile> same = editions.issuedWithSha256(found.sha256());
        if (!same.isEmpty()) {
            return new Answer(path.toString(), false, verdict(same), Issued.of(same.get(0)), null);
        }
        if (found.size() > LARGEST) {
            return new Answer(path.toString(), false, Verdict.UNKNOWN, null, null);
        }
        byte[] content = content(path);
        Optional<Answer> signed = signed(path, content);
        if (signed.isPresent()) {
            return signed.get();
        }
        Optional<IdentifiedPaper> paper = inspection.find(content);
        if (paper.map(IdentifiedPaper::marked).orElseGet(() -> Manifest.isDraft(content))) {
            return new Answer(path.toString(), false, Verdict.DRAFT, null, null);
        }
        return paper.map(IdentifiedPaper::code)
                .flatMap(code -> editions.issuedWithCode(code).stream().findFirst())
                .map(file -> new Answer(path.toString(), false, Verdict.ALTERED, Issued.of(file), null))
                .orElseGet(() -> new Answer(path.toString(), false, Verdict.UNKNOWN, null, null));
    }

    /** Nothing, unless the file begins with one that was issued. */
    private Optional<Answer> signed(Path path, byte[] content) {
        for (int length : SignedPaper.formerLengths(content)) {
            List<IssuedFile> same = editions.issuedWithSha256(Sha256.hex(Arrays.copyOf(content, length)));
            if (!same.isEmpty()) {
                SignedPaper paper = SignedPaper.of(content, length);
                Verdict inForce = IssuedFile.replaced(same) ? Verdict.REPLACED : Verdict.SIGNED;
                return Optional.of(new Answer(
                        path.toString(),
                        false,
                        paper.signedOnly() ? inForce : Verdict.ALTERED,
                        Issued.of(same.get(0)),
                        null,
                        Since.of(paper)));
            }
        }
        return Optional.empty();
    }

    private static Manifest.Entry found(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new CommandException(CommandException.Kind.PATH_MISSING, null, path);
        }
        try {
            return Manifest.Entry.of("", path);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, path, ExceptionText.of(e));
        }
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, path, ExceptionText.of(e));
        }
    }

    private static Verdict verdict(List<IssuedFile> same) {
        return IssuedFile.replaced(same) ? Verdict.REPLACED : Verdict.CURRENT;
    }

    /** The code of a copy on paper, as somebody types it. */
    public Answer code(String typed) {
        String code = VerificationCode.typed(typed)
                .orElseThrow(() -> new CommandException(CommandException.Kind.CODE_MALFORMED, null, typed));
        List<IssuedFile> same = editions.issuedWithCode(code);
        if (same.isEmpty()) {
            return new Answer(VerificationCode.printed(code), true, Verdict.UNKNOWN, null, null);
        }
        IssuedFile file = same.get(0);
        try {
            editions.find(file.programme(), file.period(), file.number())
                    .ifPresent(edition -> EditionIntegrity.requireUnchanged(editions, editions.pages(edition)));
            return new Answer(VerificationCode.printed(code), true, verdict(same), Issued.of(file), page(file));
        } catch (FrozenChangedException e) {
            return new Answer(VerificationCode.printed(code), true, Verdict.TAMPERED, Issued.of(file), null);
        }
    }

    /** The page of a bulletin or the summary, {@code null} for sheets and packs, which speak of all units. */
    private @Nullable Page page(IssuedFile file) {
        for (PrintedFile printed : editions.printed(file.edition())) {
            if (printed.file().equals(file.file())) {
                return printed.number() == 0
                        ? page(editions.summary(file.edition()))
                        : page(editions.bulletin(file.edition(), printed.number()));
            }
        }
        return null;
    }

    private static Page page(Bulletin bulletin) {
        String rank = bulletin.changes().isEmpty() ? "" : bulletin.changes().get(0);
        return new Page(bulletin.unitName(), bulletin.period().toString(), bulletin.counts(), rank);
    }

    private static Page page(Summary summary) {
        List<String> overview = summary.overview();
        return new Page(
                summary.title(),
                summary.period().toString(),
                overview.isEmpty() ? "" : overview.get(0),
                overview.size() < 2 ? "" : overview.get(1));
    }
}
