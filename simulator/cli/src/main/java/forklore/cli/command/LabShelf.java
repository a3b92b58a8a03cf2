package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.lab.personal.Making;
import forklore.lab.personal.PersonalLab;
import forklore.lab.question.Questions;
import forklore.lab.result.Question;
import forklore.lab.sheet.Course;
import forklore.lab.sheet.LabReader;
import forklore.lab.sheet.LabReading;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The labs that are shipped, and the data of students in them. What is asked for twice is made once.
final class LabShelf {

    private final Catalogue catalogue;
    private Course course;
    private forklore.lab.personal.Sources sources;

    LabShelf(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// {@return all labs}
    synchronized Course course() {
        if (course == null) {
            List<LabSheet> sheets = new ArrayList<>();
            for (Catalogue.LabEntry entry : catalogue.labs()) {
                sheets.add(
                        switch (LabReader.read(entry.name() + ".lab", entry.text())) {
                            case LabReading.Parsed(LabSheet sheet) -> sheet;
                            case LabReading.Rejected(var problems) ->
                                throw new IllegalStateException("the shipped lab " + entry.name() + " cannot be read: "
                                        + problems.getFirst().render(entry.text()));
                        });
            }
            course = new Course(sheets);
        }
        return course;
    }

    /// {@return the scenarios and platforms that labs speak of}
    private synchronized forklore.lab.personal.Sources sources() {
        if (sources == null) {
            sources = forklore.lab.personal.Sources.read(
                    catalogue.entries().stream()
                            .map(each -> new forklore.lab.personal.Sources.Story(each.name(), each.text()))
                            .toList(),
                    catalogue.platforms().stream()
                            .map(each -> new forklore.lab.personal.Sources.Story(each.name(), each.text()))
                            .toList());
        }
        return sources;
    }

    /// {@return a student's lab}
    ///
    /// @param sheet the lab
    /// @param seed what its data are drawn from
    /// @param attempt which graded try it is for
    PersonalLab personal(LabSheet sheet, long seed, int attempt) {
        return switch (PersonalLab.of(sheet, sources(), seed, attempt)) {
            case Making.Made(PersonalLab lab) -> lab;
            case Making.Unfit(var problems) ->
                throw new IllegalStateException("the shipped " + sheet.id() + " does not fit its scenarios: "
                        + problems.getFirst().message());
        };
    }

    /// {@return the questions that a lab gives for a seed}
    ///
    /// @param sheet the lab
    /// @param seed what the data are drawn from
    /// @param kinds what to ask
    List<Question> questions(LabSheet sheet, long seed, List<Questions.Kind> kinds) {
        return switch (Questions.of(sheet, sources(), seed, kinds)) {
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
