package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import java.util.Random;

/// Runs of the model made by hand.
final class Plays {

    private Plays() {}

    /// {@return a run in which chance chooses who makes each step}
    static Path chance(Scenario scenario, long seed) {
        Random random = new Random(seed);
        Player player = Player.of(Program.of(scenario), Limits.DEFAULT);
        while (!player.choices().isEmpty()) {
            player.step(player.choices().get(random.nextInt(player.choices().size())));
        }
        return player.path();
    }

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
