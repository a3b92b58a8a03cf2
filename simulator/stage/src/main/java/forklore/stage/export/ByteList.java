package forklore.stage.export;

import java.util.Arrays;

/// Bytes, one after the other.
final class ByteList {

    private byte[] bytes = new byte[1024];
    private int size;

    /// Adds the lower eight bits of a number.
    void write(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size] = (byte) value;
        size++;
    }

    void write(byte[] more, int from, int count) {
        for (int i = from; i < from + count; i++) {
            write(more[i]);
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
