package asc.sheet;

import asc.problem.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A sheet that is read ahead once it has proved long. Rows and whatever ends them come in the sheet's own order; memory is
 * bounded, since the reader waits when it is a few batches ahead.
 */
final class ReadAheadSheet implements Sheet {

    /** A notes sheet is not worth a thread. */
    private static final int ROWS_BEFORE_THREAD = 64;

    private static final int BATCHES_AHEAD = 4;
    private static final int MOST_ROWS = 128;
    private static final int MOST_CHARACTERS = 1 << 19;

    private final Sheet sheet;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private int rowsBeforeThread;
    private Batch batch = new Batch(List.of(), null, false);
    private int taken;
    private Thread reader;
    private volatile boolean stopped;

    /** Rows, and what came after them if anything did: a failure or the sheet's end. */
    private record Batch(List<SheetRow> rows, Throwable failure, boolean last) {}

    ReadAheadSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public SheetRow nextRow() throws IOException, Refusal {
        if (reader == null && rowsBeforeThread < ROWS_BEFORE_THREAD) {
            rowsBeforeThread++;
            return sheet.nextRow();
        }
        if (reader == null) {
            start();
        }
        while (taken == batch.rows().size() && !batch.last()) {
            batch = take();
            taken = 0;
        }
        if (taken < batch.rows().size()) {
            return batch.rows().get(taken++);
        }
        throwFailure();
        return null;
    }

    private void start() {
        reader = new Thread(this::read, "sheet reader");
        reader.setDaemon(true);
        reader.start();
    }

    private Batch take() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private void throwFailure() throws IOException, Refusal {
        Throwable failure = batch.failure();
        if (failure instanceof IOException found) {
            throw found;
        } else if (failure instanceof Refusal found) {
            throw found;
        } else if (failure instanceof RuntimeException found) {
            throw found;
        } else if (failure instanceof Error found) {
            throw found;
        }
    }

    private void read() {
        boolean last = false;
        while (!last && !stopped) {
            Batch next = readBatch();
            last = next.last();
            put(next);
        }
    }

    private Batch readBatch() {
        List<SheetRow> rows = new ArrayList<>(MOST_ROWS);
        long characters = 0;
        try {
            while (rows.size() < MOST_ROWS && characters < MOST_CHARACTERS && !stopped) {
                SheetRow row = sheet.nextRow();
                if (row == null) {
                    return new Batch(rows, null, true);
                }
                rows.add(row);
                characters += size(row);
            }
            return new Batch(rows, null, false);
        } catch (IOException | Refusal | RuntimeException | Error failure) {
            return new Batch(rows, failure, true);
        }
    }

    private static long size(SheetRow row) {
        long characters = row.cells().size();
        for (Cell cell : row.cells()) {
            characters += cell.value().length();
        }
        return characters;
    }

    private void put(Batch next) {
        try {
            queue.put(next);
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }

    /**
     * Ends the reading after the row it is at; afterwards nobody but the caller touches the sheet. An interrupt would be quicker
     * but closes the file under the sheets that follow.
     */
    void stop() throws IOException {
        stopped = true;
        try {
            while (reader != null && reader.isAlive()) {
                queue.clear();
                reader.join(5);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }
}
