package forklore.emit.promela;

import forklore.engine.model.Scenario;
import java.util.Locale;

/// The parts of the model that hardly depend on the scenario: the state, the copying of a process, the last words.
final class Prelude {

    private static final String DECLARATIONS = """
        #define PROCESSES %d
        #define THREADS   %d
        #define MUTEXES   %d
        #define VARIABLES %d
        #define TEXTS     %d

        byte count = 1;                       /* processes that exist or existed */
        byte status[PROCESSES];               /* 0 absent, 1 runs, 2 exited, 3 replaced, 4 undefined */
        byte result[PROCESSES];
        byte site[PROCESSES];
        byte parent[PROCESSES];
        byte position[PROCESSES * THREADS];   /* 0 not started, 1 ended, 2 joined, 3 ghost, 4 runs, waits */
        byte owner[PROCESSES * MUTEXES];      /* 0 free, 1 + thread, 1 + THREADS + ghost */
        short variable[PROCESSES * VARIABLES];
        byte buffer[PROCESSES * TEXTS];
        byte buffered[PROCESSES];
        byte output[TEXTS];
        byte written;

        inline write_buffer(q) {
          i = 0;
          do
          :: i < buffered[q] ->
             assert(written < TEXTS);
             output[written] = buffer[q * TEXTS + i];
             written = written + 1;
             buffer[q * TEXTS + i] = 0;
             i = i + 1
          :: else -> break
          od;
          buffered[q] = 0;
          i = 0
        }
        """;

    private final Scenario scenario;
    private final Codes codes;

    Prelude(Scenario scenario, Codes codes) {
        this.scenario = scenario;
        this.codes = codes;
    }

    String write() {
        return String.format(
                        Locale.ROOT,
                        DECLARATIONS,
                        Codes.PROCESSES,
                        codes.threads.size(),
                        atLeastOne(codes.mutexes.size()),
                        atLeastOne(codes.variables.size()),
                        Codes.TEXTS)
                + copyProcess();
    }

    /// An array has at least one element in Promela.
    private static int atLeastOne(int size) {
        return Math.max(1, size);
    }

    private String copyProcess() {
        StringBuilder text = new StringBuilder("\ninline copy_process(q, caller, at) {\n");
        line(text, "assert(count < PROCESSES);");
        line(text, "c = count;");
        line(text, "count = count + 1;");
        line(text, "status[c] = 1; site[c] = at; parent[c] = q;");
        for (int mutex = 0; mutex < codes.mutexes.size(); mutex++) {
            line(text, String.format(Locale.ROOT, "owner[c * MUTEXES + %d] = owner[q * MUTEXES + %d];", mutex, mutex));
        }
        for (int variable = 0; variable < codes.variables.size(); variable++) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "variable[c * VARIABLES + %d] = variable[q * VARIABLES + %d];",
                            variable,
                            variable));
        }
        for (int thread = 0; thread < codes.threads.size(); thread++) {
            copyThread(text, thread);
        }
        line(text, "i = 0;");
        line(text, "do :: i < buffered[q] -> buffer[c * TEXTS + i] = buffer[q * TEXTS + i]; i = i + 1");
        line(text, ":: else -> break od;");
        line(text, "buffered[c] = buffered[q];");
        line(text, "i = 0");
        return text.append("}\n").toString();
    }

    private void copyThread(StringBuilder text, int thread) {
        String there = "position[q * THREADS + " + thread + "]";
        String here = "position[c * THREADS + " + thread + "]";
        line(text, "if");
        line(text, ":: " + thread + " == caller -> " + here + " = " + Codes.RUNS);
        line(text, ":: " + thread + " != caller && " + there + " < " + Codes.RUNS + " -> " + here + " = " + there);
        line(text, ":: else -> " + here + " = " + Codes.GHOST + ";");
        for (int mutex = 0; mutex < codes.mutexes.size(); mutex++) {
            String owner = "owner[c * MUTEXES + " + mutex + "]";
            line(
                    text,
                    "   if :: " + owner + " == " + (thread + 1) + " -> " + owner + " = "
                            + (codes.threads.size() + thread + 1) + " :: else fi;");
        }
        line(text, "   skip");
        line(text, "fi;");
    }

    /// The first process, and what is printed when nobody can make a step any more.
    String ending() {
        StringBuilder text = new StringBuilder("\ninit {\n");
        line(text, "atomic {");
        line(text, "  status[0] = 1;");
        int main = codes.threads.indexOf("main");
        line(text, "  position[" + main + "] = " + Codes.RUNS + ";");
        for (int variable = 0; variable < codes.variables.size(); variable++) {
            line(
                    text,
                    "  variable[" + variable + "] = "
                            + scenario.variables().get(variable).initial() + ";");
        }
        line(text, "  run thread_" + main + "(0)");
        line(text, "};");
        return text.append("""
                  timeout -> c_code {
                    int a, b;
                    printf("END %d", now.count);
                    for (a = 0; a < now.count; a++) {
                      printf(" %d %d %d", now.status[a], now.result[a], now.site[a]);
                      for (b = 0; b < THREADS; b++) { printf(" %d", now.position[a * THREADS + b]); }
                    }
                    printf(" %d", now.written);
                    for (a = 0; a < now.written; a++) { printf(" %d", now.output[a]); }
                    printf("\\n");
                  }
                }
                """).toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }
}
