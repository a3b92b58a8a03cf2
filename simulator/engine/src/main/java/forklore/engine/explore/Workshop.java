package forklore.engine.explore;

import forklore.engine.machine.Machine;
import java.util.Optional;

/// What helps with a big search, where there is more than plain Java: threads, and steps compiled for the program. The
/// result is the same with and without.
public interface Workshop {

    /// No help.
    Workshop NONE = new Workshop() {};

    /// {@return who works}
    default Crew crew() {
        return Crew.ALONE;
    }

    /// {@return who looks}
    default Watch watch() {
        return Watch.NOBODY;
    }

    /// {@return a faster stepper for the same steps, or empty if there is none}
    ///
    /// @param machine makes the steps that are not worth compiling, and knows the texts
    default Optional<Stepper> compile(Machine machine) {
        return Optional.empty();
    }
}
