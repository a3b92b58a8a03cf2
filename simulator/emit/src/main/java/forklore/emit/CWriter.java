package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.Language;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import forklore.engine.text.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the program of one scenario, from the first line to the last.
final class CWriter {

    private final Scenario scenario;
    private final CLines lines = new CLines();
    private final List<NativeProgram.Step> steps = new ArrayList<>();

    // From names of the scenario to names in C. The names of a scenario are all different, whatever they name.
    private final TreeMap<String, String> names = new TreeMap<>();
    private final TreeMap<String, String> handles = new TreeMap<>();
    private final List<String> processes = new ArrayList<>();

    // What the functions call their own variables.
    private final String value;
    private final String decided;
    private final String status;
    private final String round;
    private final String unused;

    CWriter(Scenario scenario) {
        this.scenario = scenario;
        CNames chosen = new CNames();
        scenario.threads().forEach(thread -> collectProcesses(thread.statements()));
        scenario.mutexes().forEach(mutex -> names.put(mutex.name(), chosen.take(mutex.name())));
        scenario.variables().forEach(each -> names.put(each.name(), chosen.take(each.name())));
        scenario.threads().forEach(thread -> names.put(thread.name(), chosen.take(thread.name())));
        processes.forEach(process -> names.put(process, chosen.take(process)));
        scenario.threads().forEach(thread -> handles.put(thread.name(), chosen.take(thread.name() + "_thread")));
        this.value = chosen.take("value");
        this.decided = chosen.take("decided");
        this.status = chosen.take("status");
        this.round = chosen.take("round");
        this.unused = chosen.take("unused");
    }

    private void collectProcesses(List<Statement> statements) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Fork fork -> {
                    if (!processes.contains(fork.process())) {
                        processes.add(fork.process());
                    }
                    collectProcesses(fork.block());
                }
                case Statement.If choice -> {
                    collectProcesses(choice.then());
                    collectProcesses(choice.otherwise());
                }
                case Statement.Repeat repeat -> collectProcesses(repeat.block());
                case Statement.Start _, Statement.Join _, Statement.Wait _, Statement.Lock _, Statement.Unlock _ -> {}
                case Statement.Assign _, Statement.Print _, Statement.Flush _ -> {}
                case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> {}
                case Statement.Control _,
                        Statement.Processes _,
                        Statement.Synchronisation _,
                        SignalStatement _,
                        LibraryStatement _ -> {}
            }
        }
    }

    NativeProgram write() {
        writeHead();
        writeIncludes();
        writeMemory();
        writePrototypes();
        for (ThreadBody thread : scenario.threads()) {
            lines.blank();
            if (isMain(thread)) {
                writeMain(thread);
            } else {
                writeThread(thread);
            }
        }
        List<NativeProgram.Watched> objects = scenario.mutexes().stream()
                .map(mutex -> new NativeProgram.Watched(ObjectKind.MUTEX, mutex.name()))
                .toList();
        List<String> variables =
                scenario.variables().stream().map(Variable::name).toList();
        return new NativeProgram(Language.C, scenario.name() + ".c", lines.text(), steps, objects, variables);
    }

    private static boolean isMain(ThreadBody thread) {
        return thread.name().equals(ThreadBody.MAIN);
    }

    private void writeHead() {
        String file = scenario.name() + ".c";
        lines.add("// " + scenario.title() + (scenario.title().endsWith("\\") ? "." : ""));
        lines.add("//");
        lines.add("// Made by Forklore from " + scenario.name() + ".fork: change that file, not this one.");
        lines.add("// To build it by hand:  cc -std=c11 -pthread -I native-demos/runtime " + file);
        lines.add("//");
        lines.add("// FL_STEP(n, ...) and its kin wrap step n of the model. Forklore holds a thread back there, or");
        lines.add("// delays it by a random time; in a program built by hand they are only the statement inside.");
        lines.add("// The number in a comment is the line of the scenario.");
        lines.blank();
    }

    private void writeIncludes() {
        lines.add("#define _POSIX_C_SOURCE 200809L");
        lines.blank();
        for (String header : List.of("pthread.h", "stdatomic.h", "stdio.h", "stdlib.h", "sys/wait.h", "unistd.h")) {
            lines.add("#include <" + header + ">");
        }
        lines.blank();
        lines.add("#include \"forklore.h\"");
        lines.blank();
    }

    private void writeMemory() {
        lines.add("// The memory of the process. fork() copies all of it, just as it is at that instant.");
        List<String> mutexes = new ArrayList<>();
        for (Mutex mutex : scenario.mutexes()) {
            String name = names.get(mutex.name());
            lines.add(
                    "static pthread_mutex_t " + name + " = PTHREAD_MUTEX_INITIALIZER;",
                    at(mutex.span()) + "mutex " + mutex.name());
            mutexes.add("FL_OBJECT(FL_MUTEX, " + name + ")");
        }
        List<String> variables = new ArrayList<>();
        for (Variable variable : scenario.variables()) {
            String name = names.get(variable.name());
            lines.add(
                    "static atomic_int " + name + " = " + variable.initial() + ";",
                    at(variable.span()) + "int " + variable.name() + " = " + variable.initial());
            variables.add("&" + name);
        }
        for (ThreadBody thread : scenario.threads()) {
            if (!isMain(thread)) {
                lines.add("static pthread_t " + handles.get(thread.name()) + ";");
            }
        }
        for (String process : processes) {
            lines.add("static pid_t " + names.get(process) + ";");
        }
        if (!mutexes.isEmpty() || !variables.isEmpty()) {
            lines.blank();
            lines.add("// What Forklore may look at while the program runs.");
            table("FL_OBJECTS", mutexes);
            table("FL_VARIABLES", variables);
        }
    }

    private void table(String macro, List<String> addresses) {
        if (!addresses.isEmpty()) {
            lines.add(macro + "(" + String.join(", ", addresses) + ");");
        }
    }

    private static String at(Span span) {
        return span.line() + ": ";
    }

    /// The functions stand in the order of the scenario, so a thread may be started before it is written.
    private void writePrototypes() {
        List<ThreadBody> others =
                scenario.threads().stream().filter(thread -> !isMain(thread)).toList();
        if (!others.isEmpty()) {
            lines.blank();
        }
        others.forEach(thread -> lines.add("static void *" + names.get(thread.name()) + "(void *" + unused + ");"));
    }

    private void writeThread(ThreadBody thread) {
        lines.add(
                "static void *" + names.get(thread.name()) + "(void *" + unused + ") {",
                at(thread.span()) + "thread " + thread.name());
        lines.indent();
        writeLocals(thread.statements());
        lines.add("(void)" + unused + ";");
        lines.add("FL_THREAD(" + scenario.threads().indexOf(thread) + ");");
        block(thread.statements());
        lines.add("return NULL;");
        lines.outdent();
        lines.add("}");
    }

    private void writeMain(ThreadBody thread) {
        lines.add("int main(void) {", at(thread.span()) + "thread main");
        lines.indent();
        writeLocals(thread.statements());
        lines.add("FL_THREAD(" + scenario.threads().indexOf(thread) + ");");
        block(thread.statements());
        if (!Shape.leaves(thread.statements())) {
            lines.add(
                    "FL_LEAVE(" + step(thread.span(), Optional.empty()) + ", return 0);",
                    "the end of main: as exit(0)");
        }
        lines.outdent();
        lines.add("}");
    }

    private void writeLocals(List<Statement> statements) {
        List<String> locals = new ArrayList<>();
        if (Shape.evaluates(statements)) {
            locals.add(value);
        }
        if (Shape.decides(statements)) {
            locals.add(decided);
        }
        if (Shape.waits(statements)) {
            locals.add(status);
        }
        if (!locals.isEmpty()) {
            lines.add("int " + String.join(", ", locals) + ";");
        }
    }

    private void block(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Start start ->
                hook(
                        "FL_STEP",
                        start,
                        "pthread_create(&" + handles.get(start.thread()) + ", NULL, " + names.get(start.thread())
                                + ", NULL)");
            case Statement.Join join ->
                hook(
                        "FL_JOIN",
                        join,
                        threadNumber(join.thread()) + ", pthread_join(" + handles.get(join.thread()) + ", NULL)");
            case Statement.Fork fork -> fork(fork);
            case Statement.Wait wait ->
                hook("FL_WAIT", wait, status + ", waitpid(" + names.get(wait.process()) + ", &" + status + ", 0)");
            case Statement.Lock lock ->
                hook(
                        "FL_WAITS",
                        lock,
                        mutexNumber(lock.mutex()) + ", pthread_mutex_lock(&" + names.get(lock.mutex()) + ")");
            case Statement.Unlock unlock ->
                hook("FL_STEP", unlock, "pthread_mutex_unlock(&" + names.get(unlock.mutex()) + ")");
            case Statement.Assign assign -> assign(assign);
            case Statement.Print print -> hook("FL_STEP", print, "printf(" + CText.format(print.text()) + ")");
            case Statement.Flush flush -> hook("FL_STEP", flush, "fflush(stdout)");
            case Statement.If choice -> choice(choice);
            case Statement.Repeat repeat -> repeat(repeat);
            case Statement.Exit exit -> hook("FL_LEAVE", exit, "exit(" + constant(exit.code()) + ")");
            case Statement.ImmediateExit exit -> hook("FL_LEAVE", exit, "_exit(" + constant(exit.code()) + ")");
            case Statement.Exec exec -> {
                String program = CText.literal(exec.program());
                hook("FL_EXEC", exec, "execlp(" + program + ", " + program + ", (char *)NULL)");
                lines.add("_exit(127);", "only if there is no such program");
            }
            case Statement.Control _,
                    Statement.Processes _,
                    Statement.Synchronisation _,
                    SignalStatement _,
                    LibraryStatement _ -> throw new UnsupportedOperationException(statement.toString());
        }
    }

    private static int constant(Expression code) {
        if (code instanceof Expression.Constant constant) {
            return constant.value();
        }
        throw new UnsupportedOperationException("exit with " + code);
    }

    private int mutexNumber(String mutex) {
        return scenario.mutexes().stream().map(Mutex::name).toList().indexOf(mutex);
    }

    private int threadNumber(String thread) {
        for (int i = 0; i < scenario.threads().size(); i++) {
            if (scenario.threads().get(i).name().equals(thread)) {
                return i;
            }
        }
        throw new IllegalStateException("no thread " + thread);
    }

    private void fork(Statement.Fork fork) {
        String pid = names.get(fork.process());
        hook("FL_FORK", fork, pid + ", " + pid + " = fork()");
        lines.add("if (" + pid + " == 0) {");
        nested(fork.block());
        lines.add("}");
    }

    private void assign(Statement.Assign assign) {
        String target = names.get(assign.variable());
        String source = CText.of(assign.value(), names::get);
        if (Shape.reads(assign.value())) {
            hook("FL_STEP", assign, value + " = " + source);
            int store = step(assign.span(), Optional.of(assign));
            lines.add("FL_STEP(" + store + ", " + target + " = " + value + ");", "    ... and stored");
        } else {
            hook("FL_STEP", assign, target + " = " + source);
        }
    }

    private void choice(Statement.If choice) {
        hook("FL_STEP", choice, decided + " = " + CText.of(choice.condition(), names::get));
        lines.add("if (" + decided + ") {");
        nested(choice.then());
        if (!choice.otherwise().isEmpty()) {
            lines.add("} else {");
            nested(choice.otherwise());
        }
        lines.add("}");
    }

    private void repeat(Statement.Repeat repeat) {
        lines.add(
                "for (int " + round + " = 0; " + round + " < " + repeat.times() + "; " + round + "++) {",
                at(repeat.span()) + Printer.firstLine(repeat));
        nested(repeat.block());
        lines.add("}");
    }

    private void nested(List<Statement> statements) {
        lines.indent();
        block(statements);
        lines.outdent();
    }

    private void hook(String macro, Statement statement, String code) {
        int id = step(statement.span(), Optional.of(statement));
        lines.add(macro + "(" + id + ", " + code + ");", at(statement.span()) + Printer.firstLine(statement));
    }

    private int step(Span span, Optional<Statement> statement) {
        int id = steps.size() + 1;
        steps.add(new NativeProgram.Step(id, lines.next(), span, statement));
        return id;
    }
}
