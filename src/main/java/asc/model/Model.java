package asc.model;

import asc.query.SqlFile;
import asc.query.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One query of the sql folder and the table it makes.
 *
 * @param room where it stands
 * @param name the table, with its schema
 * @param file its file; the text is the query with its header, without a closing semicolon being needed
 * @param oneRowPer the columns whose values no two rows share, all of them filled; never empty
 * @param title what the table is, in words for its readers
 * @param owner who answers for it
 * @param feeds the jobs that send it somewhere; often empty
 * @param beware what misleads a reader; empty when nothing does
 * @param stacks the room whose other tables it reads as one relation named {@code stacked}; empty for most
 * @param isKeptByEdition whether only the editions that differ are made again; it then has a column {@code edition}
 * @param restricted why it is not published, since it holds people; empty for most
 * @param discloses what makes it safe to publish although it reads what is restricted; empty for most
 */
public record Model(
        Room room,
        TableName name,
        SqlFile file,
        List<String> oneRowPer,
        String title,
        String owner,
        List<String> feeds,
        String beware,
        String stacks,
        boolean isKeptByEdition,
        String restricted,
        String discloses) {

    /** The column by which a table can be kept. */
    static final String EDITION = "edition";

    /** The word by which a reference table says that its rows put cells of loaded files right. */
    static final String CORRECTS = "corrects";

    static final String CELLS = "cells";

    public Model {
        oneRowPer = List.copyOf(oneRowPer);
        feeds = List.copyOf(feeds);
    }

    /** The column by whose values it is kept; empty when it is made in full. */
    public String keptBy() {
        return isKeptByEdition ? EDITION : "";
    }

    /** Whether it holds people, and stays in the restricted warehouse. */
    public boolean isRestricted() {
        return !restricted.isEmpty();
    }

    /** Whether its rows put cells of loaded files right, before they are staged. */
    boolean correctsCells() {
        return file.lines().stream().anyMatch(line -> line.matches("--\\s*" + CORRECTS + "\\s{2,}" + CELLS + "\\s*"));
    }

    /** The query without what its header says. */
    String query() {
        return file.lines().stream()
                .dropWhile(line -> line.startsWith("--") && !line.substring(2).isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The CSV that a reference table's query reads as the relation {@code csv}, whether or not there is one. */
    Path csv() {
        return file.path().resolveSibling(name.table() + ".csv");
    }

    /** How messages name that CSV. */
    String csvPlace() {
        return file.place().replaceFirst("\\.sql$", ".csv");
    }
}
