package asc.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a run may have to do: the home it finds, and the command. */
enum Shape {

    /** An empty home, and files of every kind: text, a workbook, one with a bad row, one about people. */
    FIRST_NIGHT(List.of("night")) {
        @Override
        void prepare(Home home, Launcher launcher) throws Exception {
            september(home, 5);
            october(home);
            home.saved("ponds/Ponds 1 November 2026.csv", HEADER + "Duck,many,1\nEel,6,2\n");
            pickers(home, "October", 3);
        }
    },

    /** One more edition, a revision of the one before, and people again. */
    EDITION(List.of("night")) {
        @Override
        void prepare(Home home, Launcher launcher) throws Exception {
            september(home, 5);
            pickers(home, "October", 3);
            launcher.done(home, "night");
            september(home, 9);
            october(home);
            pickers(home, "November", 2);
        }
    },

    /** Rows that were rejected come back mended. */
    CORRECTION(List.of("night")) {
        @Override
        void prepare(Home home, Launcher launcher) throws Exception {
            home.saved("ponds/Ponds 1 September 2026.csv", HEADER + "Duck,many,1\nEel,5,2\n");
            launcher.done(home, "night");
            String marked = home.files("refused").stream()
                    .filter(name -> name.contains(".errors."))
                    .findFirst()
                    .orElseThrow();
            home.saved(
                    "ponds/" + marked,
                    Files.readString(home.path().resolve("refused").resolve(marked)).replace("many", "4"));
        }
    },

    /** Files that are loaded, and were never published. */
    PUBLICATION(List.of("run", "publish-ponds")) {
        @Override
        void prepare(Home home, Launcher launcher) throws Exception {
            september(home, 5);
            october(home);
            pickers(home, "October", 3);
            launcher.done(home, "run", "load-ponds", "load-pickers");
        }
    },

    /** The whole warehouse made anew from the archive; an ordinary night comes next. */
    REBUILD(List.of("rebuild", "--why", "a doubt about the disk")) {
        @Override
        void prepare(Home home, Launcher launcher) throws Exception {
            EDITION.prepare(home, launcher);
            launcher.done(home, "night");
        }

        @Override
        List<String> next() {
            return List.of("night");
        }
    },

    /** The version before is put in force again. */
    ROLLBACK(List.of("rollback", "1", "--why", "wrong figures")) {
        @Override
        void prepare(Home home, Launcher launcher) throws Exception {
            REBUILD.prepare(home, launcher);
        }
    };

    private static final String HEADER = "Pond,Frogs,Newts\n";

    private final List<String> command;

    Shape(List<String> command) {
        this.command = command;
    }

    /** Makes the home that the run finds. */
    abstract void prepare(Home home, Launcher launcher) throws Exception;

    /** The command that is disturbed. */
    List<String> command() {
        return command;
    }

    /** The command that comes after, undisturbed. */
    List<String> next() {
        return command;
    }

    private static void september(Home home, int eels) throws IOException {
        home.saved("ponds/Ponds 1 September 2026.csv", HEADER + "Duck,3,1\nEel," + eels + ",2\nFrog,7,\n");
    }

    private static void pickers(Home home, String month, int hours) throws IOException {
        home.saved("pickers/Pickers 1 " + month + " 2026.csv", "Picker,Pond,Hours\nAB1234,Duck," + hours + "\nCD5678,Eel,4\n");
    }

    private static void october(Home home) throws IOException {
        Path file = home.saved("ponds/Ponds 1 October 2026.xlsx", "");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Ponds");
            Object[][] rows = {{"Pond", "Frogs", "Newts"}, {"Duck", 4, 1}, {"Eel", 6, 2}, {"Heron", 8, 3}};
            for (Object[] cells : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column] instanceof Integer number) {
                        row.createCell(column).setCellValue(number);
                    } else {
                        row.createCell(column).setCellValue((String) cells[column]);
                    }
                }
            }
            book.write(out);
        }
        Home.aMinuteAgo(file);
    }
}
