package forklore.runner.posix;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import jnr.constants.platform.Errno;

/// A pipe whose ends no other process inherits.
///
/// Closing is safe from any thread and may be done twice. An end that is being read or written by one thread must
/// not be closed by another one.
final class Pipe {

    private static final int CLOSED = -1;
    private static final int BUFFER_BYTES = 8_192;

    private final AtomicInteger reader;
    private final AtomicInteger writer;

    private Pipe(int reader, int writer) {
        this.reader = new AtomicInteger(reader);
        this.writer = new AtomicInteger(writer);
    }

    /// {@return a new pipe, both ends above the descriptors that a started process gets}
    static Pipe open() throws IOException {
        int[] ends = new int[2];
        if (Posix.CALLS.pipe(ends) < 0) {
            throw Posix.failed("pipe");
        }
        Pipe pipe = new Pipe(ends[0], ends[1]);
        if (Math.min(ends[0], ends[1]) > Spawned.OUTPUT_DESCRIPTOR) {
            Posix.closeOnExec(ends[0]);
            Posix.closeOnExec(ends[1]);
            return pipe;
        }
        try {
            return open();
        } finally {
            pipe.closeReadEnd();
            pipe.closeWriteEnd();
        }
    }

    int readEnd() {
        return reader.get();
    }

    int writeEnd() {
        return writer.get();
    }

    void closeReadEnd() {
        close(reader);
    }

    void closeWriteEnd() {
        close(writer);
    }

    private static void close(AtomicInteger end) {
        int descriptor = end.getAndSet(CLOSED);
        if (descriptor != CLOSED) {
            Posix.CALLS.close(descriptor);
        }
    }

    /// Writes all of it.
    void write(byte[] bytes) throws IOException {
        byte[] rest = bytes;
        while (rest.length > 0) {
            int written = Posix.CALLS.write(writer.get(), rest, rest.length);
            if (written < 0 && Posix.CALLS.errno() == Errno.EINTR.intValue()) {
                continue;
            }
            if (written < 0) {
                throw Posix.failed("write");
            }
            rest = Arrays.copyOfRange(rest, written, rest.length);
        }
    }

    /// {@return what comes out of the pipe; it ends when the last process that could write has closed it}
    InputStream input() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                byte[] buffer = new byte[Math.min(length, BUFFER_BYTES)];
                int got;
                do {
                    got = Posix.CALLS.read(reader.get(), buffer, buffer.length);
                } while (got < 0 && Posix.CALLS.errno() == Errno.EINTR.intValue());
                if (got < 0) {
                    throw Posix.failed("read");
                }
                System.arraycopy(buffer, 0, target, offset, got);
                return got == 0 ? -1 : got;
            }

            @Override
            public void close() {
                closeReadEnd();
            }
        };
    }
}
