package forklore.stage.export;

import java.util.Arrays;

/// The 256 colours that are most frequent in some pixels. Colours that agree in their upper six bits
/// are one.
final class GifPalette {

    private static final int SIZE = 256;
    private static final int BINS = 1 << 18;

    private final int[] colours = new int[SIZE];
    private final int[] index = new int[BINS];
    private int used;

    GifPalette(int[] pixels) {
        int[] counts = new int[BINS];
        int[] first = new int[BINS];
        for (int pixel : pixels) {
            int bin = bin(pixel);
            first[bin] = counts[bin] == 0 ? pixel : first[bin];
            counts[bin]++;
        }
        long[] order = new long[BINS];
        int found = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                order[found] = ((long) counts[bin] << 20) | bin;
                found++;
            }
        }
        Arrays.sort(order, 0, found);
        Arrays.fill(index, -1);
        for (int i = found - 1; i >= 0 && used < SIZE; i--) {
            int bin = (int) (order[i] & (BINS - 1));
            colours[used] = first[bin];
            index[bin] = used;
            used++;
        }
    }

    private static int bin(int pixel) {
        return pixel >> 18 << 12 | (pixel >> 10 & 63) << 6 | pixel >> 2 & 63;
    }

    int[] colours() {
        return colours.clone();
    }

    int[] indexed(int[] pixels) {
        int[] indexed = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int bin = bin(pixels[i]);
            if (index[bin] < 0) {
                index[bin] = nearest(pixels[i]);
            }
            indexed[i] = index[bin];
        }
        return indexed;
    }

    private int nearest(int pixel) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < used; i++) {
            int red = (pixel >> 16) - (colours[i] >> 16);
            int green = (pixel >> 8 & 255) - (colours[i] >> 8 & 255);
            int blue = (pixel & 255) - (colours[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
