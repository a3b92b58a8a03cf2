package forklore.runner.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads `/proc`. Whatever cannot be read, because it is gone or forbidden, is an empty answer.
public final class Proc {

    private static final Path ROOT = Path.of("/proc");

    private Proc() {}

    /// The system call that a thread sits in.
    ///
    /// @param number its number
    /// @param firstArgument its first argument
    public record Call(long number, long firstArgument) {}

    /// {@return the threads of a process, in the order of their ids; empty if it is gone}
    ///
    /// @param pid the process
    public static List<Integer> threads(int pid) {
        try (Stream<Path> entries = Files.list(process(pid).resolve("task"))) {
            return entries.map(entry -> Integer.parseInt(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    /// {@return the system call that a thread sits in; empty if it runs, or cannot be seen}
    ///
    /// @param pid the process
    /// @param tid the thread
    public static Optional<Call> call(int pid, int tid) {
        String[] words = read(task(pid, tid).resolve("syscall")).split(" ");
        if (words.length < 2 || words[0].startsWith("-") || !Character.isDigit(words[0].charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(new Call(Long.parseLong(words[0]), Long.parseUnsignedLong(words[1].substring(2), 16)));
    }

    /// {@return whether a thread sleeps, and nobody has woken it}
    ///
    /// @param pid the process
    /// @param tid the thread
    public static boolean sleeps(int pid, int tid) {
        String text = read(task(pid, tid).resolve("stat"));
        int name = text.lastIndexOf(") ");
        return name > 0 && text.charAt(name + 2) == 'S';
    }

    /// {@return the function of the kernel in which a thread sleeps; empty if the kernel does not tell}
    ///
    /// @param pid the process
    /// @param tid the thread
    public static String kernelFunction(int pid, int tid) {
        String text = read(task(pid, tid).resolve("wchan")).strip();
        return text.equals("0") ? "" : text;
    }

    /// {@return whether a process exists and has not ended}
    ///
    /// @param pid the process
    public static boolean lives(int pid) {
        String text = read(process(pid).resolve("stat"));
        int name = text.lastIndexOf(") ");
        return name > 0 && "ZX".indexOf(text.charAt(name + 2)) < 0;
    }

    /// {@return whether a process has that thread}
    ///
    /// @param pid the process
    /// @param tid the thread
    public static boolean hasThread(int pid, int tid) {
        return Files.exists(task(pid, tid));
    }

    /// {@return the file that a process runs; empty if it is gone}
    ///
    /// @param pid the process
    public static Optional<Path> program(int pid) {
        try {
            return Optional.of(Files.readSymbolicLink(process(pid).resolve("exe")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// {@return an `int` in the memory of a process}
    ///
    /// @param pid the process
    /// @param address where it is
    public static OptionalInt word(int pid, long address) {
        ByteBuffer word = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
        try (FileChannel memory = FileChannel.open(process(pid).resolve("mem"), StandardOpenOption.READ)) {
            return memory.read(word, address) == Integer.BYTES ? OptionalInt.of(word.getInt(0)) : OptionalInt.empty();
        } catch (IOException gone) {
            return OptionalInt.empty();
        }
    }

    /// {@return whether this kernel lets us look into the memory of a process}
    ///
    /// @param pid the process
    public static boolean mayLookInto(int pid) {
        try (FileChannel memory = FileChannel.open(process(pid).resolve("mem"), StandardOpenOption.READ)) {
            return memory.isOpen();
        } catch (IOException refused) {
            return false;
        }
    }

    /// {@return the contents of a file that a process has open}
    ///
    /// @param pid the process
    /// @param descriptor its descriptor
    public static String openFile(int pid, int descriptor) {
        return read(process(pid).resolve("fd").resolve(Integer.toString(descriptor)));
    }

    private static Path process(int pid) {
        return ROOT.resolve(Integer.toString(pid));
    }

    private static Path task(int pid, int tid) {
        return process(pid).resolve("task").resolve(Integer.toString(tid));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
