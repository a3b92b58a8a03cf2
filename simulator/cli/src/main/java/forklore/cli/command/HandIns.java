package forklore.cli.command;

import forklore.engine.text.Problem;
import forklore.lab.answer.AnswerReader;
import forklore.lab.answer.AnswerReading;
import forklore.lab.answer.Answers;
import forklore.lab.grade.Evidence;
import forklore.lab.grade.Grader;
import forklore.lab.handin.HandIn;
import forklore.lab.handin.HandInText;
import forklore.lab.personal.PersonalLab;
import forklore.lab.result.Result;
import forklore.lab.sheet.LabSheet;
import java.util.List;
import java.util.Optional;
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
        return switch (HandInText.read(name, text)) {
            case HandInText.HandInReading.Rejected(List<Problem> problems) -> refused("", problems);
            case HandInText.HandInReading.Parsed(HandIn handIn) -> {
                Optional<LabSheet> sheet = shelf.course().find(Integer.toString(handIn.lab()));
                if (sheet.isEmpty()) {
                    yield new Outcome.Refused("it is for lab " + handIn.lab() + ", which does not exist");
                }
                if (handIn.last().isEmpty()) {
                    yield new Outcome.Refused("there is no try in it");
                }
                yield seeded(handIn, sheet.get(), handIn.last().get());
            }
        };
    }

    private Outcome seeded(HandIn handIn, LabSheet sheet, HandIn.Try last) throws InterruptedException {
        long seed = course.isEmpty() ? handIn.seed() : PersonalLab.seed(course.getAsInt(), handIn.student());
        if (seed != handIn.seed()) {
            return new Outcome.Refused("its seed is " + handIn.seed() + ", but the one of `" + handIn.student()
                    + "` in this course is " + seed);
        }
        PersonalLab lab = shelf.personal(sheet, seed, last.attempt());
        String place = "answers of try " + last.attempt() + ", ";
        return switch (AnswerReader.read(lab, LabFolder.ANSWERS, last.answers())) {
            case AnswerReading.Rejected(List<Problem> problems) -> refused(place, problems);
            case AnswerReading.Answered(Answers answers) -> {
                if (!answers.student().equals(handIn.student())) {
                    yield new Outcome.Refused(place + "they are those of `" + answers.student()
                            + "`, but the file is of `" + handIn.student() + "`");
                }
                Evidence found = evidence.of(lab, last.files());
                yield new Outcome.Done(
                        Grader.grade(lab, answers, found),
                        handIn.tampered()
                                .map(number -> "The seal of try " + number
                                        + " does not fit: the file was changed after it was written.")
                                .orElse(""));
            }
        };
    }

    private static Outcome refused(String place, List<Problem> problems) {
        Problem first = problems.getFirst();
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return new Outcome.Refused(place + "line " + first.span().line() + ", column "
                + first.span().column() + ": " + first.message() + more);
    }
}
