package forklore.runner.world;

import forklore.emit.NativeProgram;
import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Statement;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a real run ended, in the words of the scenario.
public sealed interface RealEnd {

    /// {@return the end in one phrase}
    String phrase();

    /// Every process ended, or provably hangs on something that the scenario has a name for.
    ///
    /// @param ending the end, as the model would say it
    record Known(Ending ending) implements RealEnd {
        @Override
        public String phrase() {
            return Phrases.of(ending);
        }
    }

    /// Something that cannot be judged.
    ///
    /// @param what what, a phrase
    record Unclear(String what) implements RealEnd {
        @Override
        public String phrase() {
            return RunLog.Count.UNCLEAR + what;
        }
    }

    /// {@return how a run ended}
    ///
    /// @param linked the scenario on its platform
    /// @param program the program that was run
    /// @param line what the harness said of the run
    static RealEnd of(Linked linked, NativeProgram program, RunLine line) {
        return switch (line.verdict()) {
            case DEADLINE -> new Unclear("no end before the deadline");
            case TOO_MANY -> new Unclear("a process could not be made");
            case ENDED, HUNG -> new Translation(linked, program, line).end();
        };
    }

    /// One run on its way from numbers to names.
    ///
    /// @param linked the scenario on its platform
    /// @param program the program that was run
    /// @param line what the harness said of the run
    record Translation(Linked linked, NativeProgram program, RunLine line) {

        private RealEnd end() {
            List<Ending.ProcessEnd> ends = new ArrayList<>();
            for (RunLine.ProcessLine process : line.processes()) {
                Optional<Ending.ProcessEnd> end = end(process);
                if (end.isEmpty()) {
                    return new Unclear(name(process) + " " + unclear(process));
                }
                ends.add(end.get());
            }
            return new Known(new Ending(ends, line.output()));
        }

        private Optional<Ending.ProcessEnd> end(RunLine.ProcessLine process) {
            String name = name(process);
            return switch (process.end()) {
                case "exit" -> Optional.of(new Ending.Exited(name, Integer.parseInt(process.detail())));
                case "signal" -> Optional.of(new Ending.Killed(name, Integer.parseInt(process.detail())));
                case "exec" ->
                    statement(Integer.parseInt(process.detail()))
                            .map(Statement.Exec.class::cast)
                            .map(exec -> new Ending.Replaced(name, exec.program()));
                case "lives" -> waits(process).map(waits -> new Ending.Hung(name, waits));
                default -> Optional.empty();
            };
        }

        private static String unclear(RunLine.ProcessLine process) {
            return switch (process.end()) {
                case "exec-failed" -> "could not exec: the program was not found";
                case "lost" -> "ended, and nobody saw how";
                default -> "waits for something that the scenario has no name for";
            };
        }

        private String name(RunLine.ProcessLine process) {
            return statement(process.forkStep())
                    .map(Statement.Fork.class::cast)
                    .map(Statement.Fork::process)
                    .orElse(Ending.PARENT);
        }

        private Optional<Statement> statement(int step) {
            return step == 0 ? Optional.empty() : program.steps().get(step - 1).statement();
        }

        private Optional<List<Ending.Wait>> waits(RunLine.ProcessLine process) {
            List<Ending.Wait> waits = new ArrayList<>();
            for (String each : process.detail().isEmpty()
                    ? new String[0]
                    : process.detail().split(",")) {
                int equals = each.indexOf('=');
                int thread = Integer.parseInt(each.substring(0, equals));
                Optional<Ending.Target> target = target(each.substring(equals + 1));
                if (target.isEmpty()) {
                    return Optional.empty();
                }
                waits.add(
                        new Ending.Wait(linked.scenario().threads().get(thread).name(), target.get()));
            }
            return Optional.of(waits).filter(list -> !list.isEmpty());
        }

        private Optional<Ending.Target> target(String word) {
            int number = word.length() > 1 ? Integer.parseInt(word.substring(1)) : -1;
            return switch (word.charAt(0)) {
                case 'o' -> Optional.of(target(program.objects().get(number)));
                case 't' ->
                    Optional.of(new Ending.Target.OfThread(
                            linked.scenario().threads().get(number).name()));
                case 'p' ->
                    Optional.of(
                            new Ending.Target.OfProcess(name(line.processes().get(number))));
                default -> Optional.empty();
            };
        }

        private static Ending.Target target(NativeProgram.Watched object) {
            return object.kind() == ObjectKind.MUTEX
                    ? new Ending.Target.OfMutex(object.name())
                    : new Ending.Target.OfObject(object.kind(), object.name());
        }
    }
}
