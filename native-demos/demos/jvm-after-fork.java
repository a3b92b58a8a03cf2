import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Asks a forked child of a Java virtual machine what it can still do.
///
/// The child kills itself by SIGUSR1 when it comes through. The parent only watches. A hang is proved when every thread
/// of the child sleeps in a futex wait without a time limit, and none of them ran between two looks; then the child is
/// killed by its id. If the parent is killed, the kernel kills the child.
class JvmAfterFork {

    private static final String ID = "jvm-after-fork";
    private static final int PR_SET_PDEATHSIG = 1;
    private static final int SIGKILL = 9;
    private static final int SIGUSR1 = 10;
    private static final int WNOHANG = 1;
    private static final String HANGS = "hangs";
    private static final int TRIES = 3;
    private static final int MILLIS_OF_QUIET = 100;
    private static final int LOOKS = 100;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /// The number of the system call, on x86-64 and on AArch64.
    private static final List<String> FUTEX = List.of("202", "98");

    private static final MemoryLayout INT = ValueLayout.JAVA_INT;
    private static final MethodHandle FORK = function("fork");
    private static final MethodHandle GETPID = function("getpid");
    private static final MethodHandle KILL = function("kill", INT, INT);
    private static final MethodHandle WAITPID = function("waitpid", INT, ValueLayout.ADDRESS, INT);
    private static final MethodHandle PRCTL = function("prctl", INT, ValueLayout.JAVA_LONG);
    private static final MemorySegment STATUS = Arena.global().allocate(ValueLayout.JAVA_INT);

    private static final Object OF_GHOST = new Object();
    private static final Object OF_FORKER = new Object();
    private static volatile long sink;

    /// What a child does.
    private interface Deed {
        void run() throws Throwable;
    }

    private static final class LoadedInTheChild {
        static long born = 1;
    }

    private JvmAfterFork() {}

    public static void main(String[] nothing) throws Throwable {
        Thread ghost = ghost();
        ask("threads of the child", () -> {});
        ask("allocate a little", () -> sink += new byte[64].length);
        ask("print a line", () -> System.err.print(""));
        ask("load a class", () -> sink += LoadedInTheChild.born);
        ask("start a thread and join it", () -> {
            Thread thread = new Thread(() -> sink++);
            thread.start();
            thread.join();
        });
        ask("enter a monitor that nobody holds", () -> enter(new Object()));
        ask("enter a monitor that a ghost holds", () -> enter(OF_GHOST));
        synchronized (OF_FORKER) {
            ask("enter a monitor that the forking thread holds", () -> enter(OF_FORKER));
        }
        ask("join a ghost", ghost::join);
        ask("System.gc", System::gc);
        ask("allocate until garbage is collected", () -> {
            for (long i = 0; i < 100_000; i++) {
                sink += new byte[1 << 20].length;
            }
        });
        ask("Thread.getAllStackTraces", () -> sink += Thread.getAllStackTraces().size());
        ask("System.exit", () -> System.exit(0));
        ask("Runtime.halt", () -> Runtime.getRuntime().halt(0));
    }

    /// A thread that holds a monitor and never gives it back.
    private static Thread ghost() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        Thread ghost = new Thread(() -> {
            synchronized (OF_GHOST) {
                held.countDown();
                while (true) {
                    pause(1_000);
                }
            }
        });
        ghost.setDaemon(true);
        ghost.start();
        held.await();
        return ghost;
    }

    private static void enter(Object monitor) {
        synchronized (monitor) {
            sink++;
        }
    }

    /// Asks until a child comes through, at most three times: at the fork a thread of the virtual machine may by chance
    /// have held a lock that has nothing to do with the question.
    private static void ask(String question, Deed deed) throws Throwable {
        String result = HANGS;
        for (int i = 0; i < TRIES && result.equals(HANGS); i++) {
            pause(MILLIS_OF_QUIET);
            result = answer(question, deed);
        }
        System.out.println(ID + " " + question + ": " + result);
    }

    private static String answer(String question, Deed deed) throws Throwable {
        int pid = (int) FORK.invokeExact();
        if (pid == 0) {
            child(deed);
        }
        String result = question.startsWith("threads") ? "returns " + threads(pid) : watch(pid);
        int killed = (int) KILL.invokeExact(pid, SIGKILL);
        int reaped = (int) WAITPID.invokeExact(pid, STATUS, 0);
        sink += killed + reaped;
        return result;
    }

    private static void child(Deed deed) throws Throwable {
        int self = (int) GETPID.invokeExact();
        sink += (int) PRCTL.invokeExact(PR_SET_PDEATHSIG, (long) SIGKILL);
        try {
            deed.run();
        } finally {
            sink += (int) KILL.invokeExact(self, SIGUSR1);
        }
    }

    private static String watch(int pid) throws Throwable {
        String before = "";
        for (int look = 0; look < LOOKS; look++) {
            int ended = (int) WAITPID.invokeExact(pid, STATUS, WNOHANG);
            if (ended == pid) {
                return ending(STATUS.get(ValueLayout.JAVA_INT, 0));
            }
            String now = sleepers(pid);
            if (!now.isEmpty() && now.equals(before)) {
                return HANGS;
            }
            before = now;
            pause(MILLIS_BETWEEN_LOOKS);
        }
        return "spins";
    }

    private static String ending(int status) {
        int signal = status & 0x7f;
        if (signal == 0) {
            return "ends";
        }
        return signal == SIGUSR1 ? "returns" : "dies of signal" + signal;
    }

    private static int threads(int pid) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return (int) tasks.count();
        }
    }

    /// {@return how often each thread has run, if all of them sleep without a limit; else an empty text}
    private static String sleepers(int pid) throws IOException {
        StringBuilder sleepers = new StringBuilder();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks.toList()) {
                String[] call = Files.readString(task.resolve("syscall")).strip().split(" ");
                if (call.length < 5 || !FUTEX.contains(call[0]) || !call[4].equals("0x0")) {
                    return "";
                }
                sleepers.append(task.getFileName()).append(switches(task));
            }
        }
        return sleepers.toString();
    }

    private static List<String> switches(Path task) throws IOException {
        return Files.readAllLines(task.resolve("status")).stream()
                .filter(line -> line.contains("ctxt_switches"))
                .toList();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static MethodHandle function(String name, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
    }
}
