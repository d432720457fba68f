package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Assignment;

/** The columns that the tables of indicators and of targets share. */
final class AssignmentColumns {

    private AssignmentColumns() {}

    static SqlParameters add(SqlParameters values, Assignment assignment) {
        return values.and("co_bodies", assignment.coBodies())
                .and("priority", assignment.priority())
                .and("source_document", assignment.sourceDocument())
                .and("scope", assignment.scope())
                .and("owner", assignment.owner());
    }

    static Assignment read(ResultRow row) throws SQLException {
        Assignment assignment = new Assignment(
                row.textOrNull("co_bodies"),
                row.flagOrNull("priority"),
                row.textOrNull("source_document"),
                row.textOrNull("scope"),
                row.textOrNull("owner"));
        return assignment.equals(Assignment.UNSAID) ? Assignment.UNSAID : assignment; // most are
    }
}
