package forklore.runner;

import forklore.engine.machine.Actor;
import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import forklore.runner.proc.Proc;
import forklore.runner.world.Facts;
import forklore.runner.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Takes the [XRay] of a hung process.
final class XRays {

    private XRays() {}

    /// {@return the X-ray of the process that explains the hang: the first one that waits for a mutex, else the first
    /// one that hangs}
    ///
    /// @param scenario the scenario
    /// @param world the world, which still exists
    /// @param ending how it ended
    static Optional<XRay> of(Scenario scenario, World world, Ending ending) {
        int chosen = -1;
        boolean chosenWaitsForMutex = false;
        for (int i = 0; i < ending.processes().size(); i++) {
            if (ending.processes().get(i) instanceof Ending.Hung hung) {
                boolean waitsForMutex =
                        hung.waits().stream().anyMatch(wait -> wait.target() instanceof Ending.Target.OfMutex);
                if (chosen < 0 || waitsForMutex && !chosenWaitsForMutex) {
                    chosen = i;
                    chosenWaitsForMutex = waitsForMutex;
                }
            }
        }
        return chosen < 0
                ? Optional.empty()
                : Optional.of(take(
                        scenario, world, chosen, ending.processes().get(chosen).process()));
    }

    private static XRay take(Scenario scenario, World world, int process, String name) {
        int pid = world.pid(process).orElseThrow();
        List<XRay.ThreadView> threads = new ArrayList<>();
        for (int tid : Proc.threads(pid)) {
            Optional<Proc.Call> call = Proc.call(pid, tid);
            String thread = world.actor(tid)
                    .map(actor -> scenario.threads().get(actor.thread()).name())
                    .orElse("unknown");
            threads.add(new XRay.ThreadView(
                    thread,
                    tid,
                    call.map(each -> word(world.facts(), each.number())).orElse("none"),
                    Proc.kernelFunction(pid, tid),
                    call.flatMap(each -> lock(scenario, world, pid, each))));
        }
        return new XRay(name, pid, threads);
    }

    private static String word(Facts facts, long call) {
        if (call == facts.futex()) {
            return "futex";
        }
        if (call == facts.wait4()) {
            return "wait4";
        }
        return call == facts.waitid() ? "waitid" : Long.toString(call);
    }

    private static Optional<XRay.LockView> lock(Scenario scenario, World world, int pid, Proc.Call call) {
        Facts facts = world.facts();
        int mutex = call.number() == facts.futex() ? facts.objectAt(call.firstArgument()) : -1;
        if (mutex < 0) {
            return Optional.empty();
        }
        long address = facts.objects().get(mutex).address();
        OptionalInt word = Proc.word(pid, address + facts.lockOffset());
        OptionalInt owner =
                facts.ownerOffset() < 0 ? OptionalInt.empty() : Proc.word(pid, address + facts.ownerOffset());
        return Optional.of(new XRay.LockView(
                scenario.mutexes().get(mutex).name(),
                address,
                word.orElse(0),
                owner.isPresent() ? Optional.of(owner(scenario, world, owner.getAsInt())) : Optional.empty()));
    }

    private static XRay.Owner owner(Scenario scenario, World world, int tid) {
        Optional<Actor> actor = world.actor(tid);
        OptionalInt pid = actor.map(who -> world.pid(who.process())).orElse(OptionalInt.empty());
        boolean there = pid.isPresent() && Proc.hasThread(pid.getAsInt(), tid);
        return new XRay.Owner(
                tid, actor.map(who -> scenario.threads().get(who.thread()).name()), pid, there);
    }
}
