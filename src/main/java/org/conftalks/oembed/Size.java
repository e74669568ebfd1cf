package org.conftalks.oembed;

import java.util.Optional;

import org.conftalks.http.Refusal;
import org.conftalks.http.Values;

/** How large a frame is, in pixels. */
record Size(int width, int height) {

    private static final Size USUAL = new Size(640, 360);

    /** The largest of the usual shape that fits. */
    static Size within(String maxWidth, String maxHeight) {
        double scale = Math.min(1, Math.min((double) most("maxwidth", maxWidth).orElse(USUAL.width) / USUAL.width,
                (double) most("maxheight", maxHeight).orElse(USUAL.height) / USUAL.height));
        return new Size(Math.max(1, (int) (USUAL.width * scale)), Math.max(1, (int) (USUAL.height * scale)));
    }

    boolean holds(Size other) {
        return other.width <= width && other.height <= height;
    }

    private static Optional<Integer> most(String name, String given) {
        return Values.integer(name, given).map(pixels -> {
            if (pixels < 1) {
                throw Refusal.badValue(name, "is at least 1");
            }
            return pixels;
        });
    }
}
