package forklore.lab.session;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import forklore.lab.answer.AnswerReader;
import forklore.lab.answer.AnswerReading;
import forklore.lab.answer.Answers;
import forklore.lab.handin.HandIn;
import forklore.lab.handin.HandInText;
import forklore.lab.outline.Bars;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.outline.Outline;
import forklore.lab.personal.Making;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.LabSheet;
import java.util.List;
import java.util.Optional;

/// Works as text, for whoever keeps them: a file, or the memory of a browser.
public final class WorkText {

    private static final String HEAD = "forklore-work";
    private static final int FORM = 1;
    private static final String ANSWERS = "answers";
    private static final String MARGIN = "  ";
    private static final int MOST_CHARACTERS = 2 * Outline.MOST_CHARACTERS;

    private WorkText() {}

    /// {@return the text that is read as this work}
    ///
    /// @param work the work
    public static String of(Work work) {
        StringBuilder text = new StringBuilder();
        text.append(HEAD).append(' ').append(FORM).append('\n').append(ANSWERS).append('\n');
        Bars.append(work.answerText(), MARGIN, text);
        for (Work.Entry entry : work.entries()) {
            if (!entry.draft().isEmpty()) {
                text.append("draft ").append(entry.task()).append('\n');
                Bars.append(entry.draft(), MARGIN, text);
            }
        }
        for (HandIn.Attached file : work.files()) {
            text.append("file ").append(file.name()).append('\n');
            Bars.append(file.text(), MARGIN, text);
        }
        work.handInText().ifPresent(handIn -> {
            text.append("handed-in\n");
            Bars.append(handIn, MARGIN, text);
        });
        return text.toString();
    }

    /// {@return the work that a text says, or everything that is wrong with it}
    ///
    /// @param library the labs there are
    /// @param name the name of the text, for messages
    /// @param text the whole text
    public static Opening read(Library library, String name, String text) {
        Findings findings = new Findings(name);
        List<Node> nodes = Outline.read(text, MOST_CHARACTERS, findings);
        Keys keys = new Keys(nodes, Span.NONE, "a work on a lab", findings);
        keys.number(HEAD, FORM, FORM);
        String answers = keys.one(ANSWERS).map(Bars::content).orElse("");
        List<Node> drafts = keys.all("draft");
        List<Node> files = keys.all("file");
        Optional<String> handIn = keys.one("handed-in").map(Bars::content);
        keys.finish();
        if (!findings.none()) {
            return new Opening.Refused(name, text, findings.all());
        }
        return switch (answers(library, ANSWERS, answers)) {
            case Opening.Refused refused -> refused;
            case Opening.Opened(Work work) -> {
                Work filled = work;
                for (Node draft : drafts) {
                    filled = filled.lab().task(draft.value()).isPresent()
                            ? filled.enter(draft.value(), Bars.content(draft)).work()
                            : unknown(draft, filled, findings);
                }
                for (Node file : files) {
                    filled = taken(filled.attach(file.value(), Bars.content(file)), findings);
                }
                filled = handIn.isPresent() ? handedIn(filled, handIn.get(), findings) : filled;
                yield findings.none() ? new Opening.Opened(filled) : new Opening.Refused(name, text, findings.all());
            }
        };
    }

    private static Work unknown(Node draft, Work work, Findings findings) {
        List<String> ids = work.lab().tasks().stream().map(PersonalTask::id).toList();
        findings.unknown(Fault.UNKNOWN_NAME, draft.valueSpan(), "a task of this lab", draft.value(), ids);
        return work;
    }

    private static Work taken(Entered entered, Findings findings) {
        if (entered instanceof Entered.Refused(Work _, List<Problem> problems)) {
            problems.forEach(findings::take);
        }
        return entered.work();
    }

    private static Work handedIn(Work work, String text, Findings findings) {
        return switch (HandInText.read("handed-in", text)) {
            case HandInText.HandInReading.Parsed(HandIn handIn) -> taken(work.after(handIn), findings);
            case HandInText.HandInReading.Rejected(List<Problem> problems) -> {
                problems.forEach(findings::take);
                yield work;
            }
        };
    }

    /// {@return the work that an answer file says}
    ///
    /// @param library the labs there are
    /// @param name the name of the file, for messages
    /// @param text the whole text
    public static Opening answers(Library library, String name, String text) {
        if (text.isBlank()) {
            return refused(
                    name,
                    "there is nothing in it",
                    "take the blank file again: forklore lab start writes one into another folder, with --out");
        }
        return switch (AnswerReader.head(name, text)) {
            case AnswerReading.Rejected(List<Problem> problems) -> new Opening.Refused(name, text, problems);
            case AnswerReading.Answered(Answers head) -> {
                Optional<LabSheet> sheet = library.course().find(Integer.toString(head.lab()));
                Optional<String> student = Student.problem(head.student());
                if (sheet.isPresent() && student.isEmpty()) {
                    yield answers(library, sheet.get(), head, name, text);
                }
                Findings findings = new Findings(name);
                student.ifPresent(problem -> findings.tell(Fault.VALUE, Span.NONE, problem, Student.allowed()));
                if (sheet.isEmpty()) {
                    String labs = "there are " + library.course().labs().size() + " labs";
                    findings.tell(Fault.UNKNOWN_NAME, Span.NONE, "there is no lab " + head.lab(), labs);
                }
                yield new Opening.Refused(name, text, findings.all());
            }
        };
    }

    private static Opening answers(Library library, LabSheet sheet, Answers head, String name, String text) {
        return switch (PersonalLab.of(sheet, library.sources(), head.seed(), head.attempt())) {
            case Making.Unfit(List<Problem> problems) -> new Opening.Refused(sheet.name() + ".lab", "", problems);
            case Making.Made(PersonalLab lab) ->
                switch (AnswerReader.read(lab, name, text)) {
                    case AnswerReading.Rejected(List<Problem> problems) -> new Opening.Refused(name, text, problems);
                    case AnswerReading.Answered(Answers answers) ->
                        new Opening.Opened(Work.of(lab, answers.student(), Optional.empty())
                                .answered(answers));
                };
        };
    }

    /// {@return the work of the last try of a file that was handed in}
    ///
    /// @param library the labs there are
    /// @param name the name of the file, for messages
    /// @param text the whole text
    public static Opening handedIn(Library library, String name, String text) {
        return switch (HandInText.read(name, text)) {
            case HandInText.HandInReading.Rejected(List<Problem> problems) -> new Opening.Refused(name, text, problems);
            case HandInText.HandInReading.Parsed(HandIn handIn) ->
                handIn.last()
                        .map(last -> handedIn(library, handIn, last))
                        .orElseGet(() -> refused(name, "there is no try in it", "hand in a lab first"));
        };
    }

    /// A file that was cut off reads like answers that are wrong; its seal knows better.
    private static Opening torn(HandIn handIn, Opening.Refused refused) {
        Optional<Integer> number = handIn.tampered();
        if (number.isEmpty()) {
            return refused;
        }
        Findings findings = new Findings(refused.file());
        findings.tell(
                Fault.VALUE,
                Span.NONE,
                "the file was cut off or changed after it was written: the seal of try " + number.get()
                        + " does not fit",
                "hand in the file as it was written");
        refused.problems().forEach(findings::take);
        return new Opening.Refused(refused.file(), refused.text(), findings.all());
    }

    private static Opening handedIn(Library library, HandIn handIn, HandIn.Try last) {
        String place = "answers of try " + last.attempt();
        return switch (answers(library, place, last.answers())) {
            case Opening.Refused refused -> torn(handIn, refused);
            case Opening.Opened(Work work) -> {
                Work filled = new Work(work.lab(), work.student(), work.entries(), last.files(), Optional.empty());
                Optional<String> other = other(work, handIn);
                yield other.isPresent()
                        ? refused(place, other.get(), "a file has the tries of one student at one lab")
                        : switch (filled.after(handIn)) {
                            case Entered.Taken(Work whole) -> new Opening.Opened(whole);
                            case Entered.Refused(Work _, List<Problem> problems) ->
                                new Opening.Refused(place, last.answers(), problems);
                        };
            }
        };
    }

    private static Optional<String> other(Work work, HandIn handIn) {
        if (!work.student().equals(handIn.student())) {
            return Optional.of(
                    "they are those of `" + work.student() + "`, but the file is of `" + handIn.student() + "`");
        }
        int number = work.lab().sheet().number();
        if (number != handIn.lab()) {
            return Optional.of("they are for lab " + number + ", but the file is for lab " + handIn.lab());
        }
        return work.lab().seed() == handIn.seed()
                ? Optional.empty()
                : Optional.of("they are for seed " + work.lab().seed() + ", but the file is for seed " + handIn.seed());
    }

    private static Opening refused(String place, String message, String help) {
        Findings findings = new Findings(place);
        findings.tell(Fault.VALUE, Span.NONE, message, help);
        return new Opening.Refused(place, "", findings.all());
    }
}
