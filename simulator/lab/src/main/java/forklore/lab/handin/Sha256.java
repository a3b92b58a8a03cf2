package forklore.lab.handin;

/// SHA-256 (FIPS 180-4). Written out, because the browser has no `java.security`.
public final class Sha256 {

    private static final int BLOCK = 64;

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    private final int[] hash = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    private Sha256() {}

    /// {@return the hash of a text in UTF-8, 64 hexadecimal digits}
    ///
    /// @param text any text
    public static String of(String text) {
        byte[] bytes = utf8(text);
        int length = (bytes.length + 9 + BLOCK - 1) / BLOCK * BLOCK;
        byte[] padded = new byte[length];
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        padded[bytes.length] = (byte) 0x80;
        long bits = 8L * bytes.length;
        for (int i = 0; i < 8; i++) {
            padded[length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        Sha256 sha = new Sha256();
        for (int at = 0; at < length; at += BLOCK) {
            sha.block(padded, at);
        }
        return sha.hex();
    }

    private void block(byte[] bytes, int at) {
        int[] w = new int[BLOCK];
        for (int i = 0; i < 16; i++) {
            int from = at + 4 * i;
            w[i] = (bytes[from] & 0xff) << 24
                    | (bytes[from + 1] & 0xff) << 16
                    | (bytes[from + 2] & 0xff) << 8
                    | bytes[from + 3] & 0xff;
        }
        for (int i = 16; i < BLOCK; i++) {
            int s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ w[i - 15] >>> 3;
            int s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ w[i - 2] >>> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        int[] v = hash.clone();
        for (int i = 0; i < BLOCK; i++) {
            int s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25);
            int choice = v[4] & v[5] ^ ~v[4] & v[6];
            int first = v[7] + s1 + choice + ROUND[i] + w[i];
            int s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22);
            int majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2];
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += first;
            v[0] = first + s0 + majority;
        }
        for (int i = 0; i < hash.length; i++) {
            hash[i] += v[i];
        }
    }

    private static int turned(int value, int by) {
        return value >>> by | value << 32 - by;
    }

    private String hex() {
        StringBuilder text = new StringBuilder();
        for (int each : hash) {
            String digits = Integer.toHexString(each);
            text.append("0".repeat(8 - digits.length())).append(digits);
        }
        return text.toString();
    }

    /// A lone half of a surrogate pair becomes a question mark, as everywhere.
    private static byte[] utf8(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int size = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point < 0x80 || point >= 0xd800 && point < 0xe000) {
                bytes[size++] = (byte) (point < 0x80 ? point : '?');
            } else if (point < 0x800) {
                bytes[size++] = (byte) (0xc0 | point >> 6);
                bytes[size++] = (byte) (0x80 | point & 0x3f);
            } else if (point < 0x10000) {
                bytes[size++] = (byte) (0xe0 | point >> 12);
                bytes[size++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | point & 0x3f);
            } else {
                bytes[size++] = (byte) (0xf0 | point >> 18);
                bytes[size++] = (byte) (0x80 | point >> 12 & 0x3f);
                bytes[size++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | point & 0x3f);
            }
        }
        byte[] exact = new byte[size];
        System.arraycopy(bytes, 0, exact, 0, size);
        return exact;
    }
}
