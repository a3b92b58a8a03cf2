package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.equal;
import static forklore.engine.machine.Terms.is;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Statement;
import forklore.engine.platform.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers mutexes and read-write locks. See [Objects] for what their fields mean.
final class Locks {

    /// A robust mutex whose owner ended, and that the one who has it has not made consistent.
    private static final int INCONSISTENT = 1;
    /// A robust mutex that was unlocked without having been made consistent.
    private static final int GIVEN_UP = 2;

    private final Lowering lowering;
    private final Objects objects;
    private final int threads;

    Locks(Lowering lowering) {
        this.lowering = lowering;
        this.objects = lowering.objects;
        this.threads = lowering.scenario.threads().size();
    }

    int lock(Statement.Lock lock, int next, Scope scope) {
        String name = lowering.values.name(lock.mutex(), scope);
        int mutex = objects.mutex(name);
        Mutex declared = objects.declaredMutex(mutex);
        Slot owner = objects.owner(mutex);
        Term available = is(owner, 0);
        if (declared.type() == MutexType.ROBUST) {
            available = Terms.or(
                    available, Terms.or(is(owner, objects.dead(declared)), is(objects.detail(mutex), GIVEN_UP)));
        }
        int first = new Waiting(
                        scope,
                        lock.span(),
                        new Ending.Target.OfMutex(name),
                        available,
                        waited -> take(mutex, scope, lock.into(), waited),
                        hopeless(mutex, scope.thread()),
                        next,
                        lock.patience(),
                        Errno.EBUSY,
                        error -> lowering.values.into(lock.into(), error.number(), scope))
                .lower(lowering.steps);
        return ownAgain(declared, mutex, lock, first, next, scope);
    }

    /// What an owner gets that locks again: the other types than normal know it.
    private int ownAgain(Mutex declared, int mutex, Statement.Lock lock, int first, int next, Scope scope) {
        if (declared.type() != MutexType.RECURSIVE && declared.type() != MutexType.ERRORCHECK) {
            return first;
        }
        List<Act> again = new ArrayList<>();
        if (declared.type() == MutexType.RECURSIVE) {
            Slot count = objects.detail(mutex);
            again.add(new Act.Set(count, Terms.plus(count, 1)));
            again.addAll(lowering.values.into(lock.into(), 0, scope));
            again.add(Lowering.tell(new Event.Locked(declared.name(), false)));
        } else {
            again.addAll(lowering.values.into(lock.into(), Errno.EDEADLK.number(), scope));
            again.add(Lowering.tell(new Event.Refused(declared.name(), Errno.EDEADLK.number())));
        }
        Term mine = equal(read(objects.owner(mutex)), objects.me(declared, scope.thread()));
        lowering.steps.prefix(first, mine, Lowering.then(again, next));
        return first;
    }

    List<Act> take(int mutex, Scope scope, Optional<String> into, boolean waited) {
        Mutex declared = objects.declaredMutex(mutex);
        Slot owner = objects.owner(mutex);
        List<Act> plain = new ArrayList<>();
        plain.add(new Act.Set(owner, objects.me(declared, scope.thread())));
        plain.addAll(lowering.values.into(into, 0, scope));
        plain.add(Lowering.tell(new Event.Locked(declared.name(), waited)));
        if (declared.type() != MutexType.ROBUST) {
            return plain;
        }
        List<Act> ofDead = new ArrayList<>();
        ofDead.add(new Act.Set(owner, objects.me(declared, scope.thread())));
        ofDead.add(new Act.Set(objects.detail(mutex), constant(INCONSISTENT)));
        ofDead.addAll(lowering.values.into(into, Errno.EOWNERDEAD.number(), scope));
        ofDead.add(Lowering.tell(new Event.Locked(declared.name(), waited)));
        List<Act> givenUp = new ArrayList<>(lowering.values.into(into, Errno.ENOTRECOVERABLE.number(), scope));
        givenUp.add(Lowering.tell(new Event.Refused(declared.name(), Errno.ENOTRECOVERABLE.number())));
        return List.of(new Act.When(
                is(objects.detail(mutex), GIVEN_UP),
                givenUp,
                List.of(new Act.When(is(owner, objects.dead(declared)), ofDead, plain))));
    }

    /// A mutex that is not shared waits in vain when a ghost has it, or, if its type does not matter, the thread
    /// itself.
    private Optional<Term> hopeless(int mutex, int thread) {
        Mutex declared = objects.declaredMutex(mutex);
        if (declared.shared()) {
            return Optional.empty();
        }
        Term owner = read(objects.owner(mutex));
        return Optional.of(Terms.and(Terms.more(owner, threads), Terms.less(owner, constant(objects.dead(declared)))));
    }

    int unlock(Statement.Unlock unlock, int next, Scope scope) {
        String name = lowering.values.name(unlock.mutex(), scope);
        int mutex = objects.mutex(name);
        return lowering.steps.add(scope, unlock.span(), release(mutex, unlock.into(), next, scope));
    }

    private List<Act> release(int mutex, Optional<String> into, int next, Scope scope) {
        Mutex declared = objects.declaredMutex(mutex);
        Slot owner = objects.owner(mutex);
        Slot detail = objects.detail(mutex);
        Term mine = equal(read(owner), objects.me(declared, scope.thread()));
        List<Act> free = new ArrayList<>();
        free.add(new Act.Set(owner, constant(0)));
        free.addAll(lowering.values.into(into, 0, scope));
        free.add(Lowering.tell(new Event.Unlocked(declared.name())));
        List<Act> give = Lowering.then(free, next);
        if (declared.type() == MutexType.RECURSIVE) {
            List<Act> less = new ArrayList<>();
            less.add(new Act.Set(detail, Terms.plus(detail, -1)));
            less.addAll(lowering.values.into(into, 0, scope));
            less.add(Lowering.tell(new Event.Unlocked(declared.name())));
            give = List.of(new Act.When(Terms.more(read(detail), 0), Lowering.then(less, next), give));
        } else if (declared.type() == MutexType.ROBUST) {
            List<Act> broken = new ArrayList<>(List.of(new Act.Set(detail, constant(GIVEN_UP))));
            broken.addAll(give);
            give = List.of(new Act.When(is(detail, INCONSISTENT), broken, give));
        }
        return List.of(new Act.When(mine, give, byStranger(declared, give, into, next, scope)));
    }

    private List<Act> byStranger(Mutex declared, List<Act> give, Optional<String> into, int next, Scope scope) {
        if (declared.type() != MutexType.NORMAL) {
            List<Act> refused = new ArrayList<>(lowering.values.into(into, Errno.EPERM.number(), scope));
            refused.add(Lowering.tell(new Event.Refused(declared.name(), Errno.EPERM.number())));
            return Lowering.then(refused, next);
        }
        return switch (lowering.rules.unlockByStranger()) {
            case WORKS -> give;
            case UNDEFINED -> lowering.departures.misuse("unlocks " + declared.name() + ", which it does not hold");
        };
    }

    /// {@return what makes a robust mutex know that its owner, this thread, has ended}
    List<Act> whenThreadEnds(int thread) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lowering.scenario.mutexes().size(); i++) {
            Mutex mutex = objects.declaredMutex(i);
            if (mutex.type() == MutexType.ROBUST) {
                acts.add(dies(i, objects.me(mutex, thread)));
            }
        }
        return acts;
    }

    /// {@return what makes shared robust mutexes know that their owner's process has ended}
    List<Act> whenProcessEnds() {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lowering.scenario.mutexes().size(); i++) {
            Mutex mutex = objects.declaredMutex(i);
            for (int thread = 0; mutex.shared() && mutex.type() == MutexType.ROBUST && thread < threads; thread++) {
                acts.add(dies(i, objects.me(mutex, thread)));
            }
        }
        return acts;
    }

    private Act dies(int mutex, Term owner) {
        Slot slot = objects.owner(mutex);
        int dead = objects.dead(objects.declaredMutex(mutex));
        return new Act.When(equal(read(slot), owner), List.of(new Act.Set(slot, constant(dead))), List.of());
    }

    /// {@return what becomes of the locks of a thread that is not copied, in the copy}
    List<Act> leaveBehind(int ghost) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lowering.scenario.mutexes().size(); i++) {
            if (!objects.declaredMutex(i).shared()) {
                acts.add(orphan(objects.owner(i), ghost));
            }
        }
        for (int i = 0; i < lowering.scenario.resources().size(); i++) {
            if (objects.declaredResource(i).kind() == ObjectKind.RWLOCK) {
                acts.add(orphan(objects.resource(i), ghost));
            }
        }
        return acts;
    }

    /// {@return what the thread that is copied loses in the copy: the ownership that goes by the number of the thread}
    List<Act> lose(int caller) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < lowering.scenario.mutexes().size(); i++) {
            Mutex mutex = objects.declaredMutex(i);
            boolean lost = lowering.rules.ownerAfterFork() == Rules.OwnerAfterFork.LOST;
            if (lost && !mutex.shared() && mutex.type() != MutexType.NORMAL) {
                acts.add(orphan(objects.owner(i), caller));
            }
        }
        return acts;
    }

    private Act orphan(Slot owner, int thread) {
        return new Act.When(
                is(owner, 1 + thread), List.of(new Act.Set(owner, constant(objects.ghost(thread)))), List.of());
    }

    int operate(Statement.Operate operate, int next, Scope scope) {
        String name = lowering.values.name(operate.object(), scope);
        return switch (operate.operation()) {
            case RDLOCK -> readLock(operate, name, next, scope);
            case WRLOCK -> writeLock(operate, name, next, scope);
            case RWUNLOCK -> lowering.steps.add(scope, operate.span(), rwUnlock(operate, name, next, scope));
            case CONSISTENT -> lowering.steps.add(scope, operate.span(), consistent(operate, name, next, scope));
            case REINIT ->
                lowering.steps.add(
                        scope,
                        operate.span(),
                        Lowering.then(afresh(name, done(operate.operation(), name, false, 0)), next));
            default -> throw new IllegalStateException("no lock: " + operate.object());
        };
    }

    static Act done(Operation operation, String name, boolean waited, int result) {
        return Lowering.tell(new Event.Operated(operation, name, waited, result));
    }

    private int readLock(Statement.Operate operate, String name, int next, Scope scope) {
        Slot writer = objects.resource(objects.resource(name));
        Slot mine = writer.plus(1 + scope.thread());
        return waiting(operate, name, is(writer, 0), new Act.Set(mine, constant(1)), writer, next, scope);
    }

    private int writeLock(Statement.Operate operate, String name, int next, Scope scope) {
        Slot writer = objects.resource(objects.resource(name));
        Term free = is(writer, 0);
        for (int thread = 0; thread < threads; thread++) {
            free = Terms.and(free, is(writer.plus(1 + thread), 0));
        }
        return waiting(operate, name, free, new Act.Set(writer, constant(1 + scope.thread())), writer, next, scope);
    }

    private int waiting(
            Statement.Operate operate, String name, Term free, Act take, Slot writer, int next, Scope scope) {
        return new Waiting(
                        scope,
                        operate.span(),
                        new Ending.Target.OfObject(ObjectKind.RWLOCK, name),
                        free,
                        waited -> {
                            List<Act> acts = new ArrayList<>(List.of(take));
                            acts.addAll(lowering.values.into(operate.into(), 0, scope));
                            acts.add(done(operate.operation(), name, waited, 0));
                            return acts;
                        },
                        Optional.of(ghostHolds(writer, operate.operation() == Operation.WRLOCK)),
                        next,
                        operate.patience(),
                        Errno.EBUSY,
                        error -> lowering.values.into(operate.into(), error.number(), scope))
                .lower(lowering.steps);
    }

    private Term ghostHolds(Slot writer, boolean asWriter) {
        Term held = Terms.more(read(writer), threads);
        for (int thread = 0; asWriter && thread < threads; thread++) {
            Term ghost = is(lowering.fields.position(thread), Layout.GHOST);
            held = Terms.or(held, Terms.and(ghost, is(writer.plus(1 + thread), 1)));
        }
        return held;
    }

    private List<Act> rwUnlock(Statement.Operate operate, String name, int next, Scope scope) {
        Slot writer = objects.resource(objects.resource(name));
        Slot mine = writer.plus(1 + scope.thread());
        List<Act> told = new ArrayList<>(lowering.values.into(operate.into(), 0, scope));
        told.add(done(Operation.RWUNLOCK, name, false, 0));
        told.add(new Act.Go(next));
        return List.of(new Act.When(
                is(writer, 1 + scope.thread()),
                before(new Act.Set(writer, constant(0)), told),
                List.of(new Act.When(
                        is(mine, 1),
                        before(new Act.Set(mine, constant(0)), told),
                        rwUnlockByStranger(name, writer, told)))));
    }

    private List<Act> rwUnlockByStranger(String name, Slot writer, List<Act> told) {
        int broken = 2 * threads + 1;
        return switch (lowering.rules.rwunlockByStranger()) {
            case UNDEFINED -> lowering.departures.misuse("unlocks " + name + ", which it does not hold");
            case WORKS -> before(new Act.Set(writer, constant(0)), oneReaderLess(writer, told));
            case BREAKS ->
                List.of(new Act.When(
                        Terms.more(read(writer), 0),
                        before(new Act.Set(writer, constant(broken)), told),
                        oneReaderLess(writer, told)));
        };
    }

    /// The count of readers does not know whose they are: a stranger's unlock takes one away.
    private List<Act> oneReaderLess(Slot writer, List<Act> told) {
        List<Act> rest = told;
        for (int thread = threads - 1; thread >= 0; thread--) {
            Slot reader = writer.plus(1 + thread);
            rest = List.of(new Act.When(is(reader, 1), before(new Act.Set(reader, constant(0)), told), rest));
        }
        return rest;
    }

    private static List<Act> before(Act first, List<Act> rest) {
        List<Act> acts = new ArrayList<>(List.of(first));
        acts.addAll(rest);
        return acts;
    }

    private List<Act> consistent(Statement.Operate operate, String name, int next, Scope scope) {
        int mutex = objects.mutex(name);
        Slot detail = objects.detail(mutex);
        List<Act> mended = new ArrayList<>(List.of(new Act.Set(detail, constant(0))));
        mended.addAll(lowering.values.into(operate.into(), 0, scope));
        mended.add(done(Operation.CONSISTENT, name, false, 0));
        List<Act> refused = new ArrayList<>(lowering.values.into(operate.into(), Errno.EINVAL.number(), scope));
        refused.add(Lowering.tell(new Event.Refused(name, Errno.EINVAL.number())));
        boolean robust = objects.declaredMutex(mutex).type() == MutexType.ROBUST;
        return List.of(new Act.When(
                robust ? is(detail, INCONSISTENT) : Terms.FALSE,
                Lowering.then(mended, next),
                Lowering.then(refused, next)));
    }

    /// {@return what makes an object as it was at the start, in the process that acts}
    private List<Act> afresh(String name, Act told) {
        List<Act> acts = new ArrayList<>();
        int mutex = objects.mutex(name);
        if (mutex >= 0) {
            acts.add(new Act.Set(objects.owner(mutex), constant(0)));
            acts.add(new Act.Set(objects.detail(mutex), constant(0)));
        } else {
            int resource = objects.resource(name);
            int value = objects.declaredResource(resource).value();
            boolean counts = objects.declaredResource(resource).kind() == ObjectKind.SEMAPHORE;
            for (int i = 0; i < objects.width(resource); i++) {
                acts.add(new Act.Set(objects.resource(resource).plus(i), constant(counts ? value : 0)));
            }
        }
        acts.add(told);
        return acts;
    }
}
