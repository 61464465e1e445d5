package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import asc.query.TableName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a publish job's workbook: a cover, a page for each mart, notes, and where it all came from. The same tables and the same
 * {@link Provenance} give the same file, byte for byte.
 */
public final class WorkbookExtract {

    /** Rows held in memory; what is above them is on the disk already. */
    private static final int WINDOW = 200;

    private static final String COVER = "Cover";

    private final Connection connection;
    private final Map<String, List<String>> oneRowPer;
    private final Provenance provenance;

    /**
     * @param connection to the database that holds the marts and the log
     * @param oneRowPer for each table, named with its schema, the columns whose values no two rows share
     */
    public WorkbookExtract(Connection connection, Map<String, List<String>> oneRowPer, Provenance provenance) {
        this.connection = connection;
        this.oneRowPer = Map.copyOf(oneRowPer);
        this.provenance = provenance;
    }

    /**
     * Writes the workbook into a folder.
     *
     * @return the file
     * @throws Refusal when a page's table is missing, has no column to pick our own rows by, or too many rows
     */
    public Path write(PublishJob job, Path folder) throws SQLException, IOException, Refusal {
        Path streamed = Files.createTempFile("workbook", ".xlsx");
        try {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                    OutputStream out = Files.newOutputStream(streamed)) {
                fill(workbook, job);
                workbook.write(out);
            }
            Path file = folder.resolve(fileName(job));
            try (OutputStream out = Files.newOutputStream(file)) {
                ZipTimes.copy(streamed, out, provenance.madeAt());
            }
            return file;
        } finally {
            Files.deleteIfExists(streamed);
        }
    }

    private String fileName(PublishJob job) {
        return job.workbook().replace("{area}", provenance.areaCode()) + ".xlsx";
    }

    private void fill(SXSSFWorkbook workbook, PublishJob job) throws SQLException, Refusal {
        List<PageTable> pages = pages(job);
        Styles styles = new Styles(workbook);
        Markers markers = new Markers();
        String title = Headings.of(job.workbook().replace("{area}", ""));
        writeCover(new TextSheet(workbook, COVER, styles, 30, 90), job, title, pages);
        for (PageTable page : pages) {
            new PageSheet(page, styles, markers).write(connection, workbook, provenance.areaCode());
        }
        NotesSheet.write(new TextSheet(workbook, NotesSheet.NAME, styles, 30, 100), pages, markers);
        SourcesSheet.write(
                connection, new TextSheet(workbook, SourcesSheet.NAME, styles, SourcesSheet.WIDTHS), provenance);
        describe(workbook, title);
    }

    private List<PageTable> pages(PublishJob job) throws SQLException, Refusal {
        SheetNames names = new SheetNames();
        List.of(COVER, NotesSheet.NAME, SourcesSheet.NAME).forEach(names::take);
        PageTableReader reader = new PageTableReader(connection, job, provenance.areaCode());
        List<PageTable> pages = new ArrayList<>();
        for (PublishJob.Page page : job.pages()) {
            pages.add(reader.read(page, names.take(page.sheet()), key(page)));
        }
        return pages;
    }

    private List<String> key(PublishJob.Page page) {
        return oneRowPer.getOrDefault(TableName.of(page.table()).toString(), List.of());
    }

    private void writeCover(TextSheet cover, PublishJob job, String title, List<PageTable> pages) {
        cover.title(title);
        cover.line("Made for", provenance.areaName() + " (" + provenance.areaCode() + ")");
        cover.line("Made at", Times.of(provenance.madeAt()));
        cover.line("Version", provenance.version());
        cover.line("Made by", job.name() + ", which " + job.owner() + " answers for");
        cover.blank();
        cover.headings("Sheet", "What it shows");
        pages.forEach(page -> cover.link(page.sheet(), page.title()));
        cover.link(NotesSheet.NAME, "What to know before quoting a figure");
        cover.link(SourcesSheet.NAME, "The files and the code behind every figure");
    }

    /** POI would write the moment of writing. */
    private void describe(SXSSFWorkbook workbook, String title) {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("asc-warehouse");
        properties.setTitle(title);
        properties.setCreated(Optional.of(Date.from(provenance.madeAt())));
        properties.setModified(Optional.of(Date.from(provenance.madeAt())));
    }
}
