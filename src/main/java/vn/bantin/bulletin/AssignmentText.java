package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Assignment;

/** Words how targets were assigned: who is in charge and with whom, over what, and by which paper; what nobody said is left out. */
public final class AssignmentText {

    private AssignmentText() {}

    /**
     * A target of a table.
     *
     * @param number its running number, {@code null} for an item that is not counted
     */
    public record Assigned(
            @Nullable Integer number, String name, @Nullable Assignment assignment) {}

    /** "Phòng Kinh tế (Trưởng phòng Kinh tế phụ trách); phối hợp: Công an huyện", empty where nobody is named. */
    public static String inCharge(@Nullable String leadBody, @Nullable Assignment assignment) {
        String owner = assignment == null ? null : assignment.owner();
        String coBodies = assignment == null ? null : assignment.coBodies();
        String answers = owner == null ? "" : owner + " phụ trách";
        String lead = leadBody == null ? answers : answers.isEmpty() ? leadBody : leadBody + " (" + answers + ")";
        String together = coBodies == null ? "" : "phối hợp: " + coBodies;
        return Stream.of(lead, together).filter(said -> !said.isEmpty()).collect(Collectors.joining("; "));
    }

    /**
     * The scopes and papers of all targets, an item for those of which the same is said: "Giá trị xuất khẩu (TT 5): phạm vi
     * 14 dự án; theo Quyết định số 25-QĐ/TU."
     */
    public static <R> List<String> notes(List<R> rows, Function<R, Assigned> assigned) {
        Map<String, List<Assigned>> same = new LinkedHashMap<>();
        for (Assigned row : rows.stream().map(assigned).toList()) {
            String said = note(row.assignment());
            if (!said.isEmpty()) {
                same.computeIfAbsent(said, any -> new ArrayList<>()).add(row);
            }
        }
        return same.entrySet().stream()
                .map(entry -> targets(entry.getValue()) + ": " + Phrase.ended(entry.getKey()))
                .toList();
    }

    private static String note(@Nullable Assignment assignment) {
        return assignment == null
                ? ""
                : Stream.of(
                                assignment.scope() == null ? "" : "phạm vi " + assignment.scope(),
                                assignment.sourceDocument() == null ? "" : "theo " + assignment.sourceDocument())
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    /** The name of one target, the numbers of several; items have no number and are named: "Các chỉ tiêu TT 1, 3 và chỉ tiêu thành phần Đất, Nước". */
    private static String targets(List<Assigned> rows) {
        if (rows.size() == 1) {
            return Phrase.numbered(rows.get(0).name(), rows.get(0).number());
        }
        List<Integer> numbers = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Assigned row : rows) {
            if (row.number() == null) {
                items.add(row.name());
            } else {
                numbers.add(row.number());
            }
        }
        String named = "chỉ tiêu thành phần " + String.join(", ", items);
        if (numbers.isEmpty()) {
            return "Các " + named;
        }
        return (numbers.size() == 1 ? "Chỉ tiêu TT " : "Các chỉ tiêu TT ")
                + Phrase.numbers(List.copyOf(numbers))
                + (items.isEmpty() ? "" : " và " + named);
    }
}
