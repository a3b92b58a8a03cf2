package forklore.lab.sheet;

import forklore.engine.model.Span;
import forklore.lab.result.Visibility;
import java.util.List;
import java.util.Optional;

/// One task of a sheet.
///
/// @param id the name, of letters, digits and hyphens; unique in the sheet
/// @param title one line for people
/// @param points what it is worth
/// @param ask what the student is asked, in AsciiDoc
/// @param setting what it stands on
/// @param format what the student does, and what is graded
/// @param hints the three hints, or none
/// @param mistakes wrong answers that are often given, with the feedback they get
/// @param teacher prose for the teacher; may be empty
/// @param span where the task begins in its file
public record Task(
        String id,
        String title,
        int points,
        String ask,
        Setting setting,
        Format format,
        List<Hint> hints,
        List<Mistake> mistakes,
        String teacher,
        Span span) {

    /// How many hints a task has, if it has any.
    public static final int HINTS = 3;

    /// Copies the lists.
    public Task {
        hints = List.copyOf(hints);
        mistakes = List.copyOf(mistakes);
    }

    /// What a task stands on.
    ///
    /// @param world the world whose scenario it asks about, or empty
    /// @param platforms the platforms that are asked, in order; `core` if none is written
    /// @param dependsOn the task that must be solved before this one is graded
    /// @param visibility when a student sees its checks
    public record Setting(
            Optional<String> world, List<String> platforms, Optional<String> dependsOn, Visibility visibility) {
        /// Copies the list.
        public Setting {
            platforms = List.copyOf(platforms);
        }
    }

    /// One step of help: a question, then the place, then almost the answer.
    ///
    /// @param cost the points that are lost by taking it; those of the earlier hints are lost, too
    /// @param text what it says
    public record Hint(int cost, String text) {}

    /// A wrong answer that is often given.
    ///
    /// @param name a short name
    /// @param answer the answer, in the lines of an answer file; see [Mistake#changes] for those
    ///     that are programs
    /// @param changes the changes of the given program that make the answer; empty for the other
    ///     formats
    /// @param says a part of the feedback that it gets
    /// @param because why people believe it
    /// @param span where it is written
    public record Mistake(String name, String answer, List<Edit> changes, String says, String because, Span span) {
        /// Copies the list.
        public Mistake {
            changes = List.copyOf(changes);
        }
    }

    /// A change of a program: lines, and what stands in their place.
    ///
    /// @param find the lines that are looked for; they stand in the program once
    /// @param put what is put in their place; may be empty
    /// @param span where it is written
    public record Edit(String find, String put, Span span) {}

    /// {@return this task with another text to ask}
    ///
    /// @param text what is asked
    public Task asking(String text) {
        return new Task(id, title, points, text, setting, format, hints, mistakes, teacher, span);
    }

    /// {@return the points that are lost by hints}
    ///
    /// @param taken how many hints were taken
    public int cost(int taken) {
        int cost = 0;
        for (int i = 0; i < taken && i < hints.size(); i++) {
            cost += hints.get(i).cost();
        }
        return Math.min(points, cost);
    }
}
