package forklore.engine.machine;

import static forklore.engine.machine.Terms.constant;
import static forklore.engine.machine.Terms.equal;
import static forklore.engine.machine.Terms.is;
import static forklore.engine.machine.Terms.more;
import static forklore.engine.machine.Terms.or;
import static forklore.engine.machine.Terms.read;

import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Resource;
import forklore.engine.model.Signal;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers pipes and files. See [Objects] for their fields.
final class Descriptors {

    private static final Errno NO_ERROR = Errno.EBADF;

    private final Lowering lowering;
    private final Objects objects;

    Descriptors(Lowering lowering) {
        this.lowering = lowering;
        this.objects = lowering.objects;
    }

    int operate(Statement.Operate operate, int next, Scope scope) {
        String name = lowering.values.name(operate.object(), scope);
        int index = objects.resource(name);
        return switch (operate.operation()) {
            case READ -> readPipe(operate, name, index, next, scope);
            case WRITE -> writePipe(operate, name, index, next, scope);
            case CLOSE_READ -> plain(operate, name, new Act.Set(readEnd(index), constant(0)), next, scope);
            case CLOSE_WRITE -> plain(operate, name, new Act.Set(writeEnd(index), constant(0)), next, scope);
            case NEXT -> lowering.steps.add(scope, operate.span(), record(operate, name, index, next, scope));
            case REWIND -> plain(operate, name, offset(index, constant(0)), next, scope);
            case REOPEN -> reopen(operate, name, index, next, scope);
            case FLOCK -> lock(operate, name, flock(index), description(index), next, scope);
            case LOCKF -> lock(operate, name, recordLock(index), Terms.SELF, next, scope);
            case FUNLOCK -> plain(operate, name, release(flock(index), description(index)), next, scope);
            case UNLOCKF -> plain(operate, name, release(recordLock(index), Terms.SELF), next, scope);
            default -> throw new IllegalStateException("no descriptor: " + operate.object());
        };
    }

    private int plain(Statement.Operate operate, String name, Act act, int next, Scope scope) {
        return lowering.steps.add(
                scope, operate.span(), act, Locks.done(operate.operation(), name, false, 0), new Act.Go(next));
    }

    private Slot readEnd(int pipe) {
        return objects.inProcess(pipe);
    }

    private Slot writeEnd(int pipe) {
        return objects.inProcess(pipe).plus(1);
    }

    /// How many processes have this end open.
    private static Term open(Slot end) {
        return new Term.Running(end, constant(1));
    }

    private int readPipe(Statement.Operate operate, String name, int pipe, int next, Scope scope) {
        Slot items = objects.resource(pipe);
        List<Act> item = new ArrayList<>(List.of(new Act.Set(items, Terms.plus(items, -1))));
        item.addAll(lowering.values.into(operate.into(), 1, scope));
        List<Act> end = lowering.values.into(operate.into(), 0, scope);
        return new Waiting(
                        scope,
                        operate.span(),
                        new Ending.Target.OfObject(ObjectKind.PIPE, name),
                        or(more(read(items), 0), equal(open(writeEnd(pipe)), constant(0))),
                        waited -> List.of(new Act.When(
                                more(read(items), 0),
                                and(item, Locks.done(Operation.READ, name, waited, 1)),
                                and(end, Locks.done(Operation.READ, name, waited, 0)))),
                        Optional.empty(),
                        next,
                        operate.patience(),
                        NO_ERROR,
                        _ -> List.of())
                .lower(lowering.steps);
    }

    private static List<Act> and(List<Act> acts, Act last) {
        List<Act> all = new ArrayList<>(acts);
        all.add(last);
        return all;
    }

    /// Without a reader the writer is killed, unless the program handles the signal: then nothing is written.
    private int writePipe(Statement.Operate operate, String name, int pipe, int next, Scope scope) {
        Slot items = objects.resource(pipe);
        int capacity = objects.declaredResource(pipe).value();
        Term nobody = equal(open(readEnd(pipe)), constant(0));
        List<Act> ignored = List.of(Lowering.tell(new Event.Refused(name, Errno.EBADF.number())), new Act.Go(next));
        List<Act> alone = lowering.handler(Signal.SIGPIPE).isPresent()
                ? ignored
                : lowering.departures.killed(Signal.SIGPIPE, "writes into " + name + ", which nobody can read");
        List<Act> write =
                List.of(new Act.Set(items, Terms.plus(items, 1)), Locks.done(Operation.WRITE, name, false, 0));
        int first = new Waiting(
                        scope,
                        operate.span(),
                        new Ending.Target.OfObject(ObjectKind.PIPE, name),
                        or(Terms.less(read(items), constant(capacity)), nobody),
                        _ -> write,
                        Optional.empty(),
                        next,
                        operate.patience(),
                        NO_ERROR,
                        _ -> List.of())
                .lower(lowering.steps);
        lowering.steps.prefix(first, nobody, alone);
        // The step that waits was made just before the one that asks.
        lowering.steps.prefix(first - 1, nobody, alone);
        return first;
    }

    /// The description of a file that this process has: 0, or 1 + the process that opened it.
    private Term description(int file) {
        return read(objects.inProcess(file));
    }

    private Act offset(int file, Term value) {
        return new Act.SetElement(objects.resource(file), 1 + Fields.MAX_PROCESSES, description(file), value);
    }

    private Slot flock(int file) {
        return objects.resource(file).plus(1 + Fields.MAX_PROCESSES);
    }

    private Slot recordLock(int file) {
        return flock(file).plus(1);
    }

    private List<Act> record(Statement.Operate operate, String name, int file, int next, Scope scope) {
        int records = objects.declaredResource(file).value();
        Term at = new Term.Element(objects.resource(file), 1 + Fields.MAX_PROCESSES, description(file));
        Term number = Terms.plus(at, constant(1));
        Act told =
                new Act.Tell(List.of(number), each -> new Event.Operated(Operation.NEXT, name, false, each.value(0)));
        List<Act> one = new ArrayList<>(List.of(told));
        one.addAll(lowering.values.into(operate.into(), number, scope));
        one.add(offset(file, number));
        List<Act> end = new ArrayList<>(lowering.values.into(operate.into(), 0, scope));
        end.add(Locks.done(Operation.NEXT, name, false, 0));
        return List.of(
                new Act.When(Terms.less(at, constant(records)), Lowering.then(one, next), Lowering.then(end, next)));
    }

    private int reopen(Statement.Operate operate, String name, int file, int next, Scope scope) {
        return lowering.steps.add(
                scope,
                operate.span(),
                new Act.Set(objects.inProcess(file), Terms.plus(Terms.SELF, constant(1))),
                offset(file, constant(0)),
                Locks.done(Operation.REOPEN, name, false, 0),
                new Act.Go(next));
    }

    /// A lock of the kernel knows its holder as 1 + the description, or 1 + the process. The holder gets it again.
    private int lock(Statement.Operate operate, String name, Slot lock, Term holder, int next, Scope scope) {
        Term mine = Terms.plus(holder, constant(1));
        return new Waiting(
                        scope,
                        operate.span(),
                        new Ending.Target.OfObject(ObjectKind.FILE, name),
                        or(is(lock, 0), equal(read(lock), mine)),
                        waited -> {
                            List<Act> acts = new ArrayList<>(List.of(new Act.Set(lock, mine)));
                            acts.addAll(lowering.values.into(operate.into(), 0, scope));
                            acts.add(Locks.done(operate.operation(), name, waited, 0));
                            return acts;
                        },
                        Optional.empty(),
                        next,
                        operate.patience(),
                        Errno.EAGAIN,
                        error -> lowering.values.into(operate.into(), error.number(), scope))
                .lower(lowering.steps);
    }

    private static Act release(Slot lock, Term holder) {
        return new Act.When(
                equal(read(lock), Terms.plus(holder, constant(1))), List.of(new Act.Set(lock, constant(0))), List.of());
    }

    /// A record lock ends with its process; a `flock` with the last process that has the open file.
    List<Act> whenProcessEnds() {
        List<Act> acts = new ArrayList<>();
        List<Resource> resources = lowering.scenario.resources();
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).kind() == ObjectKind.FILE) {
                acts.add(release(recordLock(i), Terms.SELF));
                Term last = equal(new Term.Running(objects.inProcess(i), description(i)), constant(1));
                acts.add(new Act.When(last, List.of(release(flock(i), description(i))), List.of()));
            }
        }
        return acts;
    }
}
