package forklore.emit.promela;

import forklore.engine.machine.Act;
import forklore.engine.machine.Layout;
import forklore.engine.machine.Program;
import forklore.engine.machine.Slot;
import forklore.engine.machine.Step;
import forklore.engine.machine.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the step code of a program as one process of Promela: a loop with an option for each step of each process.
///
/// Each option is a guard and a `d_step`, so spin's states are ours. Buffers are rows of the numbers of texts, because
/// Promela has no characters.
final class StepModel {

    private static final String HEAD = """
            /* %s on %s: written by Forklore, not to be edited. */
            short k[%d];
            short o[%d];
            byte buffer[%d];
            byte buffered[%d];
            byte output[%d];
            byte written[%d];

            inline drain(b, w) {
              i = 0;
              do
              :: i < buffered[(b)] ->
                 assert(written[w] < %d);
                 output[w * %d + written[w]] = buffer[(b) * %d + i];
                 written[w] = written[w] + 1;
                 buffer[(b) * %d + i] = 0;
                 i = i + 1
              :: else -> break
              od;
              buffered[(b)] = 0;
              i = 0
            }

            init {
              short c; short i; short j; short q; short r;
            """;

    private final Program program;
    private final Layout layout;
    private final int processes;
    private final TextTable texts;
    private final StepTerms terms;
    private final StringBuilder out = new StringBuilder();

    StepModel(Program program, int processes) {
        this.program = program;
        this.processes = processes;
        this.layout = program.layout(processes);
        this.texts = new TextTable(program);
        this.terms = new StepTerms(processes, layout.ownFields());
    }

    String write() {
        int rows = texts.streams();
        out.append(String.format(
                Locale.ROOT,
                HEAD,
                program.scenario().name(),
                program.platform(),
                layout.kernelFields(),
                processes * layout.ownFields(),
                processes * rows * TextTable.LENGTH,
                processes * rows,
                rows * TextTable.LENGTH,
                rows,
                TextTable.LENGTH,
                TextTable.LENGTH,
                TextTable.LENGTH,
                TextTable.LENGTH));
        out.append("  d_step {\n");
        line("k[" + Layout.COUNT + "] = 1");
        line(terms.own("0", Layout.STATUS) + " = " + Layout.RUNNING);
        line(terms.own("0", Layout.CALLER) + " = " + program.main());
        acts(program.atStart(), "0", program.main());
        line("skip");
        out.append("  };\n  do\n");
        for (int process = 0; process < processes; process++) {
            for (int step = 0; step < program.size(); step++) {
                option(Integer.toString(process), step);
            }
        }
        out.append("  :: timeout -> break\n  od;\n");
        out.append(lastWords());
        return out.append("}\n").toString();
    }

    private void option(String process, int number) {
        Step step = program.steps().get(number);
        if (step.instant()) {
            return;
        }
        String here = position(process, step.thread()) + " == " + program.position(number);
        String guard = step.guard()
                .map(term -> " && (" + terms.of(term, process) + " != 0)")
                .orElse("");
        out.append("  :: d_step { (").append(here).append(guard).append(") ->\n");
        acts(step.acts(), process, step.thread());
        settle(process, step.thread());
        line("skip");
        out.append("  }\n");
    }

    private String position(String process, int thread) {
        return terms.field(layout.position(thread), process);
    }

    private void acts(List<Act> acts, String process, int thread) {
        acts.forEach(act -> act(act, process, thread));
    }

    private void act(Act act, String process, int thread) {
        switch (act) {
            case Act.Tell _ -> {}
            case Act.Set(Slot slot, Term value) -> line(terms.field(slot, process) + " = " + of(value, process));
            case Act.SetOf(Term owner, Slot slot, Term value) -> {
                line("q = " + of(owner, process));
                line("if :: q >= 0 -> " + terms.field(slot, "q") + " = " + of(value, process) + " :: else -> skip fi");
            }
            case Act.SetElement(Slot first, int _, Term index, Term value) ->
                line(terms.element(first, of(index, process), process) + " = " + of(value, process));
            case Act.When(Term test, List<Act> then, List<Act> otherwise) -> {
                out.append("    if\n    :: ").append(of(test, process)).append(" != 0 ->\n");
                acts(then, process, thread);
                out.append("    skip\n    :: else ->\n");
                acts(otherwise, process, thread);
                out.append("    skip\n    fi;\n");
            }
            case Act.Go(int step) -> line(position(process, thread) + " = " + program.position(step));
            case Act.Resume(Slot saved) -> line(position(process, thread) + " = " + terms.field(saved, process));
            case Act.Start(int other) ->
                line(position(process, other) + " = " + program.position(program.entry(other)));
            case Act.Fork fork -> fork(fork, process, thread);
            case Act.Create(int site, int status, Term result) -> {
                create(site, Integer.toString(status), process, thread);
                line(terms.own("c", Layout.RESULT) + " = " + of(result, process));
            }
            case Act.Finish finish -> finish(finish, process, thread);
            case Act.Append(Slot buffer, String text) -> append(texts.row(buffer), texts.number(text), process);
            case Act.Drain(Slot buffer, Slot _) -> {
                int row = texts.row(buffer);
                line("drain((" + process + ") * " + texts.streams() + " + " + row + ", " + row + ")");
            }
            case Act.Bound _ -> line("assert(false)");
        }
    }

    private String of(Term term, String process) {
        return terms.of(term, process);
    }

    private void append(int row, int text, String process) {
        String buffer = "(" + process + ") * " + texts.streams() + " + " + row;
        line("assert(buffered[" + buffer + "] < " + TextTable.LENGTH + ")");
        line("buffer[(" + buffer + ") * " + TextTable.LENGTH + " + buffered[" + buffer + "]] = " + text);
        line("buffered[" + buffer + "] = buffered[" + buffer + "] + 1");
    }

    private void create(int site, String status, String process, int thread) {
        line("assert(k[" + Layout.COUNT + "] < " + processes + ")");
        line("c = k[" + Layout.COUNT + "]");
        line("k[" + Layout.COUNT + "] = c + 1");
        line(terms.own("c", Layout.STATUS) + " = " + status);
        line(terms.own("c", Layout.SITE) + " = " + site);
        line(terms.own("c", Layout.PARENT) + " = " + process);
        line(terms.own("c", Layout.CALLER) + " = " + thread);
    }

    private void fork(Act.Fork fork, String process, int thread) {
        create(fork.site(), Integer.toString(Layout.RUNNING), process, thread);
        for (int index = Layout.BUFFER; index < layout.ownFields(); index++) {
            if (layout.inherited(index)) {
                line(terms.own("c", index) + " = " + terms.own(process, index));
            }
        }
        for (int row = 0; row < texts.streams(); row++) {
            String from = "(" + process + ") * " + texts.streams() + " + " + row;
            String to = "c * " + texts.streams() + " + " + row;
            line("i = 0; do :: i < buffered[" + from + "] -> buffer[(" + to + ") * " + TextTable.LENGTH
                    + " + i] = buffer[(" + from + ") * " + TextTable.LENGTH
                    + " + i]; i = i + 1 :: else -> break od; i = 0");
            line("buffered[" + to + "] = buffered[" + from + "]");
        }
        acts(fork.inChild(), "c", thread);
        settle("c", thread);
    }

    /// Makes the instant steps that a thread has come to.
    private void settle(String process, int thread) {
        List<Integer> instants = new ArrayList<>();
        for (int number = 0; number < program.size(); number++) {
            Step step = program.steps().get(number);
            if (step.instant() && step.thread() == thread) {
                instants.add(number);
            }
        }
        if (instants.isEmpty()) {
            return;
        }
        out.append("    do\n");
        for (int number : instants) {
            out.append("    :: ")
                    .append(position(process, thread))
                    .append(" == ")
                    .append(program.position(number));
            out.append(" ->\n");
            acts(program.steps().get(number).acts(), process, thread);
            out.append("    skip\n");
        }
        out.append("    :: else -> break\n    od;\n");
    }

    private void finish(Act.Finish finish, String process, int thread) {
        line("r = " + of(finish.result(), process));
        line("j = " + of(finish.owner(), process));
        out.append("    if\n    :: j >= 0 && ").append(terms.own("j", Layout.STATUS));
        out.append(" == ").append(Layout.RUNNING).append(" ->\n");
        acts(program.atEnd(), "j", thread);
        line(terms.own("j", Layout.STATUS) + " = " + finish.status());
        line("i = " + Layout.BUFFER + "; do :: i < " + layout.ownFields() + " -> o[j * " + layout.ownFields()
                + " + i] = 0; i = i + 1 :: else -> break od; i = 0");
        for (int row = 0; row < texts.streams(); row++) {
            String buffer = "j * " + texts.streams() + " + " + row;
            line("i = 0; do :: i < buffered[" + buffer + "] -> buffer[(" + buffer + ") * " + TextTable.LENGTH
                    + " + i] = 0; i = i + 1 :: else -> break od; i = 0");
            line("buffered[" + buffer + "] = 0");
        }
        line(terms.own("j", Layout.RESULT) + " = r");
        out.append("    skip\n    :: else -> skip\n    fi;\n");
    }

    /// What [EndLine] reads: for each process status, result, site and the positions; then the rows written.
    private String lastWords() {
        return String.format(
                Locale.ROOT,
                """
                  c_code {
                    int a, b;
                    printf("END %%d", now.k[%d]);
                    for (a = 0; a < now.k[%d]; a++) {
                      printf(" %%d %%d %%d", now.o[a * %d + %d], now.o[a * %d + %d], now.o[a * %d + %d]);
                      for (b = 0; b < %d; b++) { printf(" %%d", now.o[a * %d + %d + b]); }
                    }
                    for (a = 0; a < %d; a++) {
                      printf(" %%d", now.written[a]);
                      for (b = 0; b < now.written[a]; b++) { printf(" %%d", now.output[a * %d + b]); }
                    }
                    printf("\\n");
                  }
                """,
                Layout.COUNT,
                Layout.COUNT,
                layout.ownFields(),
                Layout.STATUS,
                layout.ownFields(),
                Layout.RESULT,
                layout.ownFields(),
                Layout.SITE,
                program.threads(),
                layout.ownFields(),
                layout.position(0).index(),
                texts.streams(),
                TextTable.LENGTH);
    }

    private void line(String line) {
        out.append("    ").append(line).append(";\n");
    }
}
