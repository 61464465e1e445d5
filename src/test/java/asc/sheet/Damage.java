package asc.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What can happen to bytes on their way. */
final class Damage {

    private static final byte[] TELLING = "<>&;\"'/=09a ".getBytes(StandardCharsets.US_ASCII);

    private Damage() {}

    static byte[] cut(byte[] whole, int length) {
        return Arrays.copyOf(whole, length);
    }

    /** One to eight bits, anywhere. */
    static byte[] flipped(byte[] whole, Random random) {
        byte[] flipped = whole.clone();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** One to four bytes changed, or bytes of elsewhere written over others. */
    static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        for (int change = random.nextInt(4); change >= 0 && whole.length > 0; change--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = TELLING[random.nextInt(TELLING.length)];
                default -> {
                    int from = random.nextInt(changed.length);
                    int length = Math.min(random.nextInt(20), changed.length - Math.max(at, from));
                    System.arraycopy(whole, from, changed, at, length);
                }
            }
        }
        return changed;
    }
}
