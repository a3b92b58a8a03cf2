package forklore.runner.world;

import forklore.emit.NativeProgram;
import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Statement;
import forklore.engine.platform.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One run on its way from numbers to names.
///
/// @param linked the scenario on its platform
/// @param program the program that was run
/// @param line what the harness said of the run
record Translation(Linked linked, NativeProgram program, RunLine line) {

    /// Sent when a file became larger than a run may make it, and when it used too much processor time.
    private static final int SIGXFSZ = 25;

    private static final int SIGXCPU = 24;

    /// A library call seldom has more than two locks, and seldom more than one thread waits in one.
    private static final int MOST_ALTERNATIVES = 64;

    RealEnd end() {
        List<List<Ending.ProcessEnd>> ends = new ArrayList<>();
        ends.add(List.of());
        for (int i = 0; i < line.processes().size(); i++) {
            List<Ending.ProcessEnd> all = ends(i);
            if (all.isEmpty() || (long) ends.size() * all.size() > MOST_ALTERNATIVES) {
                return new RealEnd.Unclear(
                        name(i) + " " + unclear(line.processes().get(i)));
            }
            ends = product(ends, all);
        }
        List<Ending.Written> streams = streams();
        return new RealEnd.Known(ends.stream()
                .map(processes -> new Ending(processes, line.output(), streams))
                .toList());
    }

    private static <T> List<List<T>> product(List<List<T>> beginnings, List<T> all) {
        List<List<T>> longer = new ArrayList<>();
        for (List<T> beginning : beginnings) {
            for (T one : all) {
                longer.add(Stream.concat(beginning.stream(), Stream.of(one)).toList());
            }
        }
        return longer;
    }

    private List<Ending.Written> streams() {
        List<Ending.Written> written = new ArrayList<>();
        for (NativeProgram.Watched object : program.objects()) {
            if (object.kind() == ObjectKind.STREAM
                    && written.size() < line.streams().size()) {
                written.add(new Ending.Written(object.name(), line.streams().get(written.size())));
            }
        }
        return written;
    }

    /// {@return what may have become of a process; empty if that has no name}
    private List<Ending.ProcessEnd> ends(int index) {
        RunLine.ProcessLine process = line.processes().get(index);
        String name = name(index);
        return switch (process.end()) {
            case "exit" -> List.of(new Ending.Exited(name, Integer.parseInt(process.detail())));
            case "signal" -> {
                int signal = Integer.parseInt(process.detail());
                yield signal == SIGXFSZ || signal == SIGXCPU ? List.of() : List.of(new Ending.Killed(name, signal));
            }
            case "exec" ->
                becameProgram(process).stream()
                        .<Ending.ProcessEnd>map(program -> new Ending.Replaced(name, program))
                        .toList();
            case "exec-failed" -> afterFailedExec(name, process.detail().split(":"));
            case "lives" ->
                waits(process).stream()
                        .<Ending.ProcessEnd>map(waits -> new Ending.Hung(name, waits))
                        .toList();
            default -> List.of();
        };
    }

    private Optional<String> becameProgram(RunLine.ProcessLine process) {
        return statement(Integer.parseInt(process.detail())).flatMap(Translation::program);
    }

    private static Optional<String> program(Statement statement) {
        return switch (statement) {
            case Statement.Exec exec -> Optional.of(exec.program());
            case Statement.Spawn spawn -> Optional.of(spawn.program());
            default -> Optional.empty();
        };
    }

    /// A program may say that an exec fails; then the process goes on, and ends as it likes.
    ///
    /// @param detail the error number, the step, and how the process ended
    private List<Ending.ProcessEnd> afterFailedExec(String name, String[] detail) {
        boolean expected = detail.length == 3
                && statement(Integer.parseInt(detail[1])).orElse(null) instanceof Statement.Exec exec
                && exec.fails();
        return expected ? List.of(new Ending.Exited(name, Integer.parseInt(detail[2]))) : List.of();
    }

    private String unclear(RunLine.ProcessLine process) {
        return switch (process.end()) {
            case "exec-failed" -> "could not exec: the program was not found";
            case "lost" -> "ended, and nobody saw how";
            case "became" -> "became " + becameProgram(process).orElse("another program") + ", which does not end";
            case "signal" ->
                Integer.parseInt(process.detail()) == SIGXFSZ
                        ? "wrote more than a run may write, and was ended"
                        : "used more processor time than a run may use, and was ended";
            default -> unclearWait(process.detail());
        };
    }

    private String unclearWait(String waits) {
        if (waits.contains("=stopped,")) {
            return "is stopped by a signal, and nobody is left who continues it";
        }
        for (String each : waits.split(",")) {
            String word = each.substring(each.indexOf('=') + 1);
            if (word.startsWith("r")) {
                return "still runs at the deadline, and not in a loop";
            }
            if (word.startsWith("s") && targets(word).isEmpty()) {
                int lineNumber = program.steps().get(number(word) - 1).span().line();
                return "waits inside the library in line " + lineNumber + ", where " + linked.platform()
                        + " knows of no wait";
            }
        }
        return "waits for something that the scenario has no name for";
    }

    /// {@return the name of a process as the model gives it: the second of a name is `child#2`}
    private String name(int index) {
        String base = baseName(index);
        int same = 1;
        for (int i = 0; i < index; i++) {
            same += baseName(i).equals(base) ? 1 : 0;
        }
        return same == 1 ? base : base + '#' + same;
    }

    private String baseName(int index) {
        return statement(line.processes().get(index).forkStep())
                .map(made -> switch (made) {
                    case Statement.Fork fork -> fork.process();
                    case Statement.VFork fork -> fork.process();
                    case Statement.Spawn spawn -> spawn.process();
                    default -> throw new IllegalStateException("a process made by " + made);
                })
                .orElse(Ending.PARENT);
    }

    private Optional<Statement> statement(int step) {
        return step == 0 ? Optional.empty() : program.steps().get(step - 1).statement();
    }

    /// {@return what the threads of a process may wait for: usually one list, none if something has no name}
    private List<List<Ending.Wait>> waits(RunLine.ProcessLine process) {
        List<List<Ending.Wait>> all = new ArrayList<>();
        all.add(List.of());
        for (String each :
                process.detail().isEmpty() ? new String[0] : process.detail().split(",")) {
            int equals = each.indexOf('=');
            int thread = Integer.parseInt(each.substring(0, equals));
            String name = linked.scenario().threads().get(thread).name();
            List<Ending.Target> targets = targets(each.substring(equals + 1));
            if ((long) all.size() * targets.size() > MOST_ALTERNATIVES) {
                return List.of();
            }
            all = product(
                    all,
                    targets.stream()
                            .map(target -> new Ending.Wait(name, target))
                            .toList());
        }
        return all.equals(List.of(List.of())) ? List.of() : all;
    }

    private List<Ending.Target> targets(String word) {
        return switch (word) {
            case "any" -> List.of(new Ending.Target.OfProcess("any child"));
            case "signal" -> List.of(new Ending.Target.OfSignal("pause"));
            case "stopped", "?" -> List.of();
            default ->
                switch (word.charAt(0)) {
                    case 'o' -> List.of(target(program.objects().get(number(word))));
                    case 't' ->
                        List.of(new Ending.Target.OfThread(
                                linked.scenario().threads().get(number(word)).name()));
                    case 'p' -> List.of(new Ending.Target.OfProcess(baseName(number(word))));
                    case 's' -> new LibraryWaits(linked).of(statement(number(word)));
                    case 'r' ->
                        new Rounds(linked)
                                .around(statement(number(word)))
                                .<Ending.Target>map(Ending.Target.OfItself::new)
                                .map(List::of)
                                .orElse(List.of());
                    default -> List.of();
                };
        };
    }

    private static int number(String word) {
        return Integer.parseInt(word.substring(1));
    }

    private static Ending.Target target(NativeProgram.Watched object) {
        return object.kind() == ObjectKind.MUTEX
                ? new Ending.Target.OfMutex(object.name())
                : new Ending.Target.OfObject(object.kind(), object.name());
    }
}
