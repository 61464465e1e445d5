package asc.check;

import asc.problem.Severity;
import asc.query.SqlFile;

/**
 * A query that returns no rows when all is well.
 *
 * @param name the file's name
 * @param severity whether what it finds stops the work
 * @param message the sentence its reader sees
 * @param file its file
 */
public record Check(String name, Severity severity, String message, SqlFile file) {}
