package asc.telling;

/**
 * A message for one owner, in plain words.
 *
 * @param owner whom it is for
 * @param subject one line
 * @param text the rest, lines of any length
 */
record Letter(String owner, String subject, String text) {}
