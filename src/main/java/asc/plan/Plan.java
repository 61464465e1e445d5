package asc.plan;

import asc.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * What a run would do, tried on a copy.
 *
 * @param id its name: the folder it lies in
 * @param madeAt when, as an ISO instant
 * @param by who asked for it, as they said or as this system knows them
 * @param why why it was asked for; may be empty
 * @param order what was asked for
 * @param basis what it was made from
 * @param fingerprint of the version it would make
 * @param files what would become of each file
 * @param publishes whether a version would be made
 * @param figures every published figure that would move, appear or vanish, column by column as the queries of {@code sql/plan} give them
 * @param tables the published tables that would change
 * @param held what the gates hold; empty lets it through
 * @param stops why nothing would be published; empty when nothing stops it
 * @param warnings what the checks would warn of
 * @param contents what each published table of measures and marts would hold: its rows and the sum of their hashes
 */
public record Plan(
        String id,
        String madeAt,
        String by,
        String why,
        Order order,
        Basis basis,
        String fingerprint,
        List<PlannedFile> files,
        boolean publishes,
        List<Map<String, Object>> figures,
        List<TableMovement> tables,
        List<Held> held,
        List<Problem> stops,
        List<String> warnings,
        Map<String, String> contents) {

    /**
     * What a run is asked to do.
     *
     * @param jobs the load jobs; empty for all of them, as the night
     * @param file the one file to load instead of the inbox's; empty for the inbox's
     * @param edition the edition, or two parted by {@code ..}; empty when none is named
     * @param reprocess whether to load again what is loaded
     */
    public record Order(List<String> jobs, String file, String edition, boolean reprocess) {

        public Order {
            jobs = List.copyOf(jobs);
        }

        /** Everything due. */
        public static Order night() {
            return new Order(List.of(), "", "", false);
        }
    }
}
