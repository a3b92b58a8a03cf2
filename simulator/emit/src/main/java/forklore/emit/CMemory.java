package forklore.emit;

import forklore.engine.model.Ending;
import forklore.engine.model.Handler;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Storage;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes what the program declares, and the function that makes ready what a declaration alone cannot.
final class CMemory {

    /// The function that makes everything ready.
    static final String SET_UP = "set_up";

    /// The process that exists at the start.
    static final String PARENT = "first_process";

    private final Scenario scenario;
    private final CSymbols symbols;
    private final CParts parts;
    private final CChildren children;
    private final CSynchronisation objects;
    private final List<String> setUp;

    CMemory(Scenario scenario, CSymbols symbols, CParts parts, CChildren children, Map<Handler, String> handlers) {
        this.scenario = scenario;
        this.symbols = symbols;
        this.parts = parts;
        this.children = children;
        this.objects = new CSynchronisation(symbols, parts);
        this.setUp = setUp(handlers);
    }

    private List<String> setUp(Map<Handler, String> handlers) {
        List<String> lines = new ArrayList<>();
        if (hasShared()) {
            parts.include("sys/mman.h");
            parts.useExtensions();
            lines.add("if (mmap(&" + CSymbols.SHARED + ", sizeof " + CSymbols.SHARED
                    + ", PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0)");
            lines.add("        == MAP_FAILED) {");
            lines.add("    abort();");
            lines.add("}");
        }
        for (Mutex mutex : scenario.mutexes()) {
            if (mutex.shared() || mutex.type() != MutexType.NORMAL) {
                lines.add(objects.make(mutex, "&" + symbols.of(mutex.name())) + ";");
            }
        }
        for (Variable variable : scenario.variables()) {
            if (variable.storage() == Storage.SHARED && variable.initial() != 0) {
                lines.add(symbols.of(variable.name()) + " = " + variable.initial() + ";");
            }
        }
        scenario.resources().forEach(resource -> setUp(resource).ifPresent(line -> lines.add(line + ";")));
        parts.inputs()
                .forEach(pipe ->
                        lines.add(symbols.input(pipe) + " = " + parts.call(CHelper.OPEN_PIPE, symbols.of(pipe)) + ";"));
        if (symbols.rings) {
            parts.include("signal.h");
            lines.add("sigset_t alarms;");
            lines.add("sigemptyset(&alarms);");
            lines.add("sigaddset(&alarms, SIGALRM);");
            lines.add("pthread_sigmask(SIG_BLOCK, &alarms, NULL);");
        }
        handlers.forEach((handler, function) ->
                lines.add(parts.call(CHelper.HANDLE, handler.signal().name() + ", " + function) + ";"));
        if (sendsTo(Ending.PARENT)) {
            lines.add(PARENT + " = getpid();");
        }
        if (sendsTo(ThreadBody.MAIN)) {
            lines.add(symbols.handle(ThreadBody.MAIN) + " = pthread_self();");
        }
        return lines;
    }

    private Optional<String> setUp(Resource resource) {
        String name = symbols.of(resource.name());
        return switch (resource.kind()) {
            case RWLOCK, CONDITION, ONCE, MUTEX -> Optional.empty();
            case SEMAPHORE, BARRIER -> Optional.of(objects.make(resource, "&" + name));
            case PIPE -> {
                String flags = resource.flag() ? "O_CLOEXEC" : "0";
                yield Optional.of(
                        CPipes.mayFill(scenario, resource)
                                ? parts.call(CHelper.MAKE_SMALL_PIPE, name + ", " + flags + ", " + resource.value())
                                : parts.call(CHelper.MAKE_PIPE, name + ", " + flags));
            }
            case FILE -> Optional.of(name + " = " + parts.call(CHelper.MAKE_FILE, String.valueOf(resource.value())));
            case STREAM ->
                Optional.of(name + " = FL_STREAM(" + symbols.stream(resource.name()) + ", \"" + resource.name()
                        + ".txt\")");
        };
    }

    private boolean sendsTo(String target) {
        return scenario.statements()
                .anyMatch(each -> each instanceof SignalStatement.Send send
                        && send.target().equals(target));
    }

    private boolean hasShared() {
        return scenario.mutexes().stream().anyMatch(Mutex::shared)
                || scenario.variables().stream().anyMatch(each -> each.storage() == Storage.SHARED)
                || scenario.resources().stream().anyMatch(each -> symbols.isShared(each.name()));
    }

    /// {@return whether there is anything to make ready}
    boolean hasSetUp() {
        return !setUp.isEmpty();
    }

    /// Writes the lists of processes, whose type is that of a helper.
    void writeLists(CLines lines) {
        if (!children.lists().isEmpty()) {
            lines.blank();
            children.lists().forEach(list -> lines.add("static struct children " + list + ";"));
        }
    }

    void writeSetUp(CLines lines) {
        lines.add("static void " + SET_UP + "(void) {");
        lines.indent();
        setUp.forEach(lines::add);
        lines.outdent();
        lines.add("}");
    }

    /// Writes the memory of the process.
    ///
    /// @param lines where to
    /// @param bodies all functions of the program
    void write(CLines lines, String bodies) {
        lines.add("// The memory of the process. fork() copies all of it, just as it is at that instant.");
        for (Mutex mutex : scenario.mutexes()) {
            if (!mutex.shared()) {
                String initial = mutex.type() == MutexType.NORMAL ? " = PTHREAD_MUTEX_INITIALIZER" : "";
                lines.add("static pthread_mutex_t " + symbols.of(mutex.name()) + initial + ";", comment(mutex));
            }
        }
        for (Variable variable : scenario.variables()) {
            boolean unused =
                    variable.storage() == Storage.THREAD && !CText.mentions(bodies, symbols.of(variable.name()));
            if (variable.storage() != Storage.SHARED && !unused) {
                String local = variable.storage() == Storage.THREAD ? "_Thread_local " : "";
                lines.add(
                        "static " + local + "atomic_int " + symbols.of(variable.name()) + " = " + variable.initial()
                                + ";",
                        comment(variable));
            }
        }
        scenario.resources().stream()
                .filter(resource -> !symbols.isShared(resource.name()))
                .forEach(resource -> lines.add(declaration(resource), comment(resource)));
        writeOwn(lines);
        writeShared(lines);
        writeTables(lines);
    }

    /// What the program keeps to find its threads and processes again.
    private void writeOwn(CLines lines) {
        parts.inputs().forEach(pipe -> lines.add("static FILE *" + symbols.input(pipe) + ";"));
        for (ThreadBody thread : symbols.runningThreads()) {
            if (!thread.name().equals(ThreadBody.MAIN) || sendsTo(ThreadBody.MAIN)) {
                lines.add("static pthread_t " + symbols.handle(thread.name()) + ";");
            }
        }
        symbols.processes().forEach(process -> lines.add("static pid_t " + symbols.plain(process) + ";"));
        if (sendsTo(Ending.PARENT)) {
            lines.add("static pid_t " + PARENT + ";");
        }
    }

    private void writeShared(CLines lines) {
        if (!hasShared()) {
            return;
        }
        lines.blank();
        lines.add("// The memory that fork() does not copy: " + SET_UP + "() lays a shared mapping over this page.");
        lines.add("static _Alignas(4096) union {");
        lines.indent();
        lines.add("struct {");
        lines.indent();
        for (Mutex mutex : scenario.mutexes()) {
            if (mutex.shared()) {
                lines.add("pthread_mutex_t " + symbols.plain(mutex.name()) + ";", comment(mutex));
            }
        }
        for (Variable variable : scenario.variables()) {
            if (variable.storage() == Storage.SHARED) {
                lines.add("atomic_int " + symbols.plain(variable.name()) + ";", comment(variable));
            }
        }
        for (Resource resource : scenario.resources()) {
            if (symbols.isShared(resource.name())) {
                lines.add("sem_t " + symbols.plain(resource.name()) + ";", comment(resource));
            }
        }
        lines.outdent();
        lines.add("};");
        lines.add("char page[4096];");
        lines.outdent();
        lines.add("} " + CSymbols.SHARED + ";");
    }

    private String declaration(Resource resource) {
        String name = symbols.of(resource.name());
        return switch (resource.kind()) {
            case RWLOCK -> "static pthread_rwlock_t " + name + " = PTHREAD_RWLOCK_INITIALIZER;";
            case CONDITION -> "static pthread_cond_t " + name + " = PTHREAD_COND_INITIALIZER;";
            case SEMAPHORE -> {
                parts.include("semaphore.h");
                yield "static sem_t " + name + ";";
            }
            case BARRIER -> "static pthread_barrier_t " + name + ";";
            case ONCE -> "static pthread_once_t " + name + " = PTHREAD_ONCE_INIT;";
            case PIPE -> "static int " + name + "[2];";
            case FILE -> "static int " + name + ";";
            case STREAM -> "static FILE *" + name + ";";
            case MUTEX -> throw new IllegalStateException(resource.toString());
        };
    }

    private void writeTables(CLines lines) {
        List<String> entries = new ArrayList<>();
        for (NativeProgram.Watched object : symbols.objects()) {
            String kind = "FL_" + object.kind().name();
            entries.add(
                    isInKernel(object.kind())
                            ? "FL_IN_KERNEL(" + kind + ")"
                            : "FL_OBJECT(" + kind + ", " + symbols.of(object.name()) + ")");
        }
        List<String> variables = symbols.watchedVariables().stream()
                .map(variable -> "&" + symbols.of(variable))
                .toList();
        if (!entries.isEmpty() || !variables.isEmpty()) {
            lines.blank();
            lines.add("// What Forklore may look at while the program runs.");
            table(lines, "FL_OBJECTS", entries);
            table(lines, "FL_VARIABLES", variables);
        }
    }

    private static boolean isInKernel(ObjectKind kind) {
        return switch (kind) {
            case MUTEX, RWLOCK, CONDITION, SEMAPHORE, BARRIER, ONCE -> false;
            case PIPE, FILE, STREAM -> true;
        };
    }

    /// As many entries in a line as fit.
    private static void table(CLines lines, String macro, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(macro + "(");
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i) + (i + 1 < entries.size() ? "," : ");");
            if (line.length() + entry.length() > 110) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder("    ");
            }
            line.append(entry).append(i + 1 < entries.size() ? " " : "");
        }
        lines.add(line.toString());
    }

    private static String comment(Mutex mutex) {
        return CUnit.at(mutex.span()) + "mutex " + mutex.name()
                + (mutex.type() == MutexType.NORMAL ? "" : " " + mutex.type().word())
                + (mutex.shared() ? " shared" : "");
    }

    private static String comment(Variable variable) {
        return CUnit.at(variable.span()) + variable.storage().words() + " " + variable.name() + " = "
                + variable.initial();
    }

    private static String comment(Resource resource) {
        String flag = resource.kind() == ObjectKind.SEMAPHORE ? " shared" : " cloexec";
        return CUnit.at(resource.span()) + resource.kind().word() + " " + resource.name()
                + (resource.kind().hasValue() ? " = " + resource.value() : "") + (resource.flag() ? flag : "");
    }
}
