package forklore.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The terminal that controls this process, wherever its streams go.
///
/// What is typed is hidden by `stty`, and shown again however the asking ends.
final class DirectTerminal {

    private static final Path DEVICE = Path.of("/dev/tty");

    /// {@return what was typed; null if there is no such terminal}
    char[] ask(String label) {
        Thread shown = new Thread(() -> stty("echo"));
        try (OutputStream out = Files.newOutputStream(DEVICE);
                InputStream in = Files.newInputStream(DEVICE)) {
            Runtime.getRuntime().addShutdownHook(shown);
            if (!stty("-echo")) {
                return null;
            }
            out.write(label.getBytes(StandardCharsets.UTF_8));
            char[] line = line(in);
            out.write('\n');
            return line;
        } catch (IOException none) {
            return null;
        } finally {
            if (Runtime.getRuntime().removeShutdownHook(shown)) {
                shown.run();
            }
        }
    }

    private static char[] line(InputStream in) throws IOException {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            typed.write(next);
        }
        byte[] bytes = typed.toByteArray();
        char[] line = new String(bytes, StandardCharsets.UTF_8).toCharArray();
        Arrays.fill(bytes, (byte) 0);
        return line;
    }

    private static boolean stty(String mode) {
        try {
            return new ProcessBuilder("stty", mode)
                            .redirectInput(DEVICE.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
