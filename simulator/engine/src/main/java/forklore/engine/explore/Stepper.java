package forklore.engine.explore;

import java.util.List;

/// Makes every step of a state: the interpreter, or code that was made for one program.
public interface Stepper {

    /// What [#expand] answers when nobody can make a step.
    int NOBODY = -1;

    /// What [#expand] answers when a [#sibling] cannot make a step here.
    int LATER = -2;

    /// Writes what follows a state, the steps in the order that [Explorer] says.
    ///
    /// @param states where the state is
    /// @param start where its first word is
    /// @param successors where to write the states that follow, one behind the other
    /// @param at where to write the first word of the first one
    /// @param actors where to write who makes each step: its process times the number of threads plus its thread
    /// @param actorsAt where to write the first actor
    /// @return how many were written, without steps that meet a bound; or [#NOBODY], or [#LATER]
    int expand(int[] states, int start, int[] successors, int at, byte[] actors, int actorsAt);

    /// {@return the bounds that steps have met so far, a phrase each, in alphabetical order}
    List<String> boundsReached();

    /// {@return a stepper of the same steps for another thread}
    ///
    /// While siblings work, this one rests. They know the texts that this one knew before; a state with a step that
    /// leads to another text they leave to it.
    Stepper sibling();
}
