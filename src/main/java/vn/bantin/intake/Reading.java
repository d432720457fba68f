package vn.bantin.intake;

import java.util.List;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Rejection;
import vn.bantin.progress.Delivery;

/**
 * All that came out of one import: the good rows, the bad ones, and why.
 *
 * @param findings everything that was found, also what stands in the rejections, in {@link Finding#ORDER}
 * @param files the files that were read, in the order in which they refer to each other
 */
public record Reading(Delivery delivery, List<Rejection> rejections, List<Finding> findings, List<FileCount> files) {

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
