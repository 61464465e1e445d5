package asc.extract;

import java.util.List;
import java.util.stream.Collectors;

/** Writes what there is to know before quoting a figure: of each page, and of the markers that stand for missing figures. */
final class NotesSheet {

    static final String NAME = "Notes";

    private NotesSheet() {}

    static void write(TextSheet sheet, List<PageTable> pages, Markers markers) {
        sheet.title(NAME);
        for (PageTable page : pages) {
            sheet.blank();
            sheet.subtitle(page.sheet());
            sheet.line("What it is", page.title());
            sheet.line(
                    "One row per", page.oneRowPer().stream().map(Headings::of).collect(Collectors.joining(", ")));
            sheet.line("Beware", page.beware());
            page.columns().forEach(column -> sheet.line(column.heading(), column.comment()));
        }
        if (!markers.used().isEmpty()) {
            sheet.blank();
            sheet.subtitle("What stands where a figure is missing");
            markers.used().forEach(marker -> sheet.line(marker, Markers.meaning(marker)));
        }
    }
}
