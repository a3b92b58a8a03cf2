package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.machine.Snapshot.VariableView;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Endings;
import forklore.runner.proc.Proc;
import forklore.runner.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Compares a state of the model with the processes, threads, lock words, objects, variables and
/// output of a world.
final class Comparison {

    private final Linked linked;
    private final NativeProgram program;
    private final World world;
    private final Cast cast;
    private final LockWords locks;
    private final ObjectWords objects;
    private final Optional<java.nio.file.Path> file;
    private final TreeSet<String> compared = new TreeSet<>();
    private final TreeSet<String> notCompared = new TreeSet<>();

    Comparison(Linked linked, NativeProgram program, World world, Cast cast) {
        this.linked = linked;
        this.program = program;
        this.world = world;
        this.cast = cast;
        this.locks = new LockWords(linked, program, world, cast);
        this.objects = new ObjectWords(program, world);
        this.file = Proc.program(world.harnessPid());
    }

    /// {@return what could be compared so far, and what not}
    Compared compared() {
        return new Compared(List.copyOf(compared), List.copyOf(notCompared));
    }

    /// {@return the first difference}
    ///
    /// @param model the state that the model is in
    Optional<Difference> difference(Snapshot model) throws IOException, InterruptedException {
        // Whoever is to have ended comes first: its end may change what the others share with it.
        for (boolean runs : new boolean[] {false, true}) {
            for (ProcessView process : model.processes()) {
                boolean now = process.status() instanceof ProcessStatus.Running == runs;
                Optional<Difference> difference = now ? process(process) : Optional.empty();
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        compared.add("what was written to standard output");
        String output = output();
        return output.equals(model.output())
                ? Optional.empty()
                : Optional.of(new Difference("the output", Endings.quote(model.output()), Endings.quote(output)));
    }

    private String output() {
        return Proc.openFile(world.harnessPid(), world.facts().outputDescriptor());
    }

    private Optional<Difference> process(ProcessView process) throws IOException, InterruptedException {
        OptionalInt known = cast.pid(process.index());
        if (known.isEmpty() && process.status() instanceof ProcessStatus.Replaced) {
            notCompared.add("whether " + process.name() + ", which is another program from its beginning, is there");
            return Optional.empty();
        }
        if (known.isEmpty()) {
            return Optional.of(new Difference("the process " + process.name(), "exists", "does not exist"));
        }
        int pid = known.getAsInt();
        compared.add("the processes");
        return switch (process.status()) {
            case ProcessStatus.Running _ -> running(process, pid);
            case ProcessStatus.Exited exited -> gone(process, pid, "has ended with " + exited.code());
            case ProcessStatus.Killed killed -> gone(process, pid, "was ended by signal " + killed.signal());
            case ProcessStatus.Replaced replaced ->
                world.await(() -> isReplaced(pid))
                        ? Optional.empty()
                        : Optional.of(new Difference(
                                "the process " + process.name(), "has become " + replaced.program(), "has not"));
            case ProcessStatus.Undefined undefined -> throw new IllegalStateException(undefined.what());
        };
    }

    private Optional<Difference> gone(ProcessView process, int pid, String expected)
            throws IOException, InterruptedException {
        return world.await(() -> !Proc.lives(pid))
                ? Optional.empty()
                : Optional.of(new Difference("the process " + process.name(), expected, "is there"));
    }

    private boolean isReplaced(int pid) {
        return !Proc.lives(pid) || !Proc.program(pid).equals(file);
    }

    private Optional<Difference> running(ProcessView process, int pid) throws IOException, InterruptedException {
        if (expected(process).isEmpty()) {
            // The child of a vfork: it has no memory and, for the model, no thread of its own.
            return Optional.empty();
        }
        // A thread that is there from the beginning may be slow to say so.
        if (!world.await(() -> new TreeSet<>(Proc.threads(pid)).equals(expected(process)))) {
            return Optional.of(new Difference(
                    "the threads of " + process.name(),
                    expected(process).toString(),
                    Proc.threads(pid).toString()));
        }
        compared.add("the threads of each process");
        tellOfMemory(process);
        return locks.difference(process, pid)
                .or(() -> objects.difference(process, pid))
                .or(() -> variables(process, pid));
    }

    private TreeSet<Integer> expected(ProcessView process) {
        TreeSet<Integer> expected = new TreeSet<>();
        for (ThreadView thread : process.threads()) {
            if (thread.status().live()) {
                cast.tid(process.index(), thread.index()).ifPresent(expected::add);
            }
        }
        return expected;
    }

    private void tellOfMemory(ProcessView process) {
        List<LockView> readable = locks.readable(process);
        for (LockView lock : process.locks()) {
            if (!readable.contains(lock)) {
                notCompared.add(lock.mutex() + ", a lock of the library, whose place nobody tells");
            } else if (locks.hasOwner(lock.mutex())) {
                compared.add("the word and the owner of " + lock.mutex());
            } else {
                compared.add("the word of " + lock.mutex() + "; this C library records no owner");
            }
        }
        List<ObjectView> words = objects.readable(process);
        for (ObjectView object : process.objects()) {
            (words.contains(object) ? compared : notCompared).add(object.kind().word() + " " + object.name());
        }
        for (VariableView variable : process.variables()) {
            boolean told = program.variables().contains(variable.variable());
            (told ? compared : notCompared).add("the variable " + variable.variable());
        }
        if (process.handlers() > 0) {
            notCompared.add("how many at-fork handlers are registered, which the C library keeps to itself");
        }
        if (!process.buffer().isEmpty()) {
            notCompared.add("what is in the buffer of standard output and not yet written");
        }
    }

    private Optional<Difference> variables(ProcessView process, int pid) {
        for (VariableView variable : process.variables()) {
            int index = program.variables().indexOf(variable.variable());
            if (index < 0 || index >= world.facts().variables().size()) {
                continue;
            }
            OptionalInt real = Proc.word(pid, world.facts().variables().get(index));
            if (real.isEmpty() || real.getAsInt() != variable.value()) {
                return Optional.of(new Difference(
                        "the variable " + variable.variable() + " of " + process.name(),
                        Integer.toString(variable.value()),
                        real.isEmpty() ? "memory that cannot be read" : Integer.toString(real.getAsInt())));
            }
        }
        return Optional.empty();
    }

    /// {@return what was read of the real machine, for those who show it}
    ComparedStep step(int number, Path.Step step, Snapshot model, String note) {
        List<ComparedStep.RealProcess> processes = new ArrayList<>();
        for (ProcessView process : model.processes()) {
            OptionalInt pid = cast.pid(process.index());
            if (process.status() instanceof ProcessStatus.Running && pid.isPresent()) {
                processes.add(realProcess(process, pid.getAsInt()));
            }
        }
        return new ComparedStep(number, step.name(), processes, output(), note);
    }

    private ComparedStep.RealProcess realProcess(ProcessView process, int pid) {
        List<ComparedStep.RealThread> threads = new ArrayList<>();
        for (ThreadView thread : process.threads()) {
            OptionalInt tid = cast.tid(process.index(), thread.index());
            if (thread.status().live() && tid.isPresent()) {
                threads.add(new ComparedStep.RealThread(thread.name(), tid.getAsInt()));
            }
        }
        List<ComparedStep.RealLock> read = new ArrayList<>();
        for (LockView lock : threads.isEmpty() ? List.<LockView>of() : locks.readable(process)) {
            OptionalInt owner = locks.owner(pid, lock.mutex());
            read.add(new ComparedStep.RealLock(
                    lock.mutex(),
                    lock.owner(),
                    locks.word(pid, lock.mutex()).orElse(0),
                    owner.isPresent() && owner.getAsInt() != 0 ? owner : OptionalInt.empty()));
        }
        return new ComparedStep.RealProcess(process.index(), process.name(), pid, threads, read);
    }
}
