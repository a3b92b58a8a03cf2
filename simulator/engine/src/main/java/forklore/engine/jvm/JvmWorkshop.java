package forklore.engine.jvm;

import forklore.engine.explore.Crew;
import forklore.engine.explore.Stepper;
import forklore.engine.explore.Workshop;
import forklore.engine.machine.Machine;
import java.util.Optional;

/// The help that a JVM can give.
///
/// @param crew who works
public record JvmWorkshop(Crew crew) implements Workshop {

    @Override
    public Optional<Stepper> compile(Machine machine) {
        return StepCompiler.compile(machine);
    }
}
