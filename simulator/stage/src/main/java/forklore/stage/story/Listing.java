package forklore.stage.story;

import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.text.Printer;
import java.util.ArrayList;
import java.util.List;

/// Writes the statements of a scenario as lines.
final class Listing {

    private final List<Program.Line> lines = new ArrayList<>();

    private Listing() {}

    static Program of(Scenario scenario) {
        List<Program.Block> blocks = new ArrayList<>();
        for (int i = 0; i < scenario.threads().size(); i++) {
            ThreadBody thread = scenario.threads().get(i);
            Listing listing = new Listing();
            listing.block(thread.statements(), 0, Ending.PARENT);
            blocks.add(new Program.Block(i, thread.name(), listing.lines));
        }
        return new Program(blocks);
    }

    private void block(List<Statement> statements, int indent, String process) {
        for (Statement statement : statements) {
            lines.add(new Program.Line(indent, Printer.firstLine(statement), statement.span(), process));
            switch (statement) {
                case Statement.Fork fork -> block(fork.block(), indent + 1, fork.process());
                case Statement.If choice -> {
                    block(choice.then(), indent + 1, process);
                    if (!choice.otherwise().isEmpty()) {
                        lines.add(new Program.Line(indent, "else", choice.span(), process));
                        block(choice.otherwise(), indent + 1, process);
                    }
                }
                default -> statement.blocks().forEach(inner -> block(inner, indent + 1, process));
            }
        }
    }
}
