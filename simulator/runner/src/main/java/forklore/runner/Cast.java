package forklore.runner;

import forklore.engine.machine.Actor;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.runner.plan.Plan;
import forklore.runner.plan.Unit;
import forklore.runner.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Who of the model is who in a world.
///
/// The model counts its processes when they are made, a world when the call begins that makes them.
/// And the child of a `vfork` is a process of its own in a world, while in the model its parent's
/// thread runs its block.
final class Cast {

    private final Scenario scenario;
    private final Plan plan;
    private final World world;
    private final Map<Actor, Integer> borrowed = new LinkedHashMap<>();

    Cast(Linked linked, Plan plan, World world) {
        this.scenario = linked.scenario();
        this.plan = plan;
        this.world = world;
    }

    void borrows(Actor actor, int child) {
        borrowed.put(actor, child);
    }

    void returns(Unit unit) {
        if (unit.isVFork()) {
            borrowed.remove(unit.actor());
        }
    }

    /// {@return who it is in the world}
    Actor real(Actor actor) {
        int process = borrowed.getOrDefault(actor, actor.process());
        return new Actor(row(process), actor.thread());
    }

    private int row(int process) {
        return process < plan.rows().size() ? plan.rows().get(process) : process;
    }

    /// {@return its process id, if the world has said it}
    OptionalInt pid(int process) {
        return world.pid(row(process));
    }

    /// {@return its thread id, if the world has said it}
    OptionalInt tid(int process, int thread) {
        return world.tid(new Actor(row(process), thread));
    }

    /// {@return the declared name of the thread that has, or had, that thread id}
    Optional<String> threadOf(int tid) {
        return world.actor(tid)
                .map(actor -> scenario.threads().get(actor.thread()).name());
    }

    /// {@return the process id of the process that has, or had, that thread}
    OptionalInt processOf(int tid) {
        return world.actor(tid).map(actor -> world.pid(actor.process())).orElse(OptionalInt.empty());
    }

    /// {@return its name, for messages}
    String name(Actor actor) {
        return scenario.threads().get(actor.thread()).name()
                + (actor.process() == 0 ? "" : " in process " + actor.process());
    }
}
