package asc.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of rows. */
interface RowFile extends Closeable {

    /**
     * A value as the database writes it.
     *
     * @param text null where there is none
     */
    record Value(PageColumn.Kind kind, String text) {

        /** A number in full, without the zeros at its end that say nothing. */
        String number() {
            return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
        }
    }

    void header(List<String> names) throws IOException;

    void row(List<Value> values) throws IOException;
}
