package forklore.stage.story;

import forklore.engine.model.Ending;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.SignalStatement;
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
            blocks.add(new Program.Block(i, thread.name(), lines(thread.statements())));
        }
        for (Function function : scenario.functions()) {
            String name = function.name() + "(" + String.join(", ", function.parameters()) + ")";
            blocks.add(new Program.Block(-1, name, lines(function.body())));
        }
        for (Handler handler : scenario.handlers()) {
            blocks.add(new Program.Block(-1, handler.signal().name() + " handler", lines(handler.body())));
        }
        return new Program(blocks);
    }

    private static List<Program.Line> lines(List<Statement> statements) {
        Listing listing = new Listing();
        listing.block(statements, 0, Ending.PARENT);
        return listing.lines;
    }

    private void block(List<Statement> statements, int indent, String process) {
        for (Statement statement : statements) {
            lines.add(new Program.Line(indent, Printer.firstLine(statement), statement.span(), process));
            switch (statement) {
                case Statement.Fork fork -> block(fork.block(), indent + 1, fork.process());
                case Statement.VFork fork -> block(fork.block(), indent + 1, fork.process());
                case Statement.If choice -> {
                    block(choice.then(), indent + 1, process);
                    named("else", choice.otherwise(), choice, indent, process);
                }
                case Statement.AtFork handlers -> {
                    named("prepare", handlers.prepare(), handlers, indent + 1, process);
                    named("parent", handlers.parent(), handlers, indent + 1, process);
                    named("child", handlers.child(), handlers, indent + 1, process);
                }
                case Statement.Repeat repeat -> block(repeat.block(), indent + 1, process);
                case Statement.While loop -> block(loop.block(), indent + 1, process);
                case Statement.Atomic atomic -> block(atomic.block(), indent + 1, process);
                case Statement.Once once -> block(once.block(), indent + 1, process);
                case Statement.Start _, Statement.Join _, Statement.Wait _, Statement.Lock _, Statement.Unlock _ -> {}
                case Statement.Assign _, Statement.Print _, Statement.Flush _ -> {}
                case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _, Statement.Spawn _ -> {}
                case Statement.Assert _, Statement.Work _, Statement.ThreadExit _, Statement.Operate _ -> {}
                case SignalStatement _, LibraryStatement _ -> {}
            }
        }
    }

    /// A block under a word of its own, if there is one.
    private void named(String word, List<Statement> block, Statement of, int indent, String process) {
        if (!block.isEmpty()) {
            lines.add(new Program.Line(indent, word, of.span(), process));
            block(block, indent + 1, process);
        }
    }
}
