/** Tells owners what needs them: once, in plain words, by mail, by webhook or as a file; and once a week that all is well. */
package asc.telling;
