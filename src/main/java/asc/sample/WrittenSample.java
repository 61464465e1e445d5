package asc.sample;

import java.nio.file.Path;

/**
 * A sample's file that was written.
 *
 * @param file the file
 * @param bytes its size
 * @param rows how many rows its sheets hold, without headers and titles
 */
public record WrittenSample(Path file, long bytes, long rows) {}
