package forklore.cli.command;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalLab;
import forklore.lab.result.Result;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkText;
import java.util.List;
import java.util.OptionalInt;

/// Grades what was handed in: the last try, everything anew, from the seed. No score in a file is ever looked at.
///
/// @param shelf the labs
/// @param course the seed of the course, which fixes everybody's data; empty if any seed is taken
/// @param evidence finds out what only real runs can say
record HandIns(LabShelf shelf, OptionalInt course, LabEvidence evidence) {

    /// What came of one file.
    sealed interface Outcome {
        /// It was graded.
        ///
        /// @param result what was found
        /// @param note what a teacher should know of the file, one sentence; may be empty
        record Done(Result result, String note) implements Outcome {}

        /// It is no hand-in that can be graded.
        ///
        /// @param reason why, one sentence with the place
        record Refused(String reason) implements Outcome {}
    }

    /// {@return what a file is worth}
    ///
    /// @param name the name of the file, for messages
    /// @param text the whole text
    /// @throws InterruptedException if the thread is interrupted while a program runs
    Outcome grade(String name, String text) throws InterruptedException {
        return switch (WorkText.handedIn(shelf.library(), name, text)) {
            case Opening.Refused refused ->
                refused(refused.file().equals(name) ? "" : refused.file() + ", ", refused.problems());
            case Opening.Opened(Work work) -> graded(work);
        };
    }

    private Outcome graded(Work work) throws InterruptedException {
        long seed = course.isEmpty() ? work.lab().seed() : PersonalLab.seed(course.getAsInt(), work.student());
        if (seed != work.lab().seed()) {
            return new Outcome.Refused("its seed is " + work.lab().seed() + ", but the one of `" + work.student()
                    + "` in this course is " + seed + ": it was begun with another --course");
        }
        return new Outcome.Done(
                work.check(evidence.of(work.lab(), work.files())),
                work.handIn()
                        .flatMap(HandIn::tampered)
                        .map(number -> "The seal of try " + number
                                + " does not fit: the file was changed after it was written.")
                        .orElse(""));
    }

    private static Outcome refused(String place, List<Problem> problems) {
        Problem first = problems.getFirst();
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        String where = first.span().equals(Span.NONE)
                ? ""
                : "line " + first.span().line() + ", column " + first.span().column() + ": ";
        return new Outcome.Refused(place + where + first.message() + more);
    }
}
