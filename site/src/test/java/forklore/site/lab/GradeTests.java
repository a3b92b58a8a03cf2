package forklore.site.lab;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.personal.Given;
import forklore.lab.personal.PersonalTask;
import forklore.lab.personal.Sources;
import forklore.lab.result.Passed;
import forklore.lab.result.ResultText;
import forklore.lab.session.Library;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import forklore.lab.sheet.World;
import forklore.site.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The grader of the page is the grader: the compiled script, run by node, and this JVM give the same result, letter
/// by letter, for right and for wrong answers of every lab.
class GradeTests {

    private static final Path COMPILED =
            Path.of(System.getProperty("forklore.root"), "site/target/player/lab-compiled.js");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String VERSION = "tests 1";

    /// How many wrong answers to each task are graded.
    private static final int MISTAKES = 2;

    private static Node node;

    @BeforeAll
    static void needsNode() {
        node = new Node(COMPILED, "the grades of the page are not compared with the JVM's");
    }

    @Test
    void rightAndWrongAnswersOfEveryLabAreGradedTheSame() throws Exception {
        String platforms = platforms();
        List<Node.Call> calls = new ArrayList<>();
        List<String> here = new ArrayList<>();
        for (Catalogue.LabEntry entry : CATALOGUE.labs()) {
            String parcel = parcel(entry);
            Work work = begin(Parcel.open(parcel, platforms));
            for (int mistake = -1; mistake < MISTAKES; mistake++) {
                String text = answered(work, mistake).text();
                calls.add(new Node.Call("check", List.of(parcel, Node.SHARED, text)));
                here.add(Main.check(parcel, platforms, text));
            }
            String text = answered(work, -1).text();
            calls.add(new Node.Call("handIn", List.of(parcel, Node.SHARED, text, VERSION)));
            here.add(Main.handIn(parcel, platforms, text, VERSION));
        }
        assertThat(here).allMatch(result -> result.startsWith("forklore-result "));
        assertThat(here)
                .anyMatch(result -> result.contains("\npassed NO"))
                .anyMatch(result -> result.contains("@core"));
        assertThat(node.ask(platforms, calls)).isEqualTo(here);
    }

    /// Who attaches the records of real runs is told at once what they are worth.
    @Test
    void recordsThatAreAttachedAreGradedInThePageToo() throws Exception {
        Catalogue.LabEntry entry = CATALOGUE.labs().stream()
                .filter(each -> each.name().equals("how-rare-is-rare"))
                .findFirst()
                .orElseThrow();
        String parcel = parcel(entry);
        Work begun = begin(Parcel.open(parcel, platforms()));
        Work measured =
                begun.enter("count", "runs 200\nseen 0\nlow 0\nhigh 1.9\n").work();
        Work work = measured.attach(
                        "count.log",
                        counted(begun.lab().task("count").orElseThrow().scenario()))
                .work()
                .attach(
                        "steer.steered",
                        steered(begun.lab().task("steer").orElseThrow().scenario()))
                .work();
        List<Node.Call> calls = List.of(
                new Node.Call("check", List.of(parcel, Node.SHARED, measured.text())),
                new Node.Call("check", List.of(parcel, Node.SHARED, work.text())),
                new Node.Call("handIn", List.of(parcel, Node.SHARED, work.text(), VERSION)));
        List<String> told = node.ask(platforms(), calls);
        assertThat(passed(told.get(0), "count")).isEqualTo(Passed.NOT_RUN);
        for (String task : List.of("count", "steer")) {
            assertThat(passed(told.get(1), task)).as(task).isEqualTo(Passed.YES);
        }
        assertThat(told.get(2)).startsWith(told.get(1) + Main.BEHIND);
    }

    private static Passed passed(String result, String task) {
        return ResultText.read(result).orElseThrow().graded().result().checks().stream()
                .filter(check -> check.id().equals(task))
                .findFirst()
                .orElseThrow()
                .passed();
    }

    private static String counted(Given given) {
        Linked linked = given.linked().getFirst();
        return new RunLog(
                        given.name(),
                        linked.fingerprint(),
                        linked.platform(),
                        "c",
                        new LinkedHashMap<>(),
                        200,
                        List.of(new RunLog.Count("child-hangs", 0), new RunLog.Count("both-finish", 200)),
                        List.of())
                .text();
    }

    private static String steered(Given given) {
        Linked linked = given.linked().getFirst();
        SteeredLog.Line line = new SteeredLog.Line("child-hangs", 20, 20, "");
        SteeredLog.Story story =
                new SteeredLog.Story(given.name(), linked.fingerprint(), Optional.empty(), List.of(line));
        return new SteeredLog(linked.platform(), "c", "glibc 2.36", new LinkedHashMap<>(), List.of(story)).text();
    }

    /// {@return a work with the model answers, or with wrong ones to the tasks that have so many}
    private static Work answered(Work begun, int mistake) {
        Work work = begun;
        for (PersonalTask task : begun.lab().tasks()) {
            List<Task.Mistake> mistakes = task.task().mistakes();
            work = mistake < 0 || mistake >= mistakes.size()
                    ? work.with(task.id(), ModelAnswer.of(task))
                    : wrong(work, task, mistakes.get(mistake));
        }
        return work;
    }

    private static Work wrong(Work work, PersonalTask task, Task.Mistake mistake) {
        return mistake.changes().isEmpty()
                ? work.enter(task.id(), mistake.answer()).work()
                : work.with(task.id(), ModelAnswer.edited(task, mistake.changes()));
    }

    private static Work begin(Library library) {
        LabSheet sheet = library.course().labs().getFirst();
        return switch (Work.begin(sheet, library.sources(), "alice", 2026, 1)) {
            case Opening.Opened(Work work) -> work;
            case Opening.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static String parcel(Catalogue.LabEntry entry) {
        Library bare = Library.read(List.of(new Sources.Story(entry.name(), entry.text())), List.of(), List.of());
        List<Sources.Story> scenarios = bare.course().labs().getFirst().worlds().stream()
                .map(World::scenario)
                .distinct()
                .map(name -> new Sources.Story(
                        name, CATALOGUE.find(name).orElseThrow().text()))
                .toList();
        return Parcel.of(new Sources.Story(entry.name(), entry.text()), scenarios);
    }

    private static String platforms() {
        StringBuilder all = new StringBuilder();
        CATALOGUE.platforms().forEach(each -> all.append(each.text()).append('\n'));
        return all.toString();
    }
}
