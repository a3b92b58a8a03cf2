package forklore.emit.python;

import java.util.List;
import java.util.Optional;

/// The functions of the platforms of Python, and the real calls that they stand for.
///
/// @param name the name of the function
/// @param module the module that its call needs; empty for none
/// @param setUp what the program says once, before its threads; empty for nothing
/// @param call the call
record PythonLibrary(String name, String module, String setUp, String call) {

    private static final String QUEUE = "items = queue.Queue()";

    private static final List<PythonLibrary> CALLS = List.of(
            new PythonLibrary("getaddrinfo", "socket", "", "socket.getaddrinfo(\"localhost\", 80)"),
            new PythonLibrary("import_module", "", "offer_slow_module()", "import slow_module"),
            new PythonLibrary("log", "logging", "logger = direct_logger()", "logger.warning("),
            new PythonLibrary("put", "queue", QUEUE, "items.put(None)"),
            new PythonLibrary("get", "queue", QUEUE, "items.get()"),
            new PythonLibrary("task_done", "queue", QUEUE, "items.task_done()"),
            new PythonLibrary("queue_join", "queue", QUEUE, "items.join()"));

    /// {@return the call of that function, if a program can make it}
    ///
    /// @param name the name of the function
    static Optional<PythonLibrary> named(String name) {
        return CALLS.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// {@return why no program calls that function, one sentence}
    ///
    /// @param name the name of the function
    static String reason(String name) {
        return switch (name) {
            case "submit", "take_job", "finish_job", "result" ->
                "`" + name + "` is a step inside an executor, whose workers are threads of the library.";
            case "mp_put", "feed" ->
                "`" + name + "` is a step inside a multiprocessing.Queue, whose feeder is a thread of the library.";
            case "warn_if_threads" -> "os.fork warns by itself, while it forks: no program can warn in its place.";
            default -> "Python has no call that is `" + name + "`.";
        };
    }
}
