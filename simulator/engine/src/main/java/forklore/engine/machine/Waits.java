package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.is;
import static forklore.engine.machine.Terms.more;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Resource;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.platform.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers semaphores, barriers and `once`; [Conditions] lowers condition variables. See [Objects] for their fields.
final class Waits {

    private final Lowering lowering;
    private final Objects objects;
    private final Conditions conditions;
    private final int threads;

    Waits(Lowering lowering, Locks locks) {
        this.lowering = lowering;
        this.objects = lowering.objects;
        this.conditions = new Conditions(lowering, locks);
        this.threads = lowering.scenario.threads().size();
    }

    int operate(Statement.Operate operate, int next, Scope scope) {
        String name = lowering.values.name(operate.object(), scope);
        Slot slot = objects.resource(objects.resource(name));
        Span at = operate.span();
        return switch (operate.operation()) {
            case AWAIT -> conditions.await(operate, name, slot, next, scope);
            case SIGNAL -> conditions.signal(name, slot, next, scope, at);
            case BROADCAST -> conditions.broadcast(name, slot, next, scope, at);
            case ACQUIRE -> acquire(operate, name, slot, next, scope);
            case RELEASE ->
                lowering.steps.add(
                        scope,
                        at,
                        new Act.Set(slot, Terms.plus(slot, 1)),
                        Locks.done(Operation.RELEASE, name, false, 0),
                        new Act.Go(next));
            case ARRIVE -> arrive(name, slot, next, scope, at);
            default -> throw new IllegalStateException("nothing to wait for: " + operate.object());
        };
    }

    private int acquire(Statement.Operate operate, String name, Slot slot, int next, Scope scope) {
        return new Waiting(
                        scope,
                        operate.span(),
                        new Ending.Target.OfObject(ObjectKind.SEMAPHORE, name),
                        more(read(slot), 0),
                        waited -> {
                            List<Act> acts = new ArrayList<>();
                            acts.add(new Act.Set(slot, Terms.plus(slot, -1)));
                            acts.addAll(lowering.values.into(operate.into(), 0, scope));
                            acts.add(Locks.done(Operation.ACQUIRE, name, waited, 0));
                            return acts;
                        },
                        Optional.empty(),
                        next,
                        operate.patience(),
                        Errno.EAGAIN,
                        error -> lowering.values.into(operate.into(), error.number(), scope))
                .lower(lowering.steps);
    }

    /// Each thread that is there has its flag set; the last one clears them all, and nobody waits any more. A ghost's
    /// flag stays: it counts as one that came.
    private int arrive(String name, Slot first, int next, Scope scope, Span at) {
        Resource barrier = objects.declaredResource(objects.resource(name));
        Slot mine = first.plus(scope.thread());
        Ending.Target target = new Ending.Target.OfObject(ObjectKind.BARRIER, name);
        int wait = lowering.steps.waiting(
                scope,
                at,
                target,
                is(mine, 0),
                Optional.empty(),
                List.of(Locks.done(Operation.ARRIVE, name, true, 0), new Act.Go(next)));
        Term there = constant(1);
        List<Act> last = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            there = thread == scope.thread() ? there : Terms.plus(there, read(first.plus(thread)));
            last.add(new Act.Set(first.plus(thread), constant(0)));
        }
        last.add(Locks.done(Operation.ARRIVE, name, false, 0));
        last.add(new Act.Go(next));
        return lowering.steps.add(
                scope,
                at,
                new Act.When(
                        Terms.atLeast(there, barrier.value()),
                        last,
                        List.of(
                                new Act.Set(mine, constant(1)),
                                Lowering.tell(new Event.Asked(target)),
                                new Act.Go(wait))));
    }

    /// 0 for never, 1 + thread while that thread does it, 1 + threads for done.
    int once(Statement.Once once, int next, Scope scope) {
        String name = lowering.values.name(once.control(), scope);
        Slot state = objects.resource(objects.resource(name));
        int done = 1 + threads;
        int finish = lowering.steps.add(
                scope,
                once.span(),
                new Act.Set(state, constant(done)),
                Lowering.tell(new Event.OnceDone(name, true)),
                new Act.Go(next));
        int body = lowering.block(once.block(), finish, scope);
        Ending.Target target = new Ending.Target.OfObject(ObjectKind.ONCE, name);
        List<Act> begin = List.of(
                new Act.Set(state, constant(1 + scope.thread())),
                Lowering.tell(new Event.OnceBegan(name)),
                new Act.Go(body));
        List<Act> seen = List.of(Lowering.tell(new Event.OnceDone(name, false)), new Act.Go(next));
        Term free = Terms.or(is(state, 0), is(state, done));
        int wait = lowering.steps.waiting(
                scope,
                once.span(),
                target,
                free,
                Optional.of(inGhost(state)),
                List.of(new Act.When(is(state, 0), begin, seen)));
        return lowering.steps.add(
                scope,
                once.span(),
                new Act.When(
                        is(state, 0),
                        begin,
                        List.of(new Act.When(
                                is(state, done),
                                seen,
                                List.of(Lowering.tell(new Event.Asked(target)), new Act.Go(wait))))));
    }

    private Term inGhost(Slot state) {
        Term ghost = Terms.FALSE;
        for (int thread = 0; thread < threads; thread++) {
            Term gone = is(lowering.fields.position(thread), Layout.GHOST);
            ghost = Terms.or(ghost, Terms.and(gone, is(state, 1 + thread)));
        }
        return ghost;
    }

    /// {@return what becomes, in the copy, of what a thread was doing once that is not copied}
    List<Act> leaveBehind(int ghost) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lowering.scenario.resources().size(); i++) {
            boolean again = lowering.rules.onceOfGhost() == Rules.OnceOfGhost.AGAIN;
            if (again && objects.declaredResource(i).kind() == ObjectKind.ONCE) {
                Slot state = objects.resource(i);
                acts.add(new Act.When(is(state, 1 + ghost), List.of(new Act.Set(state, constant(0))), List.of()));
            }
        }
        return acts;
    }
}
