package asc.definition;

import asc.problem.Nearest;
import asc.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects every problem of a folder of definitions, so that all are told at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String what, String remedy) {
        found.add(new Problem(what, place.toString(), remedy));
    }

    void unknown(Place place, String kind, String name, Collection<String> known) {
        add(place, "The " + kind + " \"" + name + "\" is not known.", Nearest.sentence(name, known, ""));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
