package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Assignment;

/** Who is in charge of a target, and by which paper and in which scope it was assigned. */
class AssignmentTextTest {

    @Test
    void who_leads_who_answers_and_who_works_with_them_are_named_where_they_are_known() {
        assertThat(AssignmentText.inCharge("Phòng Kinh tế", assignment("Công an", null, null, "Trưởng phòng")))
                .isEqualTo("Phòng Kinh tế (Trưởng phòng phụ trách); phối hợp: Công an");
        assertThat(AssignmentText.inCharge("Phòng Kinh tế", assignment(null, null, null, null)))
                .isEqualTo("Phòng Kinh tế");
        assertThat(AssignmentText.inCharge(null, assignment("Công an", null, null, "Bí thư")))
                .isEqualTo("Bí thư phụ trách; phối hợp: Công an");
        assertThat(AssignmentText.inCharge(null, null)).isEmpty();
    }

    @Test
    void targets_of_which_the_same_is_said_share_an_item() {
        Assignment paper = assignment(null, "Quyết định 25", null, null);
        assertThat(AssignmentText.notes(
                        List.of(
                                new AssignmentText.Assigned(1, "Thu", paper),
                                new AssignmentText.Assigned(2, "Chi", assignment(null, "Quyết định 7.", "14 xã", null)),
                                new AssignmentText.Assigned(null, "Đất", paper),
                                new AssignmentText.Assigned(3, "Lúa", assignment(null, null, "vùng cao", null)),
                                new AssignmentText.Assigned(4, "Ngô", null),
                                new AssignmentText.Assigned(5, "Sắn", assignment("Công an", null, null, null)),
                                new AssignmentText.Assigned(null, "Nước", assignment(null, null, "hai hồ", null))),
                        Function.identity()))
                .containsExactly(
                        "Chỉ tiêu TT 1 và chỉ tiêu thành phần Đất: theo Quyết định 25.",
                        "Chi (TT 2): phạm vi 14 xã; theo Quyết định 7.",
                        "Lúa (TT 3): phạm vi vùng cao.",
                        "Nước: phạm vi hai hồ.");
        assertThat(AssignmentText.notes(
                        IntStream.rangeClosed(2, 38).boxed().toList(),
                        number -> new AssignmentText.Assigned(number, "Thu", paper)))
                .containsExactly("Các chỉ tiêu TT 2-38: theo Quyết định 25.");
    }

    @Test
    void items_have_no_number_and_are_named_as_such() {
        Assignment paper = assignment(null, "Quyết định 25", null, null);
        AssignmentText.Assigned earth = new AssignmentText.Assigned(null, "Đất", paper);
        AssignmentText.Assigned water = new AssignmentText.Assigned(null, "Nước", paper);

        assertThat(AssignmentText.notes(List.of(earth, water), Function.identity()))
                .containsExactly("Các chỉ tiêu thành phần Đất, Nước: theo Quyết định 25.");
        assertThat(AssignmentText.notes(
                        List.of(
                                new AssignmentText.Assigned(1, "Thu", paper),
                                earth,
                                water,
                                new AssignmentText.Assigned(3, "Chi", paper)),
                        Function.identity()))
                .containsExactly("Các chỉ tiêu TT 1, 3 và chỉ tiêu thành phần Đất, Nước: theo Quyết định 25.");
    }

    private static Assignment assignment(
            @Nullable String coBodies, @Nullable String source, @Nullable String scope, @Nullable String owner) {
        return new Assignment(coBodies, null, source, scope, owner);
    }
}
