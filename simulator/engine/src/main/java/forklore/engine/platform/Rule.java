package forklore.engine.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One rule of the table.
public enum Rule {
    /// What an unlock of a normal mutex does when the thread is not its owner. Every other type answers `EPERM`.
    UNLOCK_BY_STRANGER("unlock-by-stranger", Rules.UnlockByStranger.values()),
    /// Whether the surviving thread of the child still is the owner of a recursive, errorcheck or robust mutex that
    /// it held when it called `fork`.
    OWNER_AFTER_FORK("owner-after-fork", Rules.OwnerAfterFork.values()),
    /// What a join of a thread does that was not copied.
    JOIN_OF_GHOST("join-of-ghost", Rules.JoinOfGhost.values()),
    /// What a `once` does in the child whose block a thread was in that was not copied.
    ONCE_OF_GHOST("once-of-ghost", Rules.OnceOfGhost.values()),
    /// What an unlock of a read-write lock does when the thread does not hold it.
    RWUNLOCK_BY_STRANGER("rwunlock-by-stranger", Rules.RwunlockByStranger.values()),
    /// What becomes of handlers that a prepare handler registers.
    ATFORK_IN_HANDLER("atfork-in-handler", Rules.AtforkInHandler.values()),
    /// Whom a signal on a condition variable wakes where threads wait that were not copied.
    CONDITION_WAKES("condition-wakes", Rules.ConditionWakes.values()),
    /// What the child of a multi-threaded process may call before `exec`.
    CHILD_CALLS("child-calls", Rules.ChildCalls.values());

    private final String word;
    private final List<Rules.Value> allowed;

    Rule(String word, Rules.Value... allowed) {
        this.word = word;
        this.allowed = List.of(allowed);
    }

    /// {@return how it is written in the file of a platform}
    public String word() {
        return word;
    }

    /// {@return the values it can have, that of the core first}
    public List<Rules.Value> allowed() {
        return allowed;
    }

    /// {@return the rule of that name, or empty}
    ///
    /// @param word how it is written
    public static Optional<Rule> of(String word) {
        for (Rule rule : values()) {
            if (rule.word.equals(word)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /// {@return the names of all rules, in the order of the table}
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Rule rule : values()) {
            words.add(rule.word);
        }
        return words;
    }
}
