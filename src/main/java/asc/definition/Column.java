package asc.definition;

import java.util.List;

/**
 * One column of a sheet that we keep.
 *
 * @param name our name for it
 * @param type the cell type that reads it, a file of {@code sql/types}
 * @param required whether a row without it is rejected
 * @param headers its header in the sheet, newest spelling first
 * @param place where the job file says so
 */
public record Column(String name, String type, boolean required, List<String> headers, Place place) {}
