package asc.publish;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a version's folder: {@code v12}. */
final class VersionName {

    private static final Pattern NAME = Pattern.compile("v([1-9][0-9]{0,8})");

    private VersionName() {}

    static String of(int number) {
        return "v" + number;
    }

    static OptionalInt number(String folder) {
        Matcher name = NAME.matcher(folder);
        return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
    }
}
