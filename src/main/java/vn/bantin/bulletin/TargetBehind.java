package vn.bantin.bulletin;

import vn.bantin.scoring.Assessment;

/** A counted target behind or missed: its row in the table, and how it was judged. */
record TargetBehind(TargetRow row, Assessment assessment) {}
