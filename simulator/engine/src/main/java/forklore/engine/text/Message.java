package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said about one problem, beside its code and place.
///
/// @param text what is wrong, one line
/// @param label what to say under the caret
/// @param related other places
/// @param help what to do next, if no suggestion holds
/// @param suggestion a change that may help; it is offered only if it does
record Message(
        String text,
        String label,
        List<Problem.Related> related,
        Optional<String> help,
        Optional<Problem.Suggestion> suggestion) {

    Message {
        related = List.copyOf(related);
    }

    static Message of(String text, String label) {
        return new Message(text, label, List.of(), Optional.empty(), Optional.empty());
    }

    Message help(String sentence) {
        return new Message(text, label, related, Optional.of(sentence), suggestion);
    }

    Message see(Span span, String what) {
        List<Problem.Related> more = new ArrayList<>(related);
        more.add(new Problem.Related(span, what));
        return new Message(text, label, more, help, suggestion);
    }

    /// Suggests to write something else at a place.
    Message suggest(Span span, String replacement) {
        return suggest(span, replacement, "did you mean " + Words.quoted(replacement) + "?");
    }

    Message suggest(Span span, String replacement, String sentence) {
        Problem.Suggestion change = new Problem.Suggestion(span, replacement, sentence);
        return new Message(text, label, related, help, Optional.of(change));
    }
}
