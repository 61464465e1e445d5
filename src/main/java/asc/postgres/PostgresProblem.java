package asc.postgres;

import asc.definition.PostgresAddress;
import asc.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** What went wrong with PostgreSQL, for the person who can mend it. A server's own words are passed on only where they can quote no row. */
final class PostgresProblem {

    private PostgresProblem() {}

    static Problem of(SQLException failed, PostgresAddress address) {
        String state = String.valueOf(failed.getSQLState());
        String where = "asc.yaml, publish";
        return switch (state) {
            case "28P01", "28000" ->
                new Problem(
                        "It lets nobody in by the name and the password that it was given" + user(address) + ".",
                        where,
                        "The password is taken from the variable " + Login.VARIABLE
                                + ", else from restricted/postgres.password in the home, else from ~/.pgpass. Put the right one there.");
            case "08004" ->
                new Problem(
                        "It asks for a password, and there is none" + user(address) + ".",
                        where,
                        "Write it into restricted/postgres.password in the home, alone on one line, or into the variable "
                                + Login.VARIABLE + ".");
            case "3D000" ->
                new Problem(
                        "It has no database " + address.database() + ".",
                        where,
                        "Create it (create database " + address.database() + "), or correct the address.");
            case "42501" ->
                new Problem(
                        "It does not allow what must be done: " + said(failed) + ".",
                        where,
                        "As its administrator, run: grant create on database " + address.database() + " to "
                                + (address.user().isEmpty() ? "OUR ACCOUNT" : address.user()) + "; create role "
                                + address.readers() + " nologin;");
            case "42P06" ->
                new Problem(
                        "It holds a schema of a name that is needed, which was not made from here: " + said(failed)
                                + ".",
                        where,
                        "Name a database of its own, or set \"publish prefix\" so that our schemas are called otherwise.");
            case "53100" ->
                new Problem(
                        "Its disk is full.", where, "Make room on the server's disk. A version is kept twice there.");
            default -> ofClass(state, failed, where);
        };
    }

    private static Problem ofClass(String state, SQLException failed, String where) {
        if (state.startsWith("08") || state.startsWith("57")) {
            return new Problem(
                    "It does not answer, or went away in the middle: " + said(failed) + ".",
                    where,
                    "See that the server runs and can be reached from this machine, and that the address is right.");
        }
        boolean canQuoteNothing = List.of("25", "42", "53", "54", "55", "58").contains(state.substring(0, 2));
        return new Problem(
                "It refused what was asked of it (SQLSTATE " + state + ")"
                        + (canQuoteNothing ? ": " + said(failed) : "") + ".",
                where,
                "The server's own log says more. If it is nothing that its administrator can mend, report this line.");
    }

    private static String user(PostgresAddress address) {
        return address.user().isEmpty() ? "" : " (user " + address.user() + ")";
    }

    /** The first line: what follows can be a place in our own SQL. */
    private static String said(SQLException failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^(ERROR|FATAL): ", "")
                .replaceFirst("[.]$", "");
    }
}
