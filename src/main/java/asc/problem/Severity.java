package asc.problem;

/** What a finding does: {@code STOP} keeps the work from being published, {@code WARN} is only told. */
public enum Severity {
    STOP,
    WARN
}
