package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Snapshot;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Mutex;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Endings;
import forklore.runner.proc.Proc;
import forklore.runner.world.Facts;
import forklore.runner.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Compares a state of the model with the processes, threads, lock words, variables and output of a world.
final class Comparison {

    private final Scenario scenario;
    private final World world;
    private final List<String> mutexes;
    private final Optional<java.nio.file.Path> program;

    /// Who has a mutex that is free in the model: it waited in the kernel, and the model gives it the mutex later.
    private final Map<String, Actor> early = new LinkedHashMap<>();

    Comparison(Scenario scenario, World world) {
        this.scenario = scenario;
        this.world = world;
        this.mutexes = scenario.mutexes().stream().map(Mutex::name).toList();
        this.program = Proc.program(world.harnessPid());
    }

    int mutex(String name) {
        return mutexes.indexOf(name);
    }

    void tookEarly(int process, String mutex, Optional<Actor> actor) {
        early.remove(process + " " + mutex);
        actor.ifPresent(who -> early.put(process + " " + mutex, who));
    }

    Optional<Actor> early(int process, String mutex) {
        return Optional.ofNullable(early.get(process + " " + mutex));
    }

    /// {@return the first difference}
    ///
    /// @param model the state that the model is in
    Optional<Difference> difference(Snapshot model) throws IOException, InterruptedException {
        for (ProcessView process : model.processes()) {
            Optional<Difference> difference = process(process);
            if (difference.isPresent()) {
                return difference;
            }
        }
        String output = output();
        return output.equals(model.output())
                ? Optional.empty()
                : Optional.of(new Difference("the output", Endings.quote(model.output()), Endings.quote(output)));
    }

    private String output() {
        return Proc.openFile(world.harnessPid(), world.facts().outputDescriptor());
    }

    private Optional<Difference> process(ProcessView process) throws IOException, InterruptedException {
        OptionalInt pid = world.pid(process.index());
        if (pid.isEmpty()) {
            return Optional.of(new Difference("the process " + process.name(), "exists", "does not exist"));
        }
        return switch (process.status()) {
            case ProcessStatus.Running _ -> running(process, pid.getAsInt());
            case ProcessStatus.Exited exited ->
                world.await(() -> !Proc.lives(pid.getAsInt()))
                        ? Optional.empty()
                        : Optional.of(new Difference(
                                "the process " + process.name(), "has ended with " + exited.code(), "is there"));
            case ProcessStatus.Replaced replaced ->
                world.await(() -> isReplaced(pid.getAsInt()))
                        ? Optional.empty()
                        : Optional.of(new Difference(
                                "the process " + process.name(), "has become " + replaced.program(), "has not"));
            case ProcessStatus.Killed killed ->
                world.await(() -> !Proc.lives(pid.getAsInt()))
                        ? Optional.empty()
                        : Optional.of(new Difference(
                                "the process " + process.name(), "was ended by signal " + killed.signal(), "is there"));
            case ProcessStatus.Undefined undefined -> throw new IllegalStateException(undefined.what());
        };
    }

    private boolean isReplaced(int pid) {
        return !Proc.lives(pid) || !Proc.program(pid).equals(program);
    }

    private Optional<Difference> running(ProcessView process, int pid) throws IOException, InterruptedException {
        TreeSet<Integer> expected = new TreeSet<>();
        for (ThreadView thread : process.threads()) {
            if (thread.status().live()) {
                world.tid(new Actor(process.index(), thread.index())).ifPresent(expected::add);
            }
        }
        if (!world.await(() -> new TreeSet<>(Proc.threads(pid)).equals(expected))) {
            return Optional.of(new Difference(
                    "the threads of " + process.name(),
                    expected.toString(),
                    Proc.threads(pid).toString()));
        }
        for (int i = 0; i < mutexes.size(); i++) {
            Optional<Difference> difference = lock(process, pid, i);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return variables(process, pid);
    }

    private Optional<Difference> lock(ProcessView process, int pid, int index) {
        LockOwner model = process.locks().get(index).owner();
        OptionalInt word = word(pid, index);
        OptionalInt ownerTid = ownerTid(pid, index);
        Optional<Actor> early = early(process.index(), mutexes.get(index));
        Optional<String> owner = early.isPresent() ? early.map(who -> threadName(who.thread())) : name(model);
        boolean orphaned = model instanceof LockOwner.Orphaned;
        boolean same = word.isPresent()
                && (word.getAsInt() != 0) == owner.isPresent()
                && (ownerTid.isEmpty()
                        || realName(ownerTid.getAsInt()).equals(owner)
                                && (!orphaned || !Proc.hasThread(pid, ownerTid.getAsInt())));
        return same
                ? Optional.empty()
                : Optional.of(new Difference(
                        "the lock " + mutexes.get(index) + " of " + process.name(),
                        owner.map(name -> "held by " + name + (orphaned ? ", a ghost" : ""))
                                .orElse("free"),
                        found(word, ownerTid)));
    }

    private String found(OptionalInt word, OptionalInt ownerTid) {
        if (word.isEmpty()) {
            return "memory that cannot be read";
        }
        return "word " + word.getAsInt()
                + (ownerTid.isEmpty() || ownerTid.getAsInt() == 0
                        ? ""
                        : ", owner " + ownerTid.getAsInt() + " = "
                                + realName(ownerTid.getAsInt()).orElse("nobody we know"));
    }

    private static Optional<String> name(LockOwner owner) {
        return switch (owner) {
            case LockOwner.Free _ -> Optional.empty();
            case LockOwner.Held held -> Optional.of(held.thread());
            case LockOwner.Orphaned orphaned -> Optional.of(orphaned.thread());
            case LockOwner.Elsewhere other -> Optional.of(other.thread());
            case LockOwner.Dead _ -> Optional.empty();
        };
    }

    private Optional<String> realName(int tid) {
        return world.actor(tid).map(actor -> threadName(actor.thread()));
    }

    private String threadName(int thread) {
        return scenario.threads().get(thread).name();
    }

    private OptionalInt word(int pid, int mutex) {
        Facts facts = world.facts();
        return Proc.word(pid, facts.objects().get(mutex).address() + facts.lockOffset());
    }

    /// {@return the owner that the lock records; empty if this C library records none}
    private OptionalInt ownerTid(int pid, int mutex) {
        Facts facts = world.facts();
        return facts.ownerOffset() < 0
                ? OptionalInt.empty()
                : Proc.word(pid, facts.objects().get(mutex).address() + facts.ownerOffset());
    }

    private Optional<Difference> variables(ProcessView process, int pid) {
        for (int i = 0; i < process.variables().size(); i++) {
            OptionalInt real = Proc.word(pid, world.facts().variables().get(i));
            int value = process.variables().get(i).value();
            if (real.isEmpty() || real.getAsInt() != value) {
                return Optional.of(new Difference(
                        "the variable " + process.variables().get(i).variable() + " of " + process.name(),
                        Integer.toString(value),
                        real.isEmpty() ? "memory that cannot be read" : Integer.toString(real.getAsInt())));
            }
        }
        return Optional.empty();
    }

    /// {@return what was read of the real machine, for those who show it}
    ComparedStep step(int number, Path.Step step, String note) {
        List<ComparedStep.RealProcess> processes = new ArrayList<>();
        for (ProcessView process : step.after().processes()) {
            if (process.status() instanceof ProcessStatus.Running) {
                processes.add(realProcess(process, world.pid(process.index()).orElseThrow()));
            }
        }
        return new ComparedStep(number, step.name(), processes, output(), note);
    }

    private ComparedStep.RealProcess realProcess(ProcessView process, int pid) {
        List<ComparedStep.RealThread> threads = new ArrayList<>();
        for (ThreadView thread : process.threads()) {
            OptionalInt tid = world.tid(new Actor(process.index(), thread.index()));
            if (thread.status().live() && tid.isPresent()) {
                threads.add(new ComparedStep.RealThread(thread.name(), tid.getAsInt()));
            }
        }
        List<ComparedStep.RealLock> locks = new ArrayList<>();
        for (int i = 0; i < mutexes.size(); i++) {
            OptionalInt owner = ownerTid(pid, i);
            locks.add(new ComparedStep.RealLock(
                    mutexes.get(i),
                    process.locks().get(i).owner(),
                    word(pid, i).orElse(0),
                    owner.isPresent() && owner.getAsInt() != 0 ? owner : OptionalInt.empty()));
        }
        return new ComparedStep.RealProcess(process.index(), process.name(), pid, threads, locks);
    }
}
