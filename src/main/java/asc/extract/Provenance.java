package asc.extract;

import java.time.Instant;

/**
 * Where a workbook comes from, and for whom.
 *
 * @param madeAt when the version it belongs to was made; the workbook says this moment and no other, so that it can be made again
 * @param gitCommit the commit of the code that made it; empty when that is not known
 * @param version the published version it belongs to, as people name it
 * @param areaCode our own area's code
 * @param areaName our own area's name
 * @param notice a sentence for the head of each, as that figures are invented; empty for none
 */
public record Provenance(
        Instant madeAt, String gitCommit, String version, String areaCode, String areaName, String notice) {}
