package asc.landing;

import asc.definition.EditionRule;
import asc.definition.Header;
import asc.inbox.ArrivedFile;
import asc.problem.Refusal;
import asc.sheet.Cell;
import asc.sheet.Limits;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words in which a workbook's sheets say its edition, for every rule at once: a large workbook is opened once, and no further than needed. */
final class EditionWords {

    private final Map<EditionRule.InSheet, String> found = new HashMap<>();
    private final Set<EditionRule.InSheet> sheetSeen = new HashSet<>();

    private EditionWords() {}

    static EditionWords in(ArrivedFile file, List<EditionRule> rules) throws IOException, Refusal {
        EditionWords words = new EditionWords();
        List<EditionRule.InSheet> left = new ArrayList<>();
        for (EditionRule rule : rules) {
            if (rule instanceof EditionRule.InSheet sheet) {
                left.add(sheet);
            }
        }
        if (!left.isEmpty()) {
            try (Workbook workbook = Workbooks.open(file.content(), Limits.DEFAULT)) {
                words.read(workbook, left);
            }
        }
        return words;
    }

    /** Whether the workbook has a sheet that the rule looks in. */
    boolean hasSheetOf(EditionRule.InSheet rule) {
        return sheetSeen.contains(rule);
    }

    /** The words after the rule's own, if any cell holds those. */
    Optional<String> of(EditionRule.InSheet rule) {
        return Optional.ofNullable(found.get(rule));
    }

    private void read(Workbook workbook, List<EditionRule.InSheet> left) throws IOException, Refusal {
        for (Sheet sheet = workbook.nextSheet(); sheet != null && !left.isEmpty(); sheet = workbook.nextSheet()) {
            List<EditionRule.InSheet> here = new ArrayList<>();
            for (EditionRule.InSheet rule : left) {
                if (Header.matches(rule.sheet(), sheet.name())) {
                    here.add(rule);
                }
            }
            sheetSeen.addAll(here);
            read(sheet, here);
            left.removeAll(found.keySet());
        }
    }

    private void read(Sheet sheet, List<EditionRule.InSheet> rules) throws IOException, Refusal {
        while (!rules.isEmpty()) {
            SheetRow row = sheet.nextRow();
            if (row == null) {
                return;
            }
            for (Iterator<EditionRule.InSheet> each = rules.iterator(); each.hasNext(); ) {
                EditionRule.InSheet rule = each.next();
                Optional<String> words = after(row, Header.key(rule.after()));
                if (words.isPresent()) {
                    found.put(rule, words.get());
                    each.remove();
                }
            }
        }
    }

    private static Optional<String> after(SheetRow row, String wanted) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            String text = Header.plain(cells.get(i).shown(), true);
            int at = text.toLowerCase(Locale.UK).indexOf(wanted);
            if (at >= 0) {
                String rest = text.substring(at + wanted.length()).strip();
                return Optional.of(rest.isEmpty() ? row.cell(i + 1).value() : rest);
            }
        }
        return Optional.empty();
    }
}
