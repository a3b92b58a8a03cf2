package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;

/// Runs of the model made by hand.
final class Plays {

    private Plays() {}

    /// {@return the run in which these actors make a step each, and then whoever comes first until the end}
    static Path play(Scenario scenario, String... actors) {
        Player player = Player.of(Program.of(scenario), Limits.DEFAULT);
        for (String actor : actors) {
            player.step(player.choice(actor).orElseThrow());
        }
        while (!player.choices().isEmpty()) {
            player.step(player.choices().getFirst());
        }
        return player.path();
    }
}
