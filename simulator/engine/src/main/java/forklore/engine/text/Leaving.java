package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides after which statements a thread never goes on: because its process is left, or because the thread ends.
final class Leaving {

    private final FileContents contents;
    private final Map<String, Boolean> known = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    Leaving(FileContents contents) {
        this.contents = contents;
    }

    /// {@return whether no path reaches the end of the block}
    boolean leaves(List<Statement> block) {
        return block.stream().anyMatch(this::leaves);
    }

    /// {@return whether no path reaches the next statement}
    boolean leaves(Statement statement) {
        return switch (statement) {
            case Statement.Exit _, Statement.ImmediateExit _, Statement.ThreadExit _ -> true;
            case Statement.Exec exec -> !exec.fails();
            case Statement.If choice -> leaves(choice.then()) && leaves(choice.otherwise());
            case Statement.Repeat repeat -> leaves(repeat.block());
            case Statement.Atomic atomic -> leaves(atomic.block());
            case LibraryStatement.Call call -> leaves(call.function());
            case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Wait _ -> false;
            case Statement.Lock _, Statement.Unlock _, Statement.Assign _, Statement.Print _, Statement.Flush _ ->
                false;
            case Statement.While _, Statement.Assert _, Statement.Work _ -> false;
            case Statement.Processes _, Statement.Synchronisation _, SignalStatement _ -> false;
            case LibraryStatement.Append _, LibraryStatement.Drain _ -> false;
        };
    }

    /// A function that calls itself is told off elsewhere; here it counts as one that goes on.
    private boolean leaves(String name) {
        Optional<Function> function = contents.function(name);
        if (function.isEmpty() || open.contains(name)) {
            return false;
        }
        Boolean answer = known.get(name);
        if (answer == null) {
            open.add(name);
            answer = leaves(function.get().body());
            open.remove(name);
            known.put(name, answer);
        }
        return answer;
    }
}
