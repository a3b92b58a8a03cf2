package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.lab.personal.Sources;
import forklore.lab.question.Questions;
import forklore.lab.result.Question;
import forklore.lab.session.Library;
import forklore.lab.sheet.Course;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The labs that are shipped, and the data of students in them. What is asked for twice is made once.
final class LabShelf {

    private final Catalogue catalogue;
    private Library library;

    LabShelf(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// {@return all labs, and what they speak of}
    synchronized Library library() {
        if (library == null) {
            library = Library.read(
                    catalogue.labs().stream()
                            .map(each -> new Sources.Story(each.name(), each.text()))
                            .toList(),
                    catalogue.entries().stream()
                            .map(each -> new Sources.Story(each.name(), each.text()))
                            .toList(),
                    catalogue.platforms().stream()
                            .map(each -> new Sources.Story(each.name(), each.text()))
                            .toList());
        }
        return library;
    }

    /// {@return all labs}
    Course course() {
        return library().course();
    }

    /// {@return the questions that a lab gives for a seed}
    ///
    /// @param sheet the lab
    /// @param seed what the data are drawn from
    /// @param kinds what to ask
    List<Question> questions(LabSheet sheet, long seed, List<Questions.Kind> kinds) {
        return switch (Questions.of(sheet, library().sources(), seed, kinds)) {
            case Questions.Made.Some(List<Question> questions) -> questions;
            case Questions.Made.None(var problems) ->
                throw new IllegalStateException("the shipped " + sheet.id() + " does not fit its scenarios: "
                        + problems.getFirst().message());
        };
    }

    /// {@return the lab that is meant; empty if there is none, which was said}
    ///
    /// @param invocation where to say it
    /// @param which what was typed
    Optional<LabSheet> find(Invocation invocation, String which) {
        Optional<LabSheet> found = course().find(which);
        if (found.isEmpty()) {
            List<String> names = new ArrayList<>();
            course().labs().forEach(lab -> names.add(lab.name()));
            List<Message.Note> notes = new ArrayList<>();
            Nearest.of(which, names)
                    .ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
            int count = course().labs().size();
            notes.add(Message.why("there " + (count == 1 ? "is " : "are ") + Layout.count(count, "lab")
                    + "; a lab is named by its number or its name"));
            notes.add(Message.next("forklore lab list"));
            invocation.report(Message.error("there is no lab `" + which + "`", notes.toArray(Message.Note[]::new)));
        }
        return found;
    }
}
