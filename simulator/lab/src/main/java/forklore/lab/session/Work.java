package forklore.lab.session;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import forklore.lab.answer.AnswerReader;
import forklore.lab.answer.AnswerText;
import forklore.lab.answer.Answers;
import forklore.lab.answer.Reply;
import forklore.lab.answer.ReplyReading;
import forklore.lab.grade.Evidence;
import forklore.lab.grade.Grader;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.handin.HandIn;
import forklore.lab.handin.HandInText;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.personal.Making;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.personal.Sources;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A student's work on one lab. A value: each thing to do gives a new one.
///
/// @param lab the lab with the student's own data
/// @param student the student's name or number
/// @param entries what was entered for each task, one for each task of the lab and in its order
/// @param files records of real runs and programs that are handed in, too
/// @param handIn the graded tries so far; empty before the first one
public record Work(
        PersonalLab lab, String student, List<Entry> entries, List<HandIn.Attached> files, Optional<HandIn> handIn) {

    /// The greatest number of files beside the answers.
    public static final int MOST_FILES = 16;

    private static final int MOST_NAME = 100;

    /// Copies the lists.
    public Work {
        entries = List.copyOf(entries);
        files = List.copyOf(files);
    }

    /// What was entered for one task.
    ///
    /// @param task the id of the task
    /// @param hints how many of its hints were taken
    /// @param reply the answer
    /// @param draft what was entered and cannot be read yet; empty if the answer says all
    public record Entry(String task, int hints, Reply reply, String draft) {}

    /// {@return a work without an answer, or why there is none}
    ///
    /// @param sheet the lab
    /// @param sources the scenarios and platforms
    /// @param student the student's name or number; see [Student]
    /// @param course the seed of the course, which the teacher chooses
    /// @param attempt which graded try it is for, from 1
    public static Opening begin(LabSheet sheet, Sources sources, String student, long course, int attempt) {
        Findings findings = new Findings("");
        Student.problem(student)
                .ifPresent(problem -> findings.tell(Fault.VALUE, Span.NONE, problem, Student.allowed()));
        if (attempt < 1 || attempt > PersonalLab.MOST_ATTEMPTS) {
            String most = "a lab has at most " + PersonalLab.MOST_ATTEMPTS + " graded tries";
            findings.tell(Fault.VALUE, Span.NONE, "there is no try " + attempt, most);
        }
        return findings.none()
                ? begin(sheet, sources, student, PersonalLab.seed(course, student), attempt, Optional.empty())
                : new Opening.Refused("", "", findings.all());
    }

    private static Opening begin(
            LabSheet sheet, Sources sources, String student, long seed, int attempt, Optional<HandIn> handIn) {
        return switch (PersonalLab.of(sheet, sources, seed, attempt)) {
            case Making.Made(PersonalLab lab) -> new Opening.Opened(of(lab, student, handIn));
            case Making.Unfit(List<Problem> problems) -> new Opening.Refused(sheet.name() + ".lab", "", problems);
        };
    }

    /// {@return a work without an answer}
    static Work of(PersonalLab lab, String student, Optional<HandIn> handIn) {
        List<Entry> entries = new ArrayList<>();
        lab.tasks().forEach(task -> entries.add(new Entry(task.id(), 0, new Reply.None(), "")));
        return new Work(lab, student, entries, List.of(), handIn);
    }

    /// {@return this work with all answers of an answer file}
    ///
    /// @param answers answers to this lab
    public Work answered(Answers answers) {
        List<Entry> read = new ArrayList<>();
        for (Entry entry : entries) {
            Answers.TaskAnswer answer = answers.task(entry.task());
            read.add(new Entry(entry.task(), answer.hints(), answer.reply(), ""));
        }
        return new Work(lab, student, read, files, handIn);
    }

    /// {@return what was entered for a task}
    ///
    /// @param task the id of a task of this lab
    public Entry entry(String task) {
        return entries.stream()
                .filter(entry -> entry.task().equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(lab.sheet().id() + " has no task " + task));
    }

    private PersonalTask task(String id) {
        return lab.task(id).orElseThrow(() -> new IllegalArgumentException("no task " + id));
    }

    private Work with(Entry changed) {
        List<Entry> more = new ArrayList<>();
        entries.forEach(entry -> more.add(entry.task().equals(changed.task()) ? changed : entry));
        return new Work(lab, student, more, files, handIn);
    }

    /// {@return this work with another answer to a task}
    ///
    /// @param task the id of a task of this lab
    /// @param reply the answer
    public Work with(String task, Reply reply) {
        return with(new Entry(task, entry(task).hints(), reply, ""));
    }

    /// {@return this work with an answer that is read from a text}
    ///
    /// @param task the id of a task of this lab
    /// @param text for a task whose answer is a changed scenario, the scenario; for others the lines
    ///     that would stand below the task in an answer file
    public Entered enter(String task, String text) {
        return switch (read(task, text)) {
            case ReplyReading.Read(Reply reply) -> new Entered.Taken(with(task, reply));
            case ReplyReading.Rejected(List<Problem> problems) ->
                new Entered.Refused(with(new Entry(task, entry(task).hints(), new Reply.None(), text)), problems);
        };
    }

    private ReplyReading read(String id, String text) {
        PersonalTask task = task(id);
        return isEdited(task) ? AnswerReader.scenario(lab, task, text) : AnswerReader.reply(lab, task, text);
    }

    /// {@return whether the answer to a task is its scenario, changed}
    ///
    /// @param task the task
    public static boolean isEdited(PersonalTask task) {
        return switch (task.task().format()) {
            case Format.Break _, Format.Fix _ -> true;
            case Format.Predict _, Format.Drive _, Format.Find _, Format.Explain _ -> false;
            case Format.Measure _, Format.Steer _, Format.Recording _, Format.Migrate _ -> false;
        };
    }

    /// {@return what is wrong with the draft of a task; empty if there is none}
    ///
    /// @param task the id of a task of this lab
    public List<Problem> problems(String task) {
        String draft = entry(task).draft();
        return !draft.isEmpty() && read(task, draft) instanceof ReplyReading.Rejected(List<Problem> problems)
                ? problems
                : List.of();
    }

    /// {@return the hints of a task that were taken; they can be read again for nothing}
    ///
    /// @param task the id of a task of this lab
    public List<Task.Hint> hints(String task) {
        List<Task.Hint> all = task(task).task().hints();
        return all.subList(0, Math.min(entry(task).hints(), all.size()));
    }

    /// {@return the next hint, so that its cost can be shown before it is taken; empty if there is none
    /// left}
    ///
    /// @param task the id of a task of this lab
    public Optional<Task.Hint> nextHint(String task) {
        List<Task.Hint> all = task(task).task().hints();
        int taken = entry(task).hints();
        return taken < all.size() ? Optional.of(all.get(taken)) : Optional.empty();
    }

    /// {@return this work with the next hint of a task taken; the same if there is none left}
    ///
    /// @param task the id of a task of this lab
    public Work hinted(String task) {
        Entry entry = entry(task);
        return nextHint(task).isEmpty() ? this : with(new Entry(task, entry.hints() + 1, entry.reply(), entry.draft()));
    }

    /// {@return this work with a file beside the answers, in the place of one of the same name}
    ///
    /// @param name its name, without a folder
    /// @param text its text
    public Entered attach(String name, String text) {
        List<HandIn.Attached> more = new ArrayList<>(detach(name).files());
        more.add(new HandIn.Attached(name, text));
        Findings findings = new Findings(name);
        boolean plain = !name.isEmpty()
                && name.length() <= MOST_NAME
                && name.equals(name.strip())
                && name.chars().allMatch(each -> each >= ' ' && each != '/' && each != '\\' && each != 0x7f);
        if (!plain) {
            findings.tell(
                    Fault.VALUE,
                    Span.NONE,
                    "`" + name + "` is no name of a file",
                    "no folders in it, and at most " + MOST_NAME + " characters");
        }
        if (more.size() > MOST_FILES) {
            String most = "at most " + MOST_FILES + " are handed in: take one away first";
            findings.tell(Fault.VALUE, Span.NONE, "there are " + MOST_FILES + " files already", most);
        }
        return findings.none()
                ? new Entered.Taken(new Work(lab, student, entries, more, handIn))
                : new Entered.Refused(this, findings.all());
    }

    /// {@return this work without a file}
    ///
    /// @param name its name; nothing changes if there is none of that name
    public Work detach(String name) {
        List<HandIn.Attached> left =
                files.stream().filter(file -> !file.name().equals(name)).toList();
        return new Work(lab, student, entries, left, handIn);
    }

    /// {@return this work behind the tries of a hand-in that was written before}
    ///
    /// @param before the hand-in; it must be of this student and of the same data
    public Entered after(HandIn before) {
        if (before.lab() == lab.sheet().number() && before.student().equals(student) && before.seed() == lab.seed()) {
            return new Entered.Taken(new Work(lab, student, entries, files, Optional.of(before)));
        }
        Findings findings = new Findings("");
        findings.tell(
                Fault.VALUE,
                Span.NONE,
                "it is no hand-in of " + student + " for lab " + lab.sheet().number() + " with the data of seed "
                        + lab.seed(),
                "choose the file of this lab, or hand in under another name");
        return new Entered.Refused(this, findings.all());
    }

    /// {@return the answers; nothing for a task whose answer cannot be read yet}
    public Answers answers() {
        List<Answers.TaskAnswer> tasks = new ArrayList<>();
        entries.forEach(entry -> tasks.add(new Answers.TaskAnswer(entry.task(), entry.hints(), entry.reply())));
        return new Answers(lab.sheet().number(), student, lab.seed(), lab.attempt(), tasks);
    }

    /// {@return the answers as the text of an answer file}
    public String answerText() {
        return AnswerText.of(answers());
    }

    /// {@return what the answers are worth so far; it costs no try}
    ///
    /// @param evidence what real runs found
    public Result check(Evidence evidence) {
        Result result = Grader.grade(lab, answers(), evidence);
        List<Check> checks = result.checks().stream().map(this::withDraft).toList();
        return new Result(result.lab(), result.title(), result.student(), result.seed(), result.attempt(), checks);
    }

    private Check withDraft(Check check) {
        List<Problem> problems = problems(check.id());
        if (problems.isEmpty()) {
            return check;
        }
        Problem first = problems.getFirst();
        return new Check(
                check.id(),
                check.name(),
                check.description(),
                Passed.NOT_RUN,
                0,
                check.most(),
                "",
                "not run, because the answer cannot be read: line "
                        + first.span().line() + ": " + first.message(),
                first.help().orElse(first.why()),
                check.dependsOn(),
                check.visibility());
    }

    /// {@return whether this try is in the hand-in already: it can still be checked, but only the next
    /// one handed in}
    public boolean isHandedIn() {
        return handIn.flatMap(HandIn::last)
                .filter(last -> last.attempt() >= lab.attempt())
                .isPresent();
    }

    /// {@return whether the last try of the hand-in is this one, and nothing has changed since}
    public boolean isUnchanged() {
        return handIn.filter(done -> done.endsWith(lab.attempt(), answerText(), files))
                .isPresent();
    }

    /// {@return one graded try, behind those before it; refused while an answer cannot be read, which
    /// costs no try}
    ///
    /// @param evidence what real runs found
    /// @param version the version of Forklore
    public Handing submit(Evidence evidence, String version) {
        List<Problem> problems = new ArrayList<>();
        entries.forEach(entry -> problems.addAll(problems(entry.task())));
        Findings findings = new Findings("");
        if (isHandedIn()) {
            int last = handIn.flatMap(HandIn::last).map(HandIn.Try::attempt).orElse(0);
            String next = "go on with try " + (last + 1) + ", which has data of its own";
            findings.tell(
                    Fault.VALUE, Span.NONE, "try " + last + " is handed in already: after a try the data change", next);
        }
        evidence.migrations().stream()
                .filter(each -> each.end() == Evidence.End.NO_PROGRAM)
                .forEach(each -> findings.tell(
                        Fault.VALUE,
                        Span.NONE,
                        "what is handed in for task `" + each.task() + "` is no program: " + each.told(),
                        "correct it first; this has cost no try"));
        problems.addAll(findings.all());
        if (!problems.isEmpty()) {
            return new Handing.Refused(problems);
        }
        Result result = check(evidence);
        HandIn before = handIn.orElse(new HandIn(lab.sheet().number(), student, lab.seed(), version, List.of()));
        HandIn after = before.with(lab.attempt(), answerText(), files, result.points());
        return HandInText.excess(after)
                .<Handing>map(problem -> new Handing.Refused(List.of(problem)))
                .orElseGet(() ->
                        new Handing.Handed(after, result, new Work(lab, student, entries, files, Optional.of(after))));
    }

    /// {@return the work of the next try, with new data and no answers; a program to migrate is taken
    /// along, because it is the same for everybody}
    public Opening next() {
        int last = handIn.flatMap(HandIn::last).map(HandIn.Try::attempt).orElse(lab.attempt());
        int attempt = Math.max(last, lab.attempt()) + 1;
        if (attempt > PersonalLab.MOST_ATTEMPTS) {
            Findings findings = new Findings("");
            String most = "a lab has at most " + PersonalLab.MOST_ATTEMPTS + " graded tries";
            findings.tell(Fault.VALUE, Span.NONE, "there is no try " + attempt, most);
            return new Opening.Refused("", "", findings.all());
        }
        return switch (begin(lab.sheet(), lab.sources(), student, lab.seed(), attempt, handIn)) {
            case Opening.Opened(Work work) ->
                new Opening.Opened(new Work(work.lab(), student, work.entries(), programs(), handIn));
            case Opening.Refused refused -> refused;
        };
    }

    private List<HandIn.Attached> programs() {
        return files.stream()
                .filter(file -> lab.sheet().tasks().stream()
                        .anyMatch(task -> task.format() instanceof Format.Migrate migrate
                                && migrate.program().equals(file.name())))
                .toList();
    }

    /// {@return the model answer to a task, once this try is handed in}
    ///
    /// @param task the id of a task of this lab
    public Optional<Reply> modelAnswer(String task) {
        return isHandedIn() ? Optional.of(ModelAnswer.of(task(task))) : Optional.empty();
    }

    /// {@return how the file to hand in is called}
    public String handInFile() {
        return student + "-" + lab.sheet().id() + HandInText.ENDING;
    }

    /// {@return the text of the file to hand in; empty before the first try}
    public Optional<String> handInText() {
        return handIn.map(HandInText::of);
    }

    /// {@return this work as a text, which [WorkText#read] reads}
    public String text() {
        return WorkText.of(this);
    }
}
