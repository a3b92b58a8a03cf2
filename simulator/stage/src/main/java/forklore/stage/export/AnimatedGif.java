package forklore.stage.export;

/// Writes an animated GIF that is played once (GIF89a,
/// <https://www.w3.org/Graphics/GIF/spec-gif89a.txt>).
///
/// Of each frame only the rectangle that changed is written, with the 256 colours that are most
/// frequent in it.
public final class AnimatedGif {

    private static final int MAX_SIDE = 0xffff;
    private static final int RGB = 0xffffff;
    private static final int CODE_BITS = 8;

    private final ByteList file = new ByteList();
    private final int width;
    private final int height;
    private int[] before = new int[0];

    /// Begins a file.
    ///
    /// @param width the width in pixels
    /// @param height the height in pixels
    public AnimatedGif(int width, int height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a GIF of " + width + "x" + height + " pixels");
        }
        this.width = width;
        this.height = height;
        for (char character : "GIF89a".toCharArray()) {
            file.write(character);
        }
        number(width);
        number(height);
        file.write(0x70);
        file.write(0);
        file.write(0);
    }

    /// Adds a frame.
    ///
    /// @param pixels the colours, row by row; the upper eight bits are ignored
    /// @param millis how long it is shown
    /// @return this
    public AnimatedGif frame(int[] pixels, int millis) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels, not " + width + "x" + height);
        }
        int[] now = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            now[i] = pixels[i] & RGB;
        }
        Area area = changed(now);
        file.write(0x21);
        file.write(0xf9);
        file.write(4);
        file.write(1 << 2);
        number(Math.clamp(Math.round(millis / 10.0), 2, MAX_SIDE));
        file.write(0);
        file.write(0);
        file.write(0x2c);
        number(area.left());
        number(area.top());
        number(area.width());
        number(area.height());
        file.write(0x87);
        int[] part = area.of(now, width);
        GifPalette palette = new GifPalette(part);
        for (int colour : palette.colours()) {
            file.write(colour >> 16);
            file.write(colour >> 8);
            file.write(colour);
        }
        file.write(CODE_BITS);
        new GifCodes(file).write(palette.indexed(part));
        before = now;
        return this;
    }

    /// {@return the file}
    public byte[] done() {
        file.write(0x3b);
        return file.toByteArray();
    }

    private void number(int value) {
        file.write(value);
        file.write(value >> 8);
    }

    /// A rectangle of pixels.
    private record Area(int left, int top, int width, int height) {
        int[] of(int[] pixels, int stride) {
            int[] part = new int[width * height];
            for (int y = 0; y < height; y++) {
                System.arraycopy(pixels, (top + y) * stride + left, part, y * width, width);
            }
            return part;
        }
    }

    /// What differs from the frame before; one pixel at least.
    private Area changed(int[] now) {
        if (before.length == 0) {
            return new Area(0, 0, width, height);
        }
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        return right < 0 ? new Area(0, 0, 1, 1) : new Area(left, top, right - left + 1, bottom - top + 1);
    }
}
