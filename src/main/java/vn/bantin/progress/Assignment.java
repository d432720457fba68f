package vn.bantin.progress;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator or a target was assigned: who helps, who answers for it, by which paper, over what; all of it
 * optional, and none of it changes a figure.
 *
 * @param coBodies the bodies that work together with the lead body
 * @param priority whether it is one of the targets that leaders follow first; {@code null} where nobody said
 * @param sourceDocument the paper that assigns it
 * @param scope what it covers ("14 dự án")
 * @param owner the position that answers for it ("Trưởng phòng Tài chính"), never a person's name
 */
public record Assignment(
        @Nullable String coBodies,
        @Nullable Boolean priority,
        @Nullable String sourceDocument,
        @Nullable String scope,
        @Nullable String owner) {

    /** An assignment of which nothing was said. */
    public static final Assignment UNSAID = new Assignment(null, null, null, null, null);

    /** This assignment, each part that was not said taken from the other one. */
    public Assignment or(Assignment other) {
        return new Assignment(
                coBodies == null ? other.coBodies : coBodies,
                priority == null ? other.priority : priority,
                sourceDocument == null ? other.sourceDocument : sourceDocument,
                scope == null ? other.scope : scope,
                owner == null ? other.owner : owner);
    }

    /** All texts that were said, as they may be printed. */
    public List<String> texts() {
        return Stream.of(coBodies, sourceDocument, scope, owner)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether it was said to have priority. */
    public boolean first() {
        return Boolean.TRUE.equals(priority);
    }
}
