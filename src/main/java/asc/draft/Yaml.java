package asc.draft;

/** Texts as YAML takes them. */
final class Yaml {

    private Yaml() {}

    /** A text in double quotation marks. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
