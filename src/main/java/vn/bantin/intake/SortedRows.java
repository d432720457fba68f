package vn.bantin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;

/** The rows of one file, sorted into accepted and rejected ones. */
final class SortedRows<T> {

    private long read;
    private final List<T> accepted = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<RowWarning> warnings = new ArrayList<>();

    void found(List<Finding> ofTheFile) {
        findings.addAll(ofTheFile);
    }

    void countRead() {
        read++;
    }

    void settle(ParsedRow<T> draft) {
        CellParser cells = draft.cells();
        findings.addAll(cells.findings());
        if (cells.failed()) {
            rejections.add(cells.rejection());
        } else {
            accepted.add(Objects.requireNonNull(draft.value(), "a row without a value and without an error"));
            warnings.addAll(cells.warnings());
        }
    }

    List<T> accepted() {
        return accepted;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<RowWarning> warnings() {
        return warnings;
    }

    List<Finding> findings() {
        return findings;
    }

    ImportResult.FileCount count(String file, String sha256) {
        return new ImportResult.FileCount(file, sha256, read, accepted.size(), rejections.size());
    }
}
