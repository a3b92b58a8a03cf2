package forklore.runner.posix;

import java.io.IOException;
import jnr.constants.platform.Errno;
import jnr.constants.platform.Fcntl;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/// The native calls, loaded when they are first needed.
final class Posix {

    static final POSIX CALLS = POSIXFactory.getNativePOSIX();

    private static final int CLOSE_ON_EXEC = 1;

    private Posix() {}

    static IOException failed(String call) {
        return new IOException(call + ": " + Errno.valueOf(CALLS.errno()).description());
    }

    static void closeOnExec(int descriptor) throws IOException {
        if (CALLS.fcntlInt(descriptor, Fcntl.F_SETFD, CLOSE_ON_EXEC) < 0) {
            throw failed("fcntl");
        }
    }
}
