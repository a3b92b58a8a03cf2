package forklore.engine.machine;

import static forklore.engine.machine.Terms.and;
import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.equal;
import static forklore.engine.machine.Terms.is;
import static forklore.engine.machine.Terms.more;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.Mutex;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.platform.Rules.ConditionWakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers condition variables.
///
/// Where the longest waiting thread is woken first, each thread has a rank: 0 for not waiting, else its place in the
/// queue, from 1. A signal makes every rank one smaller, and whoever comes to 0 is awake. A ghost's rank stays, so that
/// the first wake-ups in a child are swallowed.
///
/// glibc keeps two groups instead: threads that wait join the second one (2); a signal wakes one of the first (1) if
/// one of these was not woken yet, and otherwise the second group becomes the first. Behind the threads lie how many of
/// the first group were not signalled yet, and how many signals nobody has taken yet. Up to 2.40 a signal waits for
/// the first group to be empty before it does so; a ghost never leaves it. Source: the comment at the top of
/// `nptl/pthread_cond_wait.c` in glibc 2.36, and the changes of 2025-01 that are in 2.41.
final class Conditions {

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final Lowering lowering;
    private final Locks locks;
    private final int threads;

    Conditions(Lowering lowering, Locks locks) {
        this.lowering = lowering;
        this.locks = locks;
        this.threads = lowering.scenario.threads().size();
    }

    private boolean groups() {
        return lowering.rules.conditionWakes() != ConditionWakes.FIRST;
    }

    private Slot unsignalled(Slot first) {
        return first.plus(threads);
    }

    private Slot signals(Slot first) {
        return first.plus(threads + 1);
    }

    private static Ending.Target target(String name) {
        return new Ending.Target.OfObject(ObjectKind.CONDITION, name);
    }

    /// Gives the mutex back and waits; then takes the mutex as any other thread does.
    int await(Statement.Operate operate, String name, Slot first, int next, Scope scope) {
        String mutexName = lowering.values.name(operate.mutex().orElseThrow(), scope);
        int mutex = lowering.objects.mutex(mutexName);
        Mutex declared = lowering.objects.declaredMutex(mutex);
        Statement.Lock again = new Statement.Lock(mutexName, operate.span());
        int relock = locks.lock(again, next, scope);
        int wait = operate.patience() == Patience.TIMED
                ? waitsAWhile(operate, name, first, relock, scope)
                : waits(operate, name, first, relock, scope);
        Slot owner = lowering.objects.owner(mutex);
        List<Act> sleeps = new ArrayList<>();
        sleeps.add(new Act.Set(owner, constant(0)));
        sleeps.add(new Act.Set(first.plus(scope.thread()), groups() ? constant(SECOND) : lastRank(first)));
        sleeps.add(Lowering.tell(new Event.Awaited(name, mutexName)));
        sleeps.add(new Act.Go(wait));
        return lowering.steps.add(
                scope,
                operate.span(),
                new Act.When(
                        equal(read(owner), lowering.objects.me(declared, scope.thread())),
                        sleeps,
                        lowering.departures.misuse(
                                "waits for " + name + " with " + mutexName + ", which it does not hold")));
    }

    private Term lastRank(Slot first) {
        Term rank = constant(1);
        for (int thread = 0; thread < threads; thread++) {
            rank = Terms.plus(rank, more(read(first.plus(thread)), 0));
        }
        return rank;
    }

    private Term awake(Slot first, int thread) {
        Slot mine = first.plus(thread);
        return groups() ? and(is(mine, FIRST), more(read(signals(first)), 0)) : is(mine, 0);
    }

    private List<Act> wakes(Statement.Operate operate, String name, Slot first, int relock, Scope scope) {
        List<Act> acts = new ArrayList<>();
        if (groups()) {
            acts.add(new Act.Set(signals(first), Terms.plus(signals(first), -1)));
            acts.add(new Act.Set(first.plus(scope.thread()), constant(0)));
        }
        acts.addAll(lowering.values.into(operate.into(), 0, scope));
        acts.add(Locks.done(Operation.AWAIT, name, true, 0));
        acts.add(new Act.Go(relock));
        return acts;
    }

    private int waits(Statement.Operate operate, String name, Slot first, int relock, Scope scope) {
        return lowering.steps.waiting(
                scope,
                operate.span(),
                target(name),
                awake(first, scope.thread()),
                Optional.empty(),
                wakes(operate, name, first, relock, scope));
    }

    private int waitsAWhile(Statement.Operate operate, String name, Slot first, int relock, Scope scope) {
        List<Act> late = new ArrayList<>(leave(first, scope.thread()));
        late.addAll(lowering.values.into(operate.into(), Errno.ETIMEDOUT.number(), scope));
        late.add(Lowering.tell(new Event.Refused(name, Errno.ETIMEDOUT.number())));
        late.add(new Act.Go(relock));
        return lowering.steps.timed(
                scope,
                operate.span(),
                target(name),
                List.of(new Act.When(awake(first, scope.thread()), wakes(operate, name, first, relock, scope), late)));
    }

    /// What becomes of the queue when a thread leaves it without having been woken.
    private List<Act> leave(Slot first, int me) {
        List<Act> acts = new ArrayList<>();
        Slot mine = first.plus(me);
        if (groups()) {
            acts.add(new Act.When(
                    and(is(mine, FIRST), more(read(unsignalled(first)), 0)),
                    List.of(new Act.Set(unsignalled(first), Terms.plus(unsignalled(first), -1))),
                    List.of()));
        } else {
            for (int thread = 0; thread < threads; thread++) {
                Slot other = first.plus(thread);
                acts.add(new Act.When(
                        Terms.less(read(mine), read(other)),
                        List.of(new Act.Set(other, Terms.plus(other, -1))),
                        List.of()));
            }
        }
        acts.add(new Act.Set(mine, constant(0)));
        return acts;
    }

    int signal(String name, Slot first, int next, Scope scope, Span at) {
        Act told = Locks.done(Operation.SIGNAL, name, false, 0);
        if (groups()) {
            List<Act> one = List.of(
                    new Act.Set(unsignalled(first), Terms.plus(unsignalled(first), -1)),
                    new Act.Set(signals(first), Terms.plus(signals(first), 1)),
                    told,
                    new Act.Go(next));
            List<Act> fresh = new ArrayList<>(List.of(new Act.Set(signals(first), constant(1))));
            fresh.add(new Act.Set(unsignalled(first), Terms.plus(members(first, SECOND), constant(-1))));
            return byGroups(name, first, next, scope, at, told, one, fresh);
        }
        List<Act> acts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Slot rank = first.plus(thread);
            acts.add(new Act.When(more(read(rank), 0), List.of(new Act.Set(rank, Terms.plus(rank, -1))), List.of()));
        }
        acts.add(told);
        acts.add(new Act.Go(next));
        return lowering.steps.add(scope, at, acts);
    }

    int broadcast(String name, Slot first, int next, Scope scope, Span at) {
        Act told = Locks.done(Operation.BROADCAST, name, false, 0);
        if (groups()) {
            // The rest of the first group is woken, and then the second one as a whole.
            List<Act> fresh = new ArrayList<>(List.of(new Act.Set(signals(first), members(first, SECOND))));
            fresh.add(new Act.Set(unsignalled(first), constant(0)));
            int second = byGroups(name, first, next, scope, at, told, List.of(told, new Act.Go(next)), fresh);
            return lowering.steps.add(
                    scope,
                    at,
                    new Act.Set(signals(first), Terms.plus(read(signals(first)), read(unsignalled(first)))),
                    new Act.Set(unsignalled(first), constant(0)),
                    Lowering.tell(new Event.Worked()),
                    new Act.Go(second));
        }
        List<Act> acts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            acts.add(new Act.Set(first.plus(thread), constant(0)));
        }
        acts.add(told);
        acts.add(new Act.Go(next));
        return lowering.steps.add(scope, at, acts);
    }

    private Term members(Slot first, int group) {
        Term count = constant(0);
        for (int thread = 0; thread < threads; thread++) {
            count = Terms.plus(count, is(first.plus(thread), group));
        }
        return count;
    }

    private int byGroups(
            String name, Slot first, int next, Scope scope, Span at, Act told, List<Act> one, List<Act> fresh) {
        List<Act> moves = new ArrayList<>(fresh);
        for (int thread = 0; thread < threads; thread++) {
            Slot mine = first.plus(thread);
            moves.add(new Act.When(is(mine, SECOND), List.of(new Act.Set(mine, constant(FIRST))), List.of()));
        }
        moves.add(told);
        moves.add(new Act.Go(next));
        List<Act> change = moves;
        if (lowering.rules.conditionWakes() == ConditionWakes.GROUPS_WAIT) {
            Term empty = equal(members(first, FIRST), constant(0));
            int wait = lowering.steps.waiting(scope, at, target(name), empty, Optional.empty(), moves);
            change = List.of(new Act.When(
                    empty, moves, List.of(Lowering.tell(new Event.Asked(target(name))), new Act.Go(wait))));
        }
        List<Act> nobody = List.of(told, new Act.Go(next));
        return lowering.steps.add(
                scope,
                at,
                new Act.When(
                        more(read(unsignalled(first)), 0),
                        one,
                        List.of(new Act.When(more(members(first, SECOND), 0), change, nobody))));
    }
}
