package forklore.engine.platform;

import java.util.List;
import java.util.Optional;

/// How the machine behaves where platforms differ: one value for each rule.
///
/// @param unlockByStranger the rule `unlock-by-stranger`
/// @param ownerAfterFork the rule `owner-after-fork`
/// @param joinOfGhost the rule `join-of-ghost`
/// @param onceOfGhost the rule `once-of-ghost`
/// @param rwunlockByStranger the rule `rwunlock-by-stranger`
/// @param atforkInHandler the rule `atfork-in-handler`
/// @param conditionWakes the rule `condition-wakes`
/// @param childCalls the rule `child-calls`
public record Rules(
        UnlockByStranger unlockByStranger,
        OwnerAfterFork ownerAfterFork,
        JoinOfGhost joinOfGhost,
        OnceOfGhost onceOfGhost,
        RwunlockByStranger rwunlockByStranger,
        AtforkInHandler atforkInHandler,
        ConditionWakes conditionWakes,
        ChildCalls childCalls) {

    /// The first value of every rule: what the language means where a scenario names no platform.
    public static final Rules CORE = new Rules(
            UnlockByStranger.UNDEFINED,
            OwnerAfterFork.KEPT,
            JoinOfGhost.HANGS,
            OnceOfGhost.HANGS,
            RwunlockByStranger.UNDEFINED,
            AtforkInHandler.NEXT_FORK,
            ConditionWakes.FIRST,
            ChildCalls.ANY);

    /// A value of a rule.
    public sealed interface Value
            permits UnlockByStranger,
                    OwnerAfterFork,
                    JoinOfGhost,
                    OnceOfGhost,
                    RwunlockByStranger,
                    AtforkInHandler,
                    ConditionWakes,
                    ChildCalls {
        /// {@return how it is written in the file of a platform}
        String word();
    }

    /// What comes of setting a rule by name.
    public sealed interface Change {
        /// There are such a rule and such a value.
        ///
        /// @param rules the rules with that value
        record Changed(Rules rules) implements Change {}

        /// There is no such rule.
        ///
        /// @param name what was asked for
        /// @param known the names there are
        record UnknownRule(String name, List<String> known) implements Change {}

        /// The rule has no such value.
        ///
        /// @param rule the rule
        /// @param value what was asked for
        /// @param allowed the words of its values
        record UnknownValue(Rule rule, String value, List<String> allowed) implements Change {}
    }

    /// {@return these rules with one of them set, or what is wrong with the name or the value}
    ///
    /// @param name the rule, as it is written
    /// @param value the value, as it is written
    public Change with(String name, String value) {
        Optional<Rule> rule = Rule.of(name);
        if (rule.isEmpty()) {
            return new Change.UnknownRule(name, Rule.words());
        }
        for (Value each : rule.get().allowed()) {
            if (each.word().equals(value)) {
                return new Change.Changed(with(each));
            }
        }
        return new Change.UnknownValue(
                rule.get(),
                value,
                rule.get().allowed().stream().map(Value::word).toList());
    }

    /// {@return these rules with one of them set}
    ///
    /// @param value the value, which knows its rule
    public Rules with(Value value) {
        return new Rules(
                value instanceof UnlockByStranger it ? it : unlockByStranger,
                value instanceof OwnerAfterFork it ? it : ownerAfterFork,
                value instanceof JoinOfGhost it ? it : joinOfGhost,
                value instanceof OnceOfGhost it ? it : onceOfGhost,
                value instanceof RwunlockByStranger it ? it : rwunlockByStranger,
                value instanceof AtforkInHandler it ? it : atforkInHandler,
                value instanceof ConditionWakes it ? it : conditionWakes,
                value instanceof ChildCalls it ? it : childCalls);
    }

    /// {@return the value of a rule}
    ///
    /// @param rule the rule
    public Value value(Rule rule) {
        return switch (rule) {
            case UNLOCK_BY_STRANGER -> unlockByStranger;
            case OWNER_AFTER_FORK -> ownerAfterFork;
            case JOIN_OF_GHOST -> joinOfGhost;
            case ONCE_OF_GHOST -> onceOfGhost;
            case RWUNLOCK_BY_STRANGER -> rwunlockByStranger;
            case ATFORK_IN_HANDLER -> atforkInHandler;
            case CONDITION_WAKES -> conditionWakes;
            case CHILD_CALLS -> childCalls;
        };
    }

    /// What an unlock of a normal mutex does when the thread is not its owner. Every other type answers `EPERM`.
    public enum UnlockByStranger implements Value {
        /// Undefined, as POSIX has it.
        UNDEFINED("undefined"),
        /// The mutex is free.
        WORKS("works");

        private final String word;

        UnlockByStranger(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// Whether the surviving thread of the child still is the owner of a recursive, errorcheck or robust mutex that it
    /// held
    /// when it called `fork`.
    public enum OwnerAfterFork implements Value {
        /// It is: it may unlock the mutex, or lock it again.
        KEPT("kept"),
        /// It is not: its unlock answers `EPERM`, and its lock waits for ever.
        LOST("lost");

        private final String word;

        OwnerAfterFork(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// What a join of a thread does that was not copied.
    public enum JoinOfGhost implements Value {
        /// It waits for ever.
        HANGS("hangs"),
        /// It returns at once.
        RETURNS("returns"),
        /// Undefined.
        UNDEFINED("undefined");

        private final String word;

        JoinOfGhost(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// What a `once` does in the child whose block a thread was in that was not copied.
    public enum OnceOfGhost implements Value {
        /// It waits for ever.
        HANGS("hangs"),
        /// It runs the block again, from its beginning.
        AGAIN("again");

        private final String word;

        OnceOfGhost(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// What an unlock of a read-write lock does when the thread does not hold it.
    public enum RwunlockByStranger implements Value {
        /// Undefined, as POSIX has it.
        UNDEFINED("undefined"),
        /// One holder less, whoever it was.
        WORKS("works"),
        /// It answers 0; a lock that was held for writing cannot be taken by anybody afterwards.
        BREAKS("breaks");

        private final String word;

        RwunlockByStranger(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// What becomes of handlers that a prepare handler registers.
    public enum AtforkInHandler implements Value {
        /// They run from the next fork on.
        NEXT_FORK("next-fork"),
        /// Their parent and child parts run in the same fork already.
        THIS_FORK("this-fork"),
        /// The fork waits for ever.
        DEADLOCKS("deadlocks");

        private final String word;

        AtforkInHandler(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// Whom a signal on a condition variable wakes where threads wait that were not copied.
    public enum ConditionWakes implements Value {
        /// The longest waiting, a ghost before others, so that it swallows the signal.
        FIRST("first"),
        /// As the GNU C library since 2.41: waiters come in groups; a ghost swallows a signal of its group.
        GROUPS("groups"),
        /// As the GNU C library before 2.41: besides, the signalling thread waits for the ghost to leave its group.
        GROUPS_WAIT("groups-wait");

        private final String word;

        ConditionWakes(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// What the child of a multi-threaded process may call before `exec`.
    public enum ChildCalls implements Value {
        /// Whatever it likes; it sees what comes of it.
        ANY("any"),
        /// Only async-signal-safe functions; any other call is undefined.
        ASYNC_SIGNAL_SAFE("async-signal-safe");

        private final String word;

        ChildCalls(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
