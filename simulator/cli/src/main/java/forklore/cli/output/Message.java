package forklore.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Something said to a person: one line that stands alone, then what supports it, why, and what to do next.
///
/// ```
/// verdict[V0101]: the child can wait for ever        orphaned-lock, platform core
///    ...
///    = why:  the copy of `m` is locked, and `worker`, its owner, was not copied
///    = next: forklore steer orphaned-lock
/// ```
///
/// @param level what kind of thing it is
/// @param code the code to ask `explain` for; may be empty
/// @param headline one line that stands alone
/// @param place what it is about, beside the headline; may be empty
/// @param body lines between the headline and the reasons
/// @param notes the reasons and the next steps, in the order to print
public record Message(Level level, String code, String headline, String place, List<String> body, List<Note> notes) {

    private static final String GAP = "        ";
    private static final int LABEL = "next:".length();
    private static final int WIDTH = 100;

    /// Copies the lists.
    public Message {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /// What kind of thing is said.
    public enum Level {
        /// The user's request or file cannot be used.
        ERROR("error"),
        /// It goes on, but with less.
        WARNING("warning"),
        /// The answer to a check.
        VERDICT("verdict"),
        /// The answer to a check: something does not hold.
        REFUTED("verdict"),
        /// Good to know.
        NOTE("note");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /// {@return how it is written}
        public String word() {
            return word;
        }
    }

    /// A line after `=`.
    ///
    /// @param label `why`, `next`, `help`, `seen`
    /// @param text what is said
    public record Note(String label, String text) {}

    /// {@return an error with nothing but a headline and notes}
    ///
    /// @param headline one line that stands alone
    /// @param notes the reasons and the next steps
    public static Message error(String headline, Note... notes) {
        return new Message(Level.ERROR, "", headline, "", List.of(), List.of(notes));
    }

    /// {@return a warning with nothing but a headline and notes}
    ///
    /// @param headline one line that stands alone
    /// @param notes the reasons and the next steps
    public static Message warning(String headline, Note... notes) {
        return new Message(Level.WARNING, "", headline, "", List.of(), List.of(notes));
    }

    /// {@return a remark with nothing but a headline and notes}
    ///
    /// @param headline one line that stands alone
    /// @param notes the reasons and the next steps
    public static Message note(String headline, Note... notes) {
        return new Message(Level.NOTE, "", headline, "", List.of(), List.of(notes));
    }

    /// {@return a reason}
    ///
    /// @param text one sentence
    public static Note why(String text) {
        return new Note("why", text);
    }

    /// {@return something to do next}
    ///
    /// @param text a command, or one sentence
    public static Note next(String text) {
        return new Note("next", text);
    }

    /// {@return the same, with the commands to type next as they can be typed here}
    ///
    /// @param typed turns a command into what is typed
    public Message typed(UnaryOperator<String> typed) {
        List<Note> renamed = new ArrayList<>();
        for (Note note : notes) {
            renamed.add(note.label().equals("next") ? next(typed.apply(note.text())) : note);
        }
        return new Message(level, code, headline, place, body, renamed);
    }

    /// {@return the same with another headline}
    ///
    /// @param line one line that stands alone
    public Message headed(String line) {
        return new Message(level, code, line, place, body, notes);
    }

    /// {@return the lines to print}
    ///
    /// @param paint the colour of the stream
    public List<String> lines(Paint paint) {
        List<String> lines = new ArrayList<>();
        String label = level.word() + (code.isEmpty() ? "" : "[" + code + "]") + ":";
        String first = painted(paint, label) + " " + paint.strong(headline);
        boolean beside = label.length() + 1 + headline.length() + GAP.length() + place.length() <= WIDTH;
        lines.add(place.isEmpty() || !beside ? first : first + GAP + paint.muted(place));
        if (!beside && !place.isEmpty()) {
            lines.add("   " + paint.muted(place));
        }
        lines.addAll(body);
        for (Note note : notes) {
            lines.addAll(lines(note, paint));
        }
        return lines;
    }

    /// Sentences are wrapped; a command or a token stays whole, so that it can be copied.
    private static List<String> lines(Note note, Paint paint) {
        String lead = "   = " + Layout.pad(note.label() + ":", LABEL) + " ";
        if (note.label().equals("next")) {
            return List.of(lead + paint.accent(note.text()));
        }
        List<String> lines = new ArrayList<>();
        for (String line : Layout.wrap(note.text(), WIDTH - lead.length())) {
            lines.add((lines.isEmpty() ? lead : " ".repeat(lead.length())) + line);
        }
        return lines;
    }

    private String painted(Paint paint, String label) {
        return switch (level) {
            case ERROR, REFUTED -> paint.danger(label);
            case WARNING -> paint.warning(label);
            case VERDICT -> paint.good(label);
            case NOTE -> paint.accent(label);
        };
    }
}
