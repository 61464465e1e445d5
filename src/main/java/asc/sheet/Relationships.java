package asc.sheet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the parts of an OOXML package are to one another: which part is the workbook, which its styles, which a sheet. */
final class Relationships {

    /**
     * One relationship.
     *
     * @param type the last word of its type, the same in both OOXML dialects: {@code worksheet}, {@code styles}
     * @param target the part's name in the archive
     */
    record Relationship(String type, String target) {}

    private final Map<String, Relationship> byId = new LinkedHashMap<>();

    /** The relationships of a part; empty where the package states none. The package itself is the part {@code ""}. */
    static Relationships of(ZipFolder zip, String part) throws IOException {
        Relationships relationships = new Relationships();
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String stated = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        if (zip.has(stated)) {
            try (XmlPart xml = zip.xml(stated)) {
                while (xml.nextStart()) {
                    relationships.add(xml, folder);
                }
            }
        }
        return relationships;
    }

    private void add(XmlPart xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        boolean external = "External".equals(xml.attribute("TargetMode"));
        if (xml.name().equals("Relationship") && id != null && type != null && target != null && !external) {
            byId.put(id, new Relationship(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
        }
    }

    /** A target is relative to the folder of the part that names it, unless it starts at the root. */
    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        String whole = path.startsWith("/") ? path.substring(1) : folder + path;
        StringBuilder name = new StringBuilder();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                name.setLength(Math.max(0, name.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                name.append(name.isEmpty() ? "" : "/").append(step);
            }
        }
        return name.toString();
    }

    /** The relationship of that id, or null. */
    Relationship byId(String id) {
        return byId.get(id);
    }

    /** The target of the first relationship of that type, or null. */
    String target(String type) {
        return byId.values().stream()
                .filter(relationship -> relationship.type().equals(type))
                .map(Relationship::target)
                .findFirst()
                .orElse(null);
    }
}
