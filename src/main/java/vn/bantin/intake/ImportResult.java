package vn.bantin.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.ImportedData;

/**
 * The result of one import: accepted rows, rejected rows, and all findings.
 *
 * @param findings every finding, those of the rejections included, in {@link Finding#ORDER}
 * @param files the files that were read, in the order in which they refer to each other
 * @param told warnings to keep with accepted rows
 */
public record ImportResult(
        ImportedData delivery, List<Rejection> rejections, List<Finding> findings, List<FileCount> files, Told told) {

    public ImportResult {
        rejections = List.copyOf(rejections);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
        long accepted = files.stream().mapToLong(FileCount::accepted).sum();
        long rejected = files.stream().mapToLong(FileCount::rejected).sum();
        if (accepted != delivery.size() || rejected != rejections.size()) {
            throw new IllegalArgumentException("the files count " + accepted + " accepted and " + rejected
                    + " rejected rows, not " + delivery.size() + " and " + rejections.size());
        }
    }

    /** Whether no error was found; warnings do not count. */
    public boolean clean() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    /**
     * Whether every error is that of one row, which is kept among the rejections. Below a header that is wrong, or in a
     * file that is damaged, there may be rows of which nothing would be told any more.
     */
    public boolean readsEveryRow() {
        Set<Finding> ofRows = rejections.stream()
                .flatMap(rejection -> rejection.findings().stream())
                .collect(Collectors.toSet());
        return findings.stream().allMatch(finding -> !finding.blocks() || ofRows.contains(finding));
    }

    /**
     * Warnings on accepted rows, kept until a later import brings the rows without them.
     *
     * @param absent columns that the files of each table lack; a missing column settles no warning
     */
    public record Told(List<RowWarning> warnings, Map<String, Set<String>> absent) {
        public Told {
            warnings = List.copyOf(warnings);
            absent = Map.copyOf(absent);
        }
    }

    /** One file, and the number of its accepted rows; 0 for a file damaged as a whole. */
    public record FileCount(String file, String sha256, long read, long accepted, long rejected) {
        public FileCount {
            if (accepted + rejected != read) {
                throw new IllegalArgumentException(
                        file + ": " + accepted + " accepted and " + rejected + " rejected rows are not " + read);
            }
        }
    }
}
