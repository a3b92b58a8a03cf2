package forklore.lab.session;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import forklore.lab.answer.AnswerText;
import forklore.lab.answer.Reply;
import forklore.lab.handin.HandIn;
import forklore.lab.outline.Bars;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.personal.PersonalTask;
import forklore.lab.print.SheetPage;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A work as the files of a folder, for whoever works with an editor of their own.
///
/// A task whose answer is a changed scenario is answered by changing the file of that scenario, unless
/// the answer file has a scenario of its own.
public final class WorkFolder {

    /// The file with the answers.
    public static final String ANSWERS = "answers.txt";

    /// The file with the sheet.
    public static final String SHEET = "sheet.adoc";

    /// More scenarios than any lab has.
    private static final int MOST_SCENARIOS = 40;

    private static final String SCENARIO = ".fork";
    private static final List<String> ATTACHED = List.of(".log", ".steered", ".py", ".c");

    private WorkFolder() {}

    /// {@return the files of a work that begins: sheet, scenarios, and an answer file to be filled in}
    ///
    /// @param work the work
    public static List<HandIn.Attached> files(Work work) {
        List<HandIn.Attached> files = new ArrayList<>();
        files.add(new HandIn.Attached(SHEET, SheetPage.of(work.lab(), work.student())));
        for (PersonalTask task : work.lab().tasks()) {
            task.given().ifPresent(given -> files.add(new HandIn.Attached(given.name() + SCENARIO, given.text())));
            if (task.task().format() instanceof Format.Migrate migrate) {
                files.add(new HandIn.Attached(migrate.program(), migrate.source()));
            }
        }
        files.add(new HandIn.Attached(ANSWERS, AnswerText.blank(work.lab(), work.student())));
        return files;
    }

    /// {@return whether a file of such a folder is asked for by [#read]}
    ///
    /// @param name its name
    public static boolean isRead(String name) {
        return name.endsWith(SCENARIO) || isAttached(name);
    }

    /// {@return what is wrong with a folder that has more files than a work can have; empty if nothing is. Nothing of
    /// such a folder is read: which of its files are meant, nobody could say}
    ///
    /// @param names the names of its files
    public static Optional<Problem> excess(List<String> names) {
        Findings findings = new Findings("");
        limit(names.stream().filter(WorkFolder::isAttached).count(), ATTACHED, Work.MOST_FILES, findings);
        limit(
                names.stream().filter(name -> name.endsWith(SCENARIO)).count(),
                List.of(SCENARIO),
                MOST_SCENARIOS,
                findings);
        return findings.all().stream().findFirst();
    }

    private static void limit(long count, List<String> endings, int most, Findings findings) {
        if (count > most) {
            findings.tell(
                    Fault.VALUE,
                    Span.NONE,
                    count + " end with " + String.join(", ", endings),
                    "leave at most " + most + " there, those that belong to the lab, and move the others away");
        }
    }

    /// {@return the names of the files that should be the given program of a task, and are not: somebody has changed
    /// the file, or the seed}
    ///
    /// @param work the work
    /// @param files the files of its folder
    public static List<String> strangers(Work work, List<HandIn.Attached> files) {
        List<String> strangers = new ArrayList<>();
        for (PersonalTask task : work.lab().tasks()) {
            if (task.given().isPresent()
                    && !Work.isEdited(task)
                    && changed(task, files).isPresent()) {
                strangers.add(file(task));
            }
        }
        return strangers;
    }

    private static boolean isAttached(String name) {
        return ATTACHED.stream().anyMatch(name::endsWith);
    }

    /// {@return the work that a folder says; a changed scenario that cannot be read is a draft in it}
    ///
    /// @param library the labs there are
    /// @param answers the text of its answer file
    /// @param files the other files, in order; those that belong to no lab are left out
    public static Opening read(Library library, String answers, List<HandIn.Attached> files) {
        return switch (WorkText.answers(library, ANSWERS, answers)) {
            case Opening.Refused refused -> refused;
            case Opening.Opened(Work work) -> {
                Work filled = work;
                for (PersonalTask task : work.lab().tasks()) {
                    boolean open = Work.isEdited(task) && work.entry(task.id()).reply() instanceof Reply.None;
                    Optional<String> changed = open ? changed(task, files) : Optional.empty();
                    filled = changed.isPresent()
                            ? filled.enter(task.id(), changed.get()).work()
                            : filled;
                }
                List<Problem> problems = new ArrayList<>();
                for (HandIn.Attached file : files) {
                    Entered entered = isAttached(file.name())
                            ? filled.attach(file.name(), file.text())
                            : new Entered.Taken(filled);
                    if (entered instanceof Entered.Refused(Work _, List<Problem> refused)) {
                        problems.addAll(refused);
                    }
                    filled = entered.work();
                }
                yield problems.isEmpty() ? new Opening.Opened(filled) : new Opening.Refused("", "", problems);
            }
        };
    }

    private static Optional<String> changed(PersonalTask task, List<HandIn.Attached> files) {
        String name = file(task);
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(HandIn.Attached::text)
                .filter(text ->
                        !Bars.plain(text).equals(Bars.plain(task.scenario().text())))
                .findFirst();
    }

    /// {@return how the file with the scenario of a task is called}
    ///
    /// @param task a task that has one
    public static String file(PersonalTask task) {
        return task.scenario().name() + SCENARIO;
    }
}
