package forklore.stage.export;

import java.util.Arrays;

/// The compression of GIF: LZW with codes of nine to twelve bits, in blocks of at most 255 bytes.
final class GifCodes {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int FIRST_BITS = 9;
    private static final int MOST_CODES = 4096;
    private static final int BLOCK = 255;

    private final ByteList file;
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private int pending;
    private int pendingBits;

    GifCodes(ByteList file) {
        this.file = file;
    }

    void write(int[] indices) {
        int[] follow = new int[MOST_CODES * CLEAR];
        int free = FIRST_FREE;
        int bits = FIRST_BITS;
        code(CLEAR, bits);
        int prefix = indices[0];
        for (int i = 1; i < indices.length; i++) {
            int place = prefix * CLEAR + indices[i];
            if (follow[place] != 0) {
                prefix = follow[place];
                continue;
            }
            code(prefix, bits);
            if (free < MOST_CODES) {
                follow[place] = free;
                bits += free == 1 << bits ? 1 : 0;
                free++;
            } else {
                code(CLEAR, bits);
                Arrays.fill(follow, 0);
                free = FIRST_FREE;
                bits = FIRST_BITS;
            }
            prefix = indices[i];
        }
        code(prefix, bits);
        bits += free == 1 << bits && bits < 12 ? 1 : 0;
        code(END, bits);
        if (pendingBits > 0) {
            put(pending);
        }
        flush();
        file.write(0);
    }

    private void code(int code, int bits) {
        pending |= code << pendingBits;
        pendingBits += bits;
        while (pendingBits >= 8) {
            put(pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    private void put(int bits) {
        block[filled] = (byte) bits;
        filled++;
        if (filled == BLOCK) {
            flush();
        }
    }

    private void flush() {
        if (filled > 0) {
            file.write(filled);
            file.write(block, 0, filled);
            filled = 0;
        }
    }
}
