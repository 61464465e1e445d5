package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a publish job's workbook: a cover, contents, notes, a sheet for each page, and where it all came from. */
final class WorkbookExtract {

    /** Rows held in memory; what is above them is on the disk already. */
    private static final int WINDOW = 200;

    private static final String CONTENTS = "Contents";
    private static final int[] CONTENTS_WIDTHS = {36, 100};

    private final Connection connection;
    private final PageTableReader reader;
    private final Placeholders placeholders;
    private final Provenance provenance;

    WorkbookExtract(Connection connection, PageTableReader reader, Placeholders placeholders, Provenance provenance) {
        this.connection = connection;
        this.reader = reader;
        this.placeholders = placeholders;
        this.provenance = provenance;
    }

    Path write(PublishJob job, Path folder) throws SQLException, IOException, Refusal {
        Path streamed = Files.createTempFile("workbook", ".xlsx");
        try {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                    OutputStream out = Files.newOutputStream(streamed)) {
                fill(workbook, job);
                workbook.write(out);
            }
            Path file = folder.resolve(placeholders.inName(job.workbook()) + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                ZipTimes.copy(streamed, out, moment());
            }
            return file;
        } finally {
            Files.deleteIfExists(streamed);
        }
    }

    /** Of an extract of a date, that date: when it was made would make it another file each time. */
    private Instant moment() {
        return placeholders
                .asAt()
                .map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(provenance.madeAt());
    }

    private void fill(SXSSFWorkbook workbook, PublishJob job) throws SQLException, Refusal {
        SheetNames names = new SheetNames();
        List.of(CoverSheet.NAME, CONTENTS, Notes.NAME, SourcesSheet.NAME).forEach(names::take);
        List<PageSheets.Planned> pages = new PageSheets(connection, reader, placeholders, names).plan(job);
        Styles styles = new Styles(workbook);
        Markers markers = new Markers();
        Notes notes = new Notes();
        pages.forEach(page -> notes.take(page.about(), page.table()));
        writeCover(new CoverSheet(workbook, styles), job);
        writeContents(new TableSheet(workbook, CONTENTS, styles), pages);
        TableSheet noted = new TableSheet(workbook, Notes.NAME, styles);
        for (PageSheets.Planned page : pages) {
            TableSheet sheet = new TableSheet(workbook, page.table().sheet(), styles);
            sheet.title(page.title());
            page.lead().forEach(sheet::line);
            String numbers = notes.take(page.about(), page.table());
            sheet.line("This sheet contains one table" + page.beside() + ". "
                    + (numbers.isEmpty() ? "Symbols" : "What to know before quoting it " + numbers + " and symbols")
                    + " in square brackets are explained on the sheet " + Notes.NAME + ".");
            sheet.linkTo(CONTENTS, "Back to the contents");
            new PageSheet(page.table(), sheet, markers).write(connection);
            if (page.isOnePage()) {
                sheet.printOnOnePage();
            }
            if (page.chart().isPresent()) {
                new Charts(connection, workbook, page, page.chart().get()).draw(sheet);
            }
        }
        notes.write(noted, CONTENTS, markers);
        new SourcesSheet(connection, new TableSheet(workbook, SourcesSheet.NAME, styles), placeholders.asAt())
                .write(sources(), job.wording().filesOf());
        describe(workbook, title(job), job);
    }

    private String title(PublishJob job) {
        String title = job.wording().title();
        return title.isEmpty() ? Headings.of(job.workbook().replaceAll("\\{[^}]*}", "")) : placeholders.inWords(title);
    }

    private void writeCover(CoverSheet cover, PublishJob job) {
        cover.title(title(job));
        cover.paragraph(provenance.notice());
        job.wording().about().forEach(line -> cover.paragraph(placeholders.inWords(line)));
        cover.heading("Date and version");
        if (placeholders.asAt().isPresent()) {
            cover.paragraph(placeholders.inWords("As at {as at}."));
        } else {
            cover.paragraph("Made at " + Times.of(provenance.madeAt()) + ". Version " + provenance.version()
                    + " of the published database.");
        }
        if (!provenance.areaName().isEmpty()) {
            cover.paragraph("Made for " + provenance.areaName() + " (" + provenance.areaCode() + ").");
        }
        cover.heading("Who answers for it");
        cover.paragraph(job.owner() + ". It is made by the job " + job.name() + ".");
        cover.paragraph(placeholders.inWords(job.wording().contact()));
        cover.heading("How to use this workbook");
        cover.paragraph("The sheet " + CONTENTS
                + " lists every sheet and leads to it. Each sheet holds one table, with a filter"
                + " on each heading. A figure is shown with the decimals it is published with.");
        cover.paragraph(
                "A symbol in square brackets, such as [x], stands where there is no figure. The sheet " + Notes.NAME
                        + " explains the symbols, and says what to know before a figure is quoted. The sheet "
                        + SourcesSheet.NAME + " lists the files behind the figures.");
    }

    private void writeContents(TableSheet sheet, List<PageSheets.Planned> pages) {
        sheet.title(CONTENTS);
        sheet.line("This sheet contains one table: the sheets of this workbook, each name a link to the sheet.");
        sheet.header(List.of("Sheet", "What it shows"), CONTENTS_WIDTHS, 1);
        entry(sheet, CoverSheet.NAME, "What this is, of when, and whom to ask");
        entry(sheet, Notes.NAME, "What to know before quoting a figure, and the key to symbols");
        pages.forEach(page -> entry(sheet, page.table().sheet(), page.title()));
        entry(sheet, SourcesSheet.NAME, "The files behind every figure");
        sheet.close();
    }

    private static void entry(TableSheet sheet, String target, String text) {
        Row row = sheet.row();
        sheet.link(row, 0, target, target);
        sheet.cells().text(row, 1, text);
        RowHeights.set(row, RowHeights.lines(text, CONTENTS_WIDTHS[1] - 2));
    }

    private List<String> sources() {
        List<String> lines = new ArrayList<>();
        lines.add("This sheet contains one table: the files that were loaded, each with the SHA-256 of its content.");
        if (placeholders.asAt().isEmpty()) {
            lines.add("Version " + provenance.version() + ", made at " + Times.of(provenance.madeAt())
                    + (provenance.gitCommit().isEmpty()
                            ? "."
                            : " by the code of git commit " + provenance.gitCommit() + "."));
        }
        return lines;
    }

    /** POI would write the moment of writing. */
    private void describe(SXSSFWorkbook workbook, String title, PublishJob job) {
        POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator(provenance.areaName().isEmpty() ? job.owner() : provenance.areaName() + ", " + job.owner());
        core.setSubjectProperty(
                job.wording().about().stream().map(placeholders::inWords).collect(Collectors.joining(" ")));
        core.getUnderlyingProperties().setLanguageProperty("en-GB");
        core.setCreated(Optional.of(Date.from(moment())));
        core.setModified(Optional.of(Date.from(moment())));
        properties.getExtendedProperties().setApplication("asc-warehouse");
    }
}
