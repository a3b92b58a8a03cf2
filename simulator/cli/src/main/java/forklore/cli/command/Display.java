package forklore.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Whether a window can be opened, found out without a toolkit: a variable alone says little, the socket behind it
/// tells.
public final class Display {

    private static final Path X_SOCKETS = Path.of("/tmp/.X11-unix");

    private Display() {}

    /// {@return the display in words, or empty if there is none}
    ///
    /// @param environment the environment variables
    public static Optional<String> of(Map<String, String> environment) {
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        if (!wayland.isEmpty() && Files.exists(waylandSocket(wayland, environment))) {
            return Optional.of("WAYLAND_DISPLAY=" + wayland);
        }
        String x = environment.getOrDefault("DISPLAY", "");
        if (!x.isEmpty() && reachable(x)) {
            return Optional.of("DISPLAY=" + x);
        }
        return Optional.empty();
    }

    private static Path waylandSocket(String name, Map<String, String> environment) {
        return Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run")).resolve(name);
    }

    /// A display of another machine is taken on trust; a local one must have its socket, in the file system or, as on
    /// a desktop that hides `/tmp`, in the list of the kernel.
    private static boolean reachable(String display) {
        int colon = display.lastIndexOf(':');
        if (colon != 0 && !display.startsWith("unix:")) {
            return colon > 0;
        }
        String number = display.substring(colon + 1);
        int dot = number.indexOf('.');
        String socket = "X" + (dot < 0 ? number : number.substring(0, dot));
        return Files.exists(X_SOCKETS.resolve(socket)) || inKernelList("@" + X_SOCKETS + "/" + socket);
    }

    private static boolean inKernelList(String socket) {
        try {
            return Files.readAllLines(Path.of("/proc/net/unix")).stream().anyMatch(line -> line.endsWith(socket));
        } catch (java.io.IOException unreadable) {
            return false;
        }
    }
}
