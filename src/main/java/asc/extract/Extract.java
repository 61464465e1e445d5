package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what a publish job gives to people: its workbook, the files beside it and the page of its summary. The same tables and the
 * same {@link Provenance} give the same files, byte for byte. Of a job that extracts a date, the date's rows alone do: neither when nor
 * by which version it was made stands in them.
 */
public final class Extract {

    private final Connection connection;
    private final Map<String, List<String>> oneRowPer;
    private final Provenance provenance;

    /**
     * @param connection to the database that holds the marts and the log
     * @param oneRowPer for each table, named with its schema, the columns whose values no two rows share
     */
    public Extract(Connection connection, Map<String, List<String>> oneRowPer, Provenance provenance) {
        this.connection = connection;
        this.oneRowPer = Map.copyOf(oneRowPer);
        this.provenance = provenance;
    }

    /**
     * Writes the files into a folder.
     *
     * @param asked the date that is asked for: of the job's dates the newest that is not after it; empty for the newest of all
     * @return the files, the workbook first
     * @throws Refusal when a table is missing, has no column to pick rows by, too many rows, or none of the date
     */
    public List<Path> write(PublishJob job, Optional<LocalDate> asked, Path folder)
            throws SQLException, IOException, Refusal {
        Optional<LocalDate> asAt = new AsAt(connection, job).find(asked);
        Placeholders placeholders = new Placeholders(provenance.areaCode(), provenance.areaName(), asAt);
        PageTableReader reader = new PageTableReader(connection, job, placeholders, oneRowPer);
        List<Path> files = new ArrayList<>();
        files.add(new WorkbookExtract(connection, reader, placeholders, provenance).write(job, folder));
        for (PublishJob.DataFile file : job.files()) {
            files.addAll(new DataFiles(connection, reader, placeholders).write(file, folder));
        }
        if (job.summary().isPresent()) {
            files.add(new SummaryPage(connection, reader, placeholders, provenance)
                    .write(job, job.summary().get(), folder));
        }
        return files;
    }
}
