package vn.bantin.progress;

import java.util.List;

/** The accepted rows of one import, in the order of their files. */
public record ImportedData(
        List<Unit> units,
        List<Succession> successions,
        List<Programme> programmes,
        List<Indicator> indicators,
        List<Target> targets,
        List<Progress> progress,
        List<Adjustment> adjustments,
        List<Remark> remarks,
        List<Recipient> recipients) {

    /** Imported data without adjustments, remarks and recipients. */
    public ImportedData(
            List<Unit> units,
            List<Succession> successions,
            List<Programme> programmes,
            List<Indicator> indicators,
            List<Target> targets,
            List<Progress> progress) {
        this(units, successions, programmes, indicators, targets, progress, List.of(), List.of(), List.of());
    }

    public ImportedData {
        units = List.copyOf(units);
        successions = List.copyOf(successions);
        programmes = List.copyOf(programmes);
        indicators = List.copyOf(indicators);
        targets = List.copyOf(targets);
        progress = List.copyOf(progress);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        recipients = List.copyOf(recipients);
    }

    /** The number of rows in all tables. */
    public int size() {
        return units.size()
                + successions.size()
                + programmes.size()
                + indicators.size()
                + targets.size()
                + progress.size()
                + adjustments.size()
                + remarks.size()
                + recipients.size();
    }
}
