package forklore.emit;

import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the program of one scenario, from the first line to the last.
final class CWriter {

    private static final List<String> USUAL_HEADERS =
            List.of("pthread.h", "stdatomic.h", "stdio.h", "stdlib.h", "sys/wait.h", "unistd.h");

    private final Scenario scenario;
    private final CSymbols symbols;
    private final CFunctions functions;
    private final CChildren children;
    private final CParts parts = new CParts();
    private final CStatements statements;
    private final CSteps steps = new CSteps();
    private final List<String> prototypes = new ArrayList<>();
    private final CLines bodies = new CLines();
    private final Map<Handler, String> handlers = new LinkedHashMap<>();
    private final boolean setsUp;

    CWriter(Scenario scenario) {
        this.scenario = scenario;
        this.symbols = new CSymbols(scenario);
        this.functions = new CFunctions(scenario, symbols);
        this.children = new CChildren(scenario, symbols);
        this.statements = new CStatements(symbols, parts, functions, children);
        scenario.handlers()
                .forEach(handler -> handlers.put(
                        handler, symbols.fresh("on_" + handler.signal().name())));
        this.setsUp = new CMemory(scenario, symbols, new CParts(), children, handlers).hasSetUp();
    }

    NativeProgram write() {
        symbols.runningThreads().forEach(this::thread);
        handlers.forEach(this::handler);
        functions.all().forEach(this::function);
        // Only who has written all bodies knows what they need.
        CMemory memory = new CMemory(scenario, symbols, parts, children, handlers);
        CLines declarations = new CLines();
        memory.write(declarations, bodies.text());
        CLines lines = new CLines();
        writeHead(lines);
        writeIncludes(lines);
        lines.addAll(declarations);
        writePrototypes(lines);
        writeHelpers(lines);
        memory.writeLists(lines);
        if (setsUp) {
            lines.blank();
            memory.writeSetUp(lines);
        }
        lines.addAll(bodies);
        String text = lines.text();
        return new NativeProgram(
                Language.C,
                scenario.name() + ".c",
                text,
                steps.in(text),
                symbols.objects(),
                symbols.watchedVariables());
    }

    private static boolean isMain(ThreadBody thread) {
        return thread.name().equals(ThreadBody.MAIN);
    }

    private void writeHead(CLines lines) {
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

    private void writeIncludes(CLines lines) {
        lines.add(parts.usesExtensions() ? "#define _GNU_SOURCE" : "#define _POSIX_C_SOURCE 200809L");
        lines.blank();
        Set<String> headers = new TreeSet<>(USUAL_HEADERS);
        headers.addAll(parts.headers());
        headers.forEach(header -> lines.add("#include <" + header + ">"));
        lines.blank();
        lines.add("#include \"forklore.h\"");
        lines.blank();
    }

    /// The functions stand in the order of the scenario, so a thread may be started before it is written.
    private void writePrototypes(CLines lines) {
        if (!prototypes.isEmpty()) {
            lines.blank();
        }
        prototypes.forEach(prototype -> lines.add(prototype + ";"));
    }

    private void writeHelpers(CLines lines) {
        for (CHelper helper : parts.helpers()) {
            lines.blank();
            lines.addText(helper.text());
        }
        Set<String> written = new TreeSet<>();
        for (CLibrary.Entry entry : CLibrary.all()) {
            if (parts.library().contains(entry.name()) && !entry.lines().isEmpty() && written.add(entry.lines())) {
                lines.blank();
                lines.addText(entry.lines());
            }
        }
    }

    private void thread(ThreadBody thread) {
        if (isMain(thread)) {
            main(thread);
            return;
        }
        CUnit unit = new CUnit(CScope.of(symbols), steps);
        statements.block(thread.statements(), unit);
        String signature = "static void *" + symbols.plain(thread.name()) + "(void *" + symbols.unused + ")";
        List<String> first =
                List.of("(void)" + symbols.unused + ";", "FL_THREAD(" + symbols.thread(thread.name()) + ");");
        prototypes.add(signature);
        add(unit, signature, CUnit.at(thread.span()) + "thread " + thread.name(), first, "return NULL;");
    }

    private void main(ThreadBody thread) {
        List<String> first = new ArrayList<>(List.of("FL_THREAD(" + symbols.thread(thread.name()) + ");"));
        if (setsUp) {
            first.add(CMemory.SET_UP + "();");
        }
        for (ThreadBody early : scenario.threads()) {
            if (early.started() && !isMain(early)) {
                first.add("pthread_create(&" + symbols.handle(early.name()) + ", NULL, " + symbols.plain(early.name())
                        + ", NULL);");
            }
        }
        CUnit unit = new CUnit(CScope.of(symbols), steps);
        statements.block(thread.statements(), unit);
        if (!leaves(thread.statements())) {
            unit.lines.add("FL_LEAVE(" + unit.step(thread.span()) + ", return 0);", "the end of main: as exit(0)");
        }
        add(unit, "int main(void)", CUnit.at(thread.span()) + "thread main", first, "");
    }

    private void handler(Handler handler, String name) {
        CUnit unit = new CUnit(CScope.of(symbols), steps);
        statements.block(handler.body(), unit);
        String signature = "static void " + name + "(int " + symbols.unused + ")";
        prototypes.add(signature);
        unit.lines.add("FL_RESUMED();");
        List<String> first = List.of("(void)" + symbols.unused + ";", "FL_INTERRUPTED();");
        add(unit, signature, CUnit.at(handler.span()) + "handler " + handler.signal(), first, "");
    }

    private void function(CFunctions.Instance instance) {
        Function function = instance.function();
        Map<String, CScope.Local> parameters = new TreeMap<>();
        List<String> declared = new ArrayList<>();
        if (functions.hasParameters(function)) {
            List<CFunctions.Parameter> kinds = functions.parameters(function);
            for (int i = 0; i < kinds.size(); i++) {
                String name = symbols.parameter(function.parameters().get(i));
                parameters.put(
                        function.parameters().get(i),
                        new CScope.Local(name, kinds.get(i).isPointer()));
                declared.add(kinds.get(i).type() + name);
            }
        }
        CUnit unit = new CUnit(new CScope(symbols, instance.given(), parameters), steps);
        statements.block(function.body(), unit);
        String leaves = leaves(function.body()) ? "_Noreturn " : "";
        String signature = "static " + leaves + "void " + instance.name() + "("
                + (declared.isEmpty() ? "void" : String.join(", ", declared)) + ")";
        String comment = CUnit.at(function.span()) + "function " + function.name() + "("
                + String.join(", ", function.parameters()) + ")";
        prototypes.add(signature);
        List<String> unread = parameters.values().stream()
                .map(CScope.Local::name)
                .filter(name -> !CText.mentions(unit.lines.text(), name))
                .map(name -> "(void)" + name + ";")
                .toList();
        add(unit, signature, comment, unread, "");
    }

    /// Adds a C function, and behind it the functions that its statements give to the library.
    private void add(CUnit unit, String signature, String comment, List<String> first, String last) {
        bodies.blank();
        bodies.add(signature + " {", comment);
        bodies.indent();
        unit.locals().ifPresent(bodies::add);
        first.forEach(bodies::add);
        bodies.outdent();
        bodies.addAll(unit.lines);
        if (!last.isEmpty()) {
            bodies.add("    " + last);
        }
        bodies.add("}");
        for (CUnit.Block block : unit.blocks()) {
            CUnit inner = new CUnit(unit.scope, steps);
            statements.block(block.block(), inner);
            prototypes.add(block.signature());
            add(
                    inner,
                    block.signature(),
                    block.comment(),
                    block.first().map(List::of).orElse(List.of()),
                    "");
        }
    }

    /// {@return whether nobody comes out of the block: it ends in a way out, or in a function that does}
    private boolean leaves(List<Statement> block) {
        return Shape.leaves(block, function -> functions.function(function).map(Function::body));
    }
}
