package forklore.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The functions of the C library that platforms have, as real calls.
///
/// The arguments are chosen so that the call takes the lock that the platforms of C libraries model, as the probes in
/// `native-demos/demos` do. One entry is one function; another one is a line here and, if the call needs more than one
/// expression, a few lines of C.
final class CLibrary {

    /// A function of the C library.
    ///
    /// @param name its name in a scenario
    /// @param call the call in C; `%` stands for the arguments, and `%%` for itself
    /// @param arguments what its arguments are
    /// @param headers the headers it needs
    /// @param names the names that its lines of C give
    /// @param lines the lines of C it brings along; may be empty
    record Entry(
            String name, String call, List<Kind> arguments, List<String> headers, List<String> names, String lines) {}

    /// What an argument of a call is.
    enum Kind {
        /// A text in two halves, which the library puts into the buffer one after the other.
        TEXT_IN_HALVES,
        /// A declared stream.
        STREAM,
        /// The read end of a declared pipe, as a stream.
        INPUT
    }

    private static final String BLOCK = """
            // So large that the allocator does not have it at hand without a lock.
            static _Thread_local void *volatile block;
            """;

    private static final List<Entry> ALL = List.of(
            new Entry("malloc", "block = malloc(4000)", List.of(), List.of("stdlib.h"), List.of("block"), BLOCK),
            new Entry("free", "free(block); block = NULL", List.of(), List.of("stdlib.h"), List.of(), BLOCK),
            plain("printf_long", "printf(\"%%s%%s\", %)", List.of(Kind.TEXT_IN_HALVES), "stdio.h"),
            plain("fprintf_long", "fprintf(%)", List.of(Kind.TEXT_IN_HALVES, Kind.STREAM), "stdio.h"),
            plain("flush_all", "fflush(NULL)", List.of(), "stdio.h"),
            plain("getc", "getc(%)", List.of(Kind.INPUT), "stdio.h"),
            plain("random", "random()", List.of(), "stdlib.h"),
            plain("getpwuid", "getpwuid(0)", List.of(), "pwd.h"),
            plain("syslog", "syslog(LOG_DEBUG, \"a line\")", List.of(), "syslog.h"),
            plain("setlocale", "setlocale(LC_ALL, \"C.UTF-8\")", List.of(), "locale.h"),
            // A library that the C library itself brings along, and that no program has loaded.
            plain("dlopen", "dlopen(\"libBrokenLocale.so.1\", RTLD_NOW)", List.of(), "dlfcn.h"),
            // A name that there is not, so that nothing is made which could outlive a run that is killed.
            plain("sem_open", "sem_open(\"/forklore\", 0)", List.of(), "semaphore.h"),
            helped("localtime", "ask_local_time", "time.h", """
            static void ask_local_time(void) {
                time_t now = time(NULL);
                localtime(&now);
            }
            """),
            helped("setenv", "set_variable", "stdlib.h", """
            static void set_variable(void) {
                static atomic_int calls;
                char value[16];
                snprintf(value, sizeof value, "%d", calls++);
                setenv("FORKLORE", value, 1);
            }
            """),
            helped("getaddrinfo", "resolve_name", "netdb.h", """
            // A name: for a numeric address the resolver takes no lock.
            static void resolve_name(void) {
                struct addrinfo *answer;
                if (getaddrinfo("localhost", "80", NULL, &answer) == 0) {
                    freeaddrinfo(answer);
                }
            }
            """));

    private CLibrary() {}

    private static Entry plain(String name, String call, List<Kind> arguments, String header) {
        return new Entry(name, call, arguments, List.of(header), List.of(), "");
    }

    private static Entry helped(String name, String helper, String header, String lines) {
        return new Entry(name, helper + "()", List.of(), List.of(header), List.of(helper), lines);
    }

    /// {@return the function of that name}
    static Optional<Entry> find(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// {@return every function, in the order of the table}
    static List<Entry> all() {
        return ALL;
    }

    /// {@return the names that the lines of C of all functions give}
    static List<String> helperNames() {
        List<String> names = new ArrayList<>();
        ALL.forEach(entry -> names.addAll(entry.names()));
        return names;
    }
}
