package vn.bantin.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/**
 * The result of a publish, a draft or a rehearsal.
 *
 * @param folder of the edition
 * @param bulletins how many files of the edition are printed, the summary among them
 * @param overview sentences of the summary, empty if nothing was scored
 * @param failures why files are missing
 * @param notes everything else that is to be told
 */
public record PublishReport(
        End end,
        Programme programme,
        Period period,
        Path folder,
        int bulletins,
        List<String> overview,
        List<Finding> findings,
        List<FileFailure> failures,
        List<PublishNote> notes) {

    /** The ways in which a publish ends. */
    public enum End {
        PUBLISHED(ExitCode.DONE),
        ALREADY_PUBLISHED(ExitCode.DONE),
        /** A correction was asked for, and no figure has changed. */
        UNCHANGED(ExitCode.DONE),
        /** Nothing was wrong, and nothing was to be printed. */
        CHECKED(ExitCode.DONE),
        DRAFTED(ExitCode.DONE),
        BLOCKED(ExitCode.FINDINGS),
        INCOMPLETE(ExitCode.INCOMPLETE),
        /** The bulletins that were asked for are printed, others are not. */
        PARTIAL(ExitCode.INCOMPLETE),
        STOPPED(ExitCode.STOPPED);

        private final ExitCode exitCode;

        End(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        public ExitCode exitCode() {
            return exitCode;
        }
    }

    PublishReport(
            End end,
            Programme programme,
            Period period,
            Path folder,
            int bulletins,
            List<String> overview,
            List<Finding> findings,
            List<FileFailure> failures) {
        this(end, programme, period, folder, bulletins, overview, findings, failures, List.of());
    }

    PublishReport with(List<PublishNote> more) {
        List<PublishNote> all = new ArrayList<>(notes);
        all.addAll(more);
        return new PublishReport(end, programme, period, folder, bulletins, overview, findings, failures, all);
    }
}
