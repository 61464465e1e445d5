package asc.model;

import asc.problem.Nearest;
import asc.problem.Problem;
import asc.query.SqlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The queries of the sql folder, read from its files alone.
 *
 * @param folder the sql folder
 * @param models room by room, in the order of their names
 * @param descriptions what is said of columns besides
 * @param problems every problem found in their headers
 */
public record ModelFolder(Path folder, List<Model> models, Descriptions descriptions, List<Problem> problems) {

    public ModelFolder {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /** Reads the .sql files of every built room: reference, warehouse, measures and marts. */
    public static ModelFolder read(Path sqlFolder) {
        List<Model> models = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Room room : Room.built()) {
            for (SqlFile file : SqlFile.in(sqlFolder, room.schema(), ".sql", problems::add)) {
                models.add(new ModelReader(room, file, problems::add).read());
            }
        }
        reportLoneCsv(sqlFolder, problems);
        return new ModelFolder(sqlFolder, models, Descriptions.read(sqlFolder, problems::add), problems);
    }

    private static void reportLoneCsv(Path sqlFolder, List<Problem> problems) {
        String room = Room.REFERENCE.schema();
        for (Path csv : SqlFile.pathsIn(sqlFolder, room, ".csv")) {
            String query = csv.getFileName().toString().replaceFirst("\\.csv$", ".sql");
            if (!Files.exists(csv.resolveSibling(query))) {
                problems.add(new Problem(
                        "No query says how this table's columns are read.",
                        SqlFile.placeOf(sqlFolder, room, csv),
                        "Add " + query + " beside it."));
            }
        }
    }

    /** A problem for each {@code feeds} that names no job. */
    public List<Problem> feedsOtherThan(Collection<String> jobs) {
        List<Problem> unknown = new ArrayList<>();
        for (Model model : models) {
            for (String job : model.feeds()) {
                if (!jobs.contains(job)) {
                    unknown.add(new Problem(
                            "The header feeds \"" + job + "\", and there is no such job.",
                            model.file().place(),
                            Nearest.sentence(job, jobs, "Add the job, or remove its name.")));
                }
            }
        }
        return unknown;
    }
}
