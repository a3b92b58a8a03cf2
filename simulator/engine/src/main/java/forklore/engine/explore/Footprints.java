package forklore.engine.explore;

import forklore.engine.machine.Act;
import forklore.engine.machine.Layout;
import forklore.engine.machine.Program;
import forklore.engine.machine.Slot;
import forklore.engine.machine.Step;
import forklore.engine.machine.Term;
import forklore.engine.model.Expression.BinaryOperator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What each step of a program reads and writes, and what a thread may still do that is before it.
///
/// Where a thread is counts only as one of: not started, running, ended, joined, a ghost. Others see nothing else of a
/// position, and [#supported] says whether that is so.
final class Footprints {

    private final Program program;
    private final Layout layout;
    private final Places places;
    private final int[] firstOfThread;
    private final List<Footprint> steps = new ArrayList<>();
    private final List<Footprint> futures = new ArrayList<>();
    private boolean supported = true;

    Footprints(Program program, Layout layout) {
        this.program = program;
        this.layout = layout;
        this.places = Places.of(layout);
        this.firstOfThread = new int[program.threads() + 1];
        for (int thread = 0; thread < program.threads(); thread++) {
            firstOfThread[thread + 1] = firstOfThread[thread] + program.steps(thread);
            for (int i = 0; i < program.steps(thread); i++) {
                steps.add(of(program.step(thread, Layout.FIRST_STEP + i)));
            }
        }
        steps.forEach(step -> {
            Footprint future = new Footprint();
            future.add(step);
            futures.add(future);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int thread = 0; thread < program.threads(); thread++) {
                for (int i = 0; i < program.steps(thread); i++) {
                    int number = firstOfThread[thread] + i;
                    changed |= follow(
                            futures.get(number),
                            program.step(thread, Layout.FIRST_STEP + i).acts(),
                            thread);
                }
            }
        }
    }

    /// {@return whether every step is one whose footprint is known}
    boolean supported() {
        return supported;
    }

    int count() {
        return steps.size();
    }

    /// {@return the number of the step that a thread is before}
    int number(int thread, int position) {
        return firstOfThread[thread] + position - Layout.FIRST_STEP;
    }

    /// {@return whether what a thread may do from a step on can matter to the next step of another one}
    ///
    /// @param step the number of the next step of the one
    /// @param other the number of the step that the other is before
    /// @param together whether both are threads of one process
    boolean conflict(int step, int other, boolean together) {
        Footprint future = futures.get(other);
        return steps.get(step).conflicts(together ? future : places.fromOutside(future));
    }

    /// Adds what comes after a step.
    private boolean follow(Footprint future, List<Act> acts, int thread) {
        boolean changed = false;
        for (Act act : acts) {
            changed |= switch (act) {
                case Act.Go(int step) -> step != Program.END && future.add(futureOf(step));
                case Act.Start(int other) -> future.add(futureOf(program.entry(other)));
                case Act.Resume _ -> followAll(future, thread);
                case Act.When(Term _, List<Act> then, List<Act> otherwise) ->
                    follow(future, then, thread) | follow(future, otherwise, thread);
                case Act.Fork(int _, List<Act> inChild) -> {
                    Footprint child = new Footprint();
                    follow(child, inChild, thread);
                    yield future.add(places.ofNewborn(child));
                }
                case Act.Set _, Act.SetOf _, Act.SetElement _, Act.Create _, Act.Finish _ -> false;
                case Act.Append _, Act.Drain _, Act.Bound _, Act.Tell _ -> false;
            };
        }
        return changed;
    }

    private Footprint futureOf(int step) {
        return futures.get(number(program.steps().get(step).thread(), program.position(step)));
    }

    private boolean followAll(Footprint future, int thread) {
        boolean changed = false;
        for (int number = firstOfThread[thread]; number < firstOfThread[thread + 1]; number++) {
            changed |= future.add(futures.get(number));
        }
        return changed;
    }

    private Footprint of(Step step) {
        Footprint footprint = new Footprint();
        Writer writer = new Writer(footprint, step.thread(), false);
        step.guard().ifPresent(writer::read);
        writer.acts(step.acts());
        if (places.outlives(footprint.writes())) {
            places.addLife(footprint.reads(), false);
        }
        return footprint;
    }

    /// Writes down what acts do.
    private final class Writer {

        private final Footprint footprint;
        private final int thread;
        private final boolean inChild;
        private final BitSet followed = new BitSet();

        Writer(Footprint footprint, int thread, boolean inChild) {
            this.footprint = footprint;
            this.thread = thread;
            this.inChild = inChild;
        }

        void acts(List<Act> acts) {
            acts.forEach(this::act);
        }

        private void act(Act act) {
            switch (act) {
                case Act.Set(Slot slot, Term value) -> {
                    read(value);
                    write(slot);
                }
                case Act.SetOf(Term owner, Slot slot, Term value) -> {
                    read(owner);
                    read(value);
                    write(slot);
                    places.addOfOthers(footprint.writes(), slot);
                }
                case Act.SetElement(Slot first, int count, Term index, Term value) -> {
                    read(index);
                    read(value);
                    for (int i = 0; i < count; i++) {
                        write(first.plus(i));
                    }
                }
                case Act.When(Term test, List<Act> then, List<Act> otherwise) -> {
                    read(test);
                    acts(then);
                    acts(otherwise);
                }
                case Act.Go(int step) -> go(step);
                case Act.Resume(Slot saved) -> read(saved);
                case Act.Start(int other) -> write(layout.position(other));
                case Act.Fork(int _, List<Act> inCopy) -> fork(inCopy);
                case Act.Create(int _, int _, Term result) -> {
                    read(result);
                    born();
                }
                case Act.Finish(Term owner, int _, Term result) -> finish(owner, result);
                case Act.Append(Slot buffer, String _) -> write(buffer);
                case Act.Drain(Slot buffer, Slot output) -> {
                    write(buffer);
                    write(output);
                }
                case Act.Bound _, Act.Tell _ -> {}
            }
        }

        private void go(int step) {
            if (step == Program.END) {
                write(layout.position(thread));
            } else if (program.steps().get(step).instant() && !followed.get(step)) {
                followed.set(step);
                acts(program.steps().get(step).acts());
            }
        }

        private void fork(List<Act> inCopy) {
            born();
            for (int index = Layout.BUFFER; index < layout.ownFields(); index++) {
                Slot slot = new Slot(false, index);
                if (layout.inherited(index)) {
                    read(slot);
                }
                places.add(footprint.writes(), slot, true);
            }
            new Writer(footprint, thread, true).acts(inCopy);
        }

        private void born() {
            write(new Slot(true, Layout.COUNT));
            footprint.writes().set(places.birth());
        }

        private void finish(Term owner, Term result) {
            read(owner);
            read(result);
            write(new Slot(false, Layout.STATUS));
            write(new Slot(false, Layout.RESULT));
            places.addLife(footprint.writes(), inChild);
            acts(program.atEnd());
            if (!(owner instanceof Term.Self)) {
                places.addOfOthers(footprint.writes(), new Slot(false, Layout.STATUS));
                places.addOfOthers(footprint.writes(), new Slot(false, Layout.RESULT));
                places.addLifeOfOthers(footprint.writes());
                Footprint there = new Footprint();
                new Writer(there, thread, false).acts(program.atEnd());
                footprint.add(places.fromOutside(there));
            }
        }

        private void write(Slot slot) {
            places.add(footprint.reads(), slot, inChild);
            places.add(footprint.writes(), slot, inChild);
        }

        private void read(Slot slot) {
            places.add(footprint.reads(), slot, inChild);
        }

        private void readOfOthers(Slot slot) {
            read(slot);
            places.addOfOthers(footprint.reads(), slot);
            footprint.reads().set(places.birth());
        }

        void read(Term term) {
            switch (term) {
                case Term.Constant _, Term.Self _ -> {}
                case Term.Read(Slot slot) -> {
                    read(slot);
                    // Its own position is not what others see of it.
                    supported &= !isPosition(slot) || slot.equals(layout.position(thread));
                }
                case Term.ReadOf(Term owner, Slot slot) -> {
                    read(owner);
                    readOfOthers(slot);
                    supported &= !isPosition(slot);
                }
                case Term.Element(Slot first, int count, Term index) -> {
                    read(index);
                    for (int i = 0; i < count; i++) {
                        read(first.plus(i));
                    }
                }
                case Term.Child _ -> {
                    for (int field : new int[] {Layout.STATUS, Layout.PARENT, Layout.REAPED, Layout.SITE}) {
                        readOfOthers(new Slot(false, field));
                    }
                }
                case Term.Running(Slot slot, Term equal) -> {
                    read(equal);
                    readOfOthers(slot);
                    readOfOthers(new Slot(false, Layout.STATUS));
                    supported &= !isPosition(slot);
                }
                case Term.Not(Term negated) -> read(negated);
                case Term.Binary(BinaryOperator operator, Term.Read(Slot slot), Term.Constant(int value))
                when isPosition(slot) && asksForKind(operator, value) -> read(slot);
                case Term.Binary(BinaryOperator _, Term left, Term right) -> {
                    read(left);
                    read(right);
                }
            }
        }

        private boolean isPosition(Slot slot) {
            int first = layout.position(0).index();
            return !slot.kernel() && slot.index() >= first && slot.index() < first + program.threads();
        }

        private static boolean asksForKind(BinaryOperator operator, int value) {
            return switch (operator) {
                case EQUAL, NOT_EQUAL, GREATER, LESS_OR_EQUAL -> value < Layout.FIRST_STEP;
                case LESS, GREATER_OR_EQUAL -> value <= Layout.FIRST_STEP;
                case OR, AND, ADD, SUBTRACT, MULTIPLY -> false;
            };
        }
    }
}
