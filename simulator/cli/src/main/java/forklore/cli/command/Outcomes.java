package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/// The names of outcomes on the command line.
final class Outcomes {

    private Outcomes() {}

    /// {@return what to say of a name that no outcome has}
    static Message unknown(Scenario scenario, String name) {
        List<String> names = scenario.outcomes().stream().map(Outcome::name).toList();
        List<Message.Note> notes = new ArrayList<>();
        notes.add(Message.why("its outcomes are " + String.join(", ", names)));
        Nearest.of(name, names).ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
        return Message.error(
                "`" + scenario.name() + "` has no outcome `" + name + "`", notes.toArray(Message.Note[]::new));
    }
}
