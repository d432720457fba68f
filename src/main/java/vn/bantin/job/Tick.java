package vn.bantin.job;

/** How far a run has come: {@code done} of {@code total} bulletins lie on the shelf. */
public record Tick(int done, int total) {}
