package forklore.engine.jvm;

import forklore.engine.machine.Act;
import forklore.engine.machine.Program;
import forklore.engine.machine.Step;
import forklore.engine.machine.Term;
import java.util.List;
import java.util.Optional;

/// What a step does, wherever it stands: the rounds of a loop that was unrolled have the same shape, and share their
/// code.
///
/// @param guard when the step can be made
/// @param acts what it does; [Act.Go] says how much the position changes, [#END] that the thread ends
/// @param settles whether instant steps may follow
record Shape(Optional<Term> guard, List<Act> acts, boolean settles) {

    /// Stands for the end of the thread where the change of a position is kept.
    static final int END = Integer.MIN_VALUE;

    static Shape of(Program program, Step step, int position) {
        return new Shape(step.guard(), relative(program, step.acts(), position), settles(program, step.acts()));
    }

    /// {@return acts without what they tell, their positions counted from this one}
    private static List<Act> relative(Program program, List<Act> acts, int position) {
        return acts.stream()
                .filter(act -> !(act instanceof Act.Tell))
                .map(act -> relative(program, act, position))
                .toList();
    }

    private static Act relative(Program program, Act act, int position) {
        return switch (act) {
            case Act.Go(int step) -> new Act.Go(step == Program.END ? END : program.position(step) - position);
            case Act.When(Term test, List<Act> then, List<Act> otherwise) ->
                new Act.When(test, relative(program, then, position), relative(program, otherwise, position));
            case Act.Fork(int site, List<Act> inChild) -> new Act.Fork(site, relative(program, inChild, position));
            case Act.Set _, Act.SetOf _, Act.SetElement _, Act.Resume _, Act.Start _, Act.Create _ -> act;
            case Act.Finish _, Act.Append _, Act.Drain _, Act.Bound _, Act.Tell _ -> act;
        };
    }

    /// {@return whether a thread may come to an instant step by these acts}
    static boolean settles(Program program, List<Act> acts) {
        return acts.stream().anyMatch(act -> settles(program, act));
    }

    private static boolean settles(Program program, Act act) {
        return switch (act) {
            case Act.Go(int step) ->
                step != Program.END && program.steps().get(step).instant();
            case Act.When(Term _, List<Act> then, List<Act> otherwise) ->
                settles(program, then) || settles(program, otherwise);
            case Act.Fork(int _, List<Act> inChild) -> settles(program, inChild);
            case Act.Resume _ -> true;
            case Act.Set _, Act.SetOf _, Act.SetElement _, Act.Start _, Act.Create _ -> false;
            case Act.Finish _, Act.Append _, Act.Drain _, Act.Bound _, Act.Tell _ -> false;
        };
    }
}
