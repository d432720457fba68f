package vn.bantin.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Delivery;

/**
 * All that came out of one import: the good rows, the bad ones, and why.
 *
 * @param findings everything that was found, also what stands in the rejections, in {@link Finding#ORDER}
 * @param files the files that were read, in the order in which they refer to each other
 * @param told what stays to be told of rows that were taken
 */
public record Reading(
        Delivery delivery, List<Rejection> rejections, List<Finding> findings, List<FileCount> files, Told told) {

    public Reading {
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
     * What is kept with rows that were taken, until a later import brings them without it.
     *
     * @param absent of each table the columns that its files lack: of them nothing was said, so nothing is brought right
     */
    public record Told(List<RowWarning> warnings, Map<String, Set<String>> absent) {
        public Told {
            warnings = List.copyOf(warnings);
            absent = Map.copyOf(absent);
        }
    }

    /** One file that was read, and how many of its rows were taken; a file damaged as a whole has 0 rows. */
    public record FileCount(String file, String sha256, long read, long accepted, long rejected) {
        public FileCount {
            if (accepted + rejected != read) {
                throw new IllegalArgumentException(
                        file + ": " + accepted + " accepted and " + rejected + " rejected rows are not " + read);
            }
        }
    }
}
