package asc.definition;

import java.util.List;

/**
 * A line of a literal block: fields parted by a tab or by two spaces or more, so that columns pasted from a spreadsheet just
 * work.
 *
 * @param text the line, stripped
 * @param place where it stands
 */
record Line(String text, Place place) {

    /** The fields; the last of them takes all that is left when there are more than wanted. */
    List<String> fields(int most) {
        return List.of(text.split("\\t+ *| {2,}\\t*", most)).stream()
                .map(String::strip)
                .toList();
    }
}
