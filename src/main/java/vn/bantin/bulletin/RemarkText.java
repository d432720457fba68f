package vn.bantin.bulletin;

import java.util.List;
import java.util.stream.Stream;
import vn.bantin.progress.Remark;

/**
 * Words the remarks on a unit as items of its report: what somebody wrote as it stands, with the indicator before it and
 * who is to act by when behind it.
 */
record RemarkText(List<Remark> remarks, List<TargetRow> rows) {

    /** The highlights, a paragraph each. */
    List<String> highlights() {
        return of(Remark.Section.HIGHLIGHT);
    }

    /** Whether somebody wrote what went well on the indicator. */
    boolean praises(String indicator) {
        return remarks.stream()
                .anyMatch(
                        remark -> remark.section() == Remark.Section.HIGHLIGHT && indicator.equals(remark.indicator()));
    }

    /** Shortcomings and causes, an item each. */
    List<String> causes() {
        return of(Remark.Section.CAUSE);
    }

    /** The parts of the chapter on what is to be done: tasks, solutions, proposals; without those that nobody wrote. */
    List<Briefing.Part> tasks() {
        return Stream.of(
                        new Briefing.Part(Briefing.Part.TASKS, of(Remark.Section.TASK)),
                        new Briefing.Part(Briefing.Part.SOLUTIONS, of(Remark.Section.SOLUTION)),
                        new Briefing.Part(Briefing.Part.PROPOSALS, of(Remark.Section.PROPOSAL)))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private List<String> of(Remark.Section section) {
        return remarks.stream()
                .filter(remark -> remark.section() == section)
                .map(this::item)
                .toList();
    }

    private String item(Remark remark) {
        String text = remark.text().strip();
        String about = rows.stream()
                .filter(row -> row.indicator().equals(remark.indicator()))
                .filter(row -> !text.startsWith(row.name())) // it says itself what it is about
                .map(row -> row.named() + ": ")
                .findFirst()
                .orElse("");
        List<String> behind = Stream.of(
                        remark.body() == null ? "" : remark.body() + " thực hiện",
                        remark.dueOn() == null ? "" : "hạn " + Phrase.day(remark.dueOn()),
                        remark.source() == null ? "" : "theo " + remark.source())
                .filter(said -> !said.isEmpty())
                .toList();
        return behind.isEmpty()
                ? about + Phrase.ended(text)
                : about + text.replaceFirst("[.]$", "") + " (" + String.join("; ", behind) + ").";
    }
}
