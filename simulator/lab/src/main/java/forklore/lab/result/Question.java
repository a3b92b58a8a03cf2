package forklore.lab.result;

import java.util.List;
import java.util.Objects;

/// A question for a question bank, whatever tool reads it.
///
/// @param id     its name in the bank
/// @param text   what is asked, several lines perhaps
/// @param answer how it is answered, with the key
public record Question(String id, String text, Answer answer) {

    /// Refuses a missing part.
    public Question {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        Objects.requireNonNull(answer);
    }

    /// One thing that can be ticked.
    ///
    /// @param text     what it says
    /// @param right    whether it is to be ticked
    /// @param feedback what is said to who ticks it; may be empty
    public record Choice(String text, boolean right, String feedback) {}

    /// How a question is answered.
    public sealed interface Answer {

        /// By ticking one, or as many as are right.
        ///
        /// @param choices what can be ticked, at least one of it right
        record Choose(List<Choice> choices) implements Answer {
            /// Refuses choices of which none is right.
            public Choose {
                choices = List.copyOf(choices);
                if (choices.stream().noneMatch(Choice::right)) {
                    throw new IllegalArgumentException("no choice is right");
                }
            }
        }

        /// With a whole number.
        ///
        /// @param value    the right one
        /// @param feedback what is said to it; may be empty
        record Number(long value, String feedback) implements Answer {}

        /// With a short text.
        ///
        /// @param accepted the right ones, at least one
        record Text(List<String> accepted) implements Answer {
            /// Refuses an empty list.
            public Text {
                accepted = List.copyOf(accepted);
                if (accepted.isEmpty()) {
                    throw new IllegalArgumentException("no text is right");
                }
            }
        }
    }
}
