package forklore.lab.grade;

import forklore.engine.machine.Snapshot;
import java.util.Optional;

/// A state that a task asks for: something to look at, and how it must be.
///
/// @param look what to look at
/// @param words how it must be
record Wanted(Look look, String words) {

    /// {@return what `lock m in child is held by worker` asks for, if it asks for anything}
    static Optional<Wanted> of(String text) {
        int is = text.indexOf(" is ");
        return is < 0
                ? Optional.empty()
                : Look.of(text.substring(0, is))
                        .map(look -> new Wanted(
                                look, text.substring(is + " is ".length()).strip()));
    }

    boolean holds(Snapshot state) {
        return look.see(state).equals(words);
    }
}
