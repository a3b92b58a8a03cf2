package forklore.runner.posix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jnr.constants.platform.Errno;
import jnr.constants.platform.Fcntl;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/// The native calls, loaded when they are first needed.
final class Posix {

    static final POSIX CALLS = load();

    private static final int CLOSE_ON_EXEC = 1;

    private Posix() {}

    /// The library behind jnr-posix unpacks itself into a folder before it is loaded. It is given one of ours, so that
    /// a JVM that is killed at that instant leaves nothing in the machine's temporary folder.
    private static POSIX load() {
        String folder = System.getProperty("forklore.jffi.folder");
        if (folder != null && System.getProperty("jffi.extract.dir") == null) {
            System.setProperty("jffi.extract.dir", folder);
        }
        return POSIXFactory.getNativePOSIX();
    }

    /// Says where the native library may unpack itself; only before the first call.
    static void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        System.setProperty("forklore.jffi.folder", folder.toString());
    }

    static IOException failed(String call) {
        return new IOException(call + ": " + Errno.valueOf(CALLS.errno()).description());
    }

    static void closeOnExec(int descriptor) throws IOException {
        if (CALLS.fcntlInt(descriptor, Fcntl.F_SETFD, CLOSE_ON_EXEC) < 0) {
            throw failed("fcntl");
        }
    }
}
