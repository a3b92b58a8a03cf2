package forklore.cli.command;

import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;

/// A scenario on a platform: what is checked, played and drawn.
///
/// @param script the scenario with its text
/// @param linked the scenario together with what the platform adds to it
record Setting(Script script, Linked linked) {

    /// {@return the scenario as it is written}
    Scenario scenario() {
        return script.scenario();
    }

    /// {@return the name of the platform}
    String platform() {
        return linked.platform();
    }

    /// {@return what the machine runs}
    Program program() {
        return Program.of(linked);
    }

    /// {@return how a command that is offered next names the scenario, and the platform unless it is the usual one}
    String words() {
        boolean usual = platform().equals(scenario().platforms().getFirst());
        return script.argument() + (usual ? "" : " " + Platforms.PLATFORM + " " + platform());
    }
}
