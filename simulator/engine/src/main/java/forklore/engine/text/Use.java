package forklore.engine.text;

import java.util.List;

/// A place where a declared thing is named.
///
/// @param kinds what the name may be, the likeliest first; nothing of a parameter that must be a text
/// @param name the name
/// @param where what else the name may be there
record Use(List<Kind> kinds, Name name, Where where) {

    enum Where {
        /// In a statement.
        STATEMENT,
        /// In an expression, where an argument may be one as well.
        VALUE,
        /// In a statement that may name the process at the start as well.
        TARGET,
        /// In a condition, where `parent` is a process as well.
        CONDITION,
        /// In a condition behind `hangs on`, where something of a platform may be named as well.
        HANGS_ON;

        /// {@return whether `parent` is known there}
        boolean knowsParent() {
            return this == TARGET || this == CONDITION;
        }
    }

    /// {@return what the name most probably should be}
    Kind kind() {
        return kinds.get(0);
    }

    /// {@return what is said if there is no such name}
    Code unknown() {
        return kinds.size() == 1 || where == Where.TARGET ? kind().unknown() : CallCodes.UNKNOWN_OBJECT;
    }
}
