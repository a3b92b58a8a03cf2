package forklore.engine.explore;

/// The model family of the benchmark, in our language and in spin's, cut into the same steps.
///
/// N workers make K rounds of lock, work, unlock, each on a lock of its own, and one step more. main forks at any
/// moment and waits for the child, which takes every lock in order. Nobody ends in a way that others could see, so that
/// the number of states has a closed form.
final class LockFamily {

    private final int workers;
    private final int rounds;

    LockFamily(int workers, int rounds) {
        this.workers = workers;
        this.rounds = rounds;
    }

    /// {@return the number of states that can be reached}
    ///
    /// A worker has S = 3K + 2 places. Before the fork there is one place of main beside them, and after it, if
    /// nobody had a lock, N + 3 of main and the child. If the first lock that was taken is that of worker f, the
    /// child stops in one of f + 1 places; the workers before f were at one of the places with their lock free,
    /// and those behind it have one more bit each.
    long states() {
        long places = 3L * rounds + 2;
        long states = power(places, workers) * (workers + 4);
        for (int first = 0; first < workers; first++) {
            states += (first + 1) * power(places, first) * (places - 1) * power(2 * places - 1, workers - first - 1);
        }
        return states;
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    /// {@return the scenario, named `family`}
    String scenario() {
        StringBuilder text = new StringBuilder("scenario family\ntitle Locks and a fork\n\nshared int gone = 0\n");
        for (int i = 0; i < workers; i++) {
            text.append("int l").append(i).append(" = 0\n");
        }
        text.append("\nthread main\n  fork child\n");
        for (int i = 0; i < workers; i++) {
            text.append("    atomic when l%d == 0\n      l%d = 2\n".formatted(i, i));
        }
        text.append("    atomic\n      gone = 1\n      _exit 0\n  atomic when gone == 1\n    thread_exit\n");
        for (int i = 0; i < workers; i++) {
            text.append("""

                    thread w%d started
                      repeat %d
                        atomic when l%d == 0
                          l%d = 1
                        work
                        atomic
                          l%d = 0
                      work
                      atomic when gone == 2
                        gone = 1
                    """.formatted(i, rounds, i, i, i));
        }
        return text + "\noutcome any\n  when  not output is \"x\"\n  grade acceptable \"Any end.\"\n";
    }

    /// {@return the same in Promela}
    String promela() {
        StringBuilder text = new StringBuilder();
        text.append("byte mine[%d]; byte copied[%d]; bit gone;\n".formatted(workers, workers));
        text.append("active [%d] proctype worker() {\n  byte round = 0;\n".formatted(workers));
        text.append("  do\n  :: d_step { round < %d && !mine[_pid] -> mine[_pid] = 1 };\n".formatted(rounds));
        text.append("     skip;\n     d_step { mine[_pid] = 0; round++ }\n");
        text.append("  :: d_step { round == %d -> skip } -> break\n  od;\n".formatted(rounds));
        text.append("end_rest: false\n}\n");
        text.append("proctype child() {\n  byte next = 0;\n  do\n");
        text.append("  :: d_step { next < %d && !copied[next] -> copied[next] = 2; next++ }\n".formatted(workers));
        text.append("  :: d_step { next == %d -> gone = 1 } -> break\n  od;\nend_child: false\n}\n".formatted(workers));
        text.append("active proctype parent() {\n  atomic {\n");
        for (int i = 0; i < workers; i++) {
            text.append("    copied[%d] = mine[%d];\n".formatted(i, i));
        }
        return text + "    run child()\n  };\n  gone;\nend_parent: false\n}\n";
    }
}
