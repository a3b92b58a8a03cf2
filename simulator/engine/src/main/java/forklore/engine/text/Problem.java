package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.List;
import java.util.Optional;

/// One mistake in a scenario file.
///
/// @param code the stable code, for example `F0201`; `forklore explain` and the site know it
/// @param file the name of the file
/// @param span the place
/// @param message what is wrong, one line that stands alone, the value quoted
/// @param label what to say under the caret; may be empty
/// @param related another place that explains it, for example the first declaration
/// @param why the rule behind it, one sentence
/// @param help what to do next: what is allowed, or the nearest known name
/// @param suggestion the change that `help` offers, if it offers one; applying it removes this problem
public record Problem(
        String code,
        String file,
        Span span,
        String message,
        String label,
        List<Related> related,
        String why,
        Optional<String> help,
        Optional<Suggestion> suggestion) {

    /// Copies the related places.
    public Problem {
        related = List.copyOf(related);
    }

    /// Another place that explains the mistake.
    ///
    /// @param span the place
    /// @param label what to say there
    public record Related(Span span, String label) {}

    /// A change of the text that removes a mistake and makes no new one.
    ///
    /// @param span what is replaced; of length 0 if something is only inserted
    /// @param replacement what is written instead
    /// @param sentence the change in words
    public record Suggestion(Span span, String replacement, String sentence) {

        /// {@return the text with this change}
        ///
        /// @param text the text of the file
        public String apply(String text) {
            int start = Source.offset(text, span);
            return text.substring(0, start) + replacement + text.substring(start + span.length());
        }
    }

    /// {@return the message as a person reads it: code, place, excerpt, caret, why and help}
    ///
    /// @param text the text of the file, for the excerpt
    public String render(String text) {
        return Excerpt.render(this, Source.of(text));
    }
}
