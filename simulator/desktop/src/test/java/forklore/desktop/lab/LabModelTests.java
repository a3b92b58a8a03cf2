package forklore.desktop.lab;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.EditorModel;
import forklore.desktop.model.Exercise.Withheld;
import forklore.desktop.model.Memory;
import forklore.desktop.model.RealRuns;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.engine.model.Scenario;
import forklore.engine.trace.RunLog;
import forklore.lab.answer.Reply;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.session.Work;
import forklore.lab.session.WorkFolder;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabModelTests {

    @TempDir
    Path folder;

    private final Memory memory = Memory.brief();
    private RealRuns realRuns =
            (_, _, _, _) -> new RealRuns.Answer.Unavailable("There is no C compiler.", "install one");
    private DeskModel desk;
    private LabsModel labs;

    private LabModel begin(int number) {
        SimulatorModel simulator = Fixtures.simulator(
                (scenario, runs, progress, cancelled) -> realRuns.run(scenario, runs, progress, cancelled));
        desk = new DeskModel(simulator, new WindowModel(Theme.LIGHT), memory);
        labs = new LabsModel(desk);
        labs.show();
        labs.call("alice");
        labs.begin(labs.rows().get(number - 1).sheet());
        return labs.labProperty().get().orElseThrow();
    }

    private static Check checked(LabModel lab, String task) {
        lab.check();
        return lab.check(task).orElseThrow();
    }

    private Withheld withheld() {
        return desk.simulator().withheldProperty().get();
    }

    @Test
    void whatIsToBePredictedIsShownAfterTheFirstCheck() {
        LabModel lab = begin(3);
        lab.go(1);
        assertThat(withheld()).isEqualTo(Withheld.PICTURE);
        assertThat(desk.simulator().runs()).isEmpty();
        desk.editor().edit();
        assertThat(desk.editor().openProperty().get()).isFalse();

        lab.check();
        assertThat(withheld()).isEqualTo(Withheld.PICTURE);
        lab.write("how-often", "not-at-all", "yes");
        Check check = checked(lab, "how-often");

        assertThat(check.rationale()).contains("not-at-all: you said yes");
        assertThat(withheld()).isEqualTo(Withheld.NOTHING);
        assertThat(desk.simulator().runs()).isNotEmpty();
        Remark shown = Remark.of(check, lab.task().orElseThrow()).stream()
                .filter(remark -> remark.token().isPresent())
                .findFirst()
                .orElseThrow();
        lab.play(shown.token().orElseThrow());
        assertThat(desk.simulator().token()).isEqualTo(shown.token());
    }

    @Test
    void theTurnsOfTheReaderAreTheAnswer() {
        LabModel lab = begin(3);
        lab.go(3);
        assertThat(withheld()).isEqualTo(Withheld.RUNS);
        lab.check();
        assertThat(withheld()).isEqualTo(Withheld.RUNS);
        assertThat(desk.scheduler().drivingProperty().get()).isTrue();

        desk.scheduler().choose(0);
        desk.scheduler().choose(0);
        assertThat(lab.value("show-twice", "schedule")).isEqualTo("main.2");
        desk.scheduler().undo();
        assertThat(lab.value("show-twice", "schedule")).isEqualTo("main.1");
        while (!desk.scheduler().turns().isEmpty()) {
            desk.scheduler().choose(0);
        }

        assertThat(checked(lab, "show-twice").passed()).isEqualTo(Passed.YES);
        desk.open("orphaned-lock");
        assertThat(withheld()).isEqualTo(Withheld.NOTHING);
        desk.scheduler().choose(0);
        assertThat(lab.value("show-twice", "schedule")).startsWith("main.");
    }

    @Test
    void aFixIsTypedInTheEditorAndTheCounterexampleIsPlayed() {
        LabModel lab = begin(3);
        lab.go(4);
        EditorModel editor = desk.editor();
        String given = editor.textProperty().get();
        editor.type(given.replaceFirst("exit 0", "flush\n    _exit 0"));
        assertThat(editor.changedProperty().get()).isFalse();

        Check check = checked(lab, "once-only");
        assertThat(check.passed()).isEqualTo(Passed.NO);
        String token =
                Remark.of(check, lab.task().orElseThrow()).getFirst().token().orElseThrow();
        lab.play(token);
        assertThat(desk.simulator().token()).contains(token);
        assertThat(desk.simulator().noticeProperty().get()).isEmpty();

        editor.type(given.replaceFirst("exit 0", "_exit 0"));
        assertThat(checked(lab, "once-only").passed()).isEqualTo(Passed.YES);
        editor.type("no program");
        lab.go(1);
        lab.go(4);
        assertThat(editor.textProperty().get()).isEqualTo("no program");
        lab.restore();
        assertThat(editor.textProperty().get()).isEqualTo(given);
    }

    @Test
    void workIsThereAfterAnotherStart() {
        LabModel lab = begin(8);
        String measure = lab.tasks().get(2).id();
        lab.write(measure, "runs", "2");
        String predict = lab.tasks().get(0).id();
        lab.hint(predict);
        lab.attach("mine.log", "forklore");
        Work before = lab.workProperty().get();

        LabModel again = begin(8);

        assertThat(again.workProperty().get().text()).isEqualTo(before.text());
        assertThat(again.value(measure, "runs")).isEqualTo("2");
        assertThat(labs.rows().get(7).note()).isEqualTo("Try 1, 0 of 4 answered");
        memory.keep("lab.lab8." + before.lab().seed() + ".alice", "nonsense");
        assertThat(begin(8).messageProperty().get()).contains("put aside");
    }

    @Test
    void aTryIsHandedInOnceAndNothingElseIsOverwritten() throws IOException {
        LabModel lab = begin(3);
        Path file = folder.resolve("alice-lab3.forklore-lab");
        Files.writeString(file, "something else\n");
        lab.submit(_ -> Optional.of(file));
        assertThat(lab.messageProperty().get()).contains("was not touched");
        assertThat(file).hasContent("something else\n");
        Files.delete(file);

        lab.submit(name -> Optional.of(folder.resolve(name)));

        assertThat(file).content().startsWith("forklore-lab");
        assertThat(lab.workProperty().get().isHandedIn()).isTrue();
        lab.go(4);
        assertThat(lab.canShowModel()).isTrue();
        lab.showModel();
        assertThat(desk.simulator().ready().orElseThrow().text()).contains("flush\n  start");
        long seed = lab.workProperty().get().lab().seed();
        lab.next();
        assertThat(lab.workProperty().get().lab().attempt()).isEqualTo(2);
        assertThat(lab.model()).isEmpty();
        lab.submit(_ -> Optional.empty());
        labs.take(file);
        Work taken = labs.labProperty().get().orElseThrow().workProperty().get();
        assertThat(taken.handIn().orElseThrow().tries()).hasSize(2);
        assertThat(taken.lab().seed()).isEqualTo(seed);
    }

    @Test
    void aFolderOfTheCommandLineIsOpened() throws IOException {
        LabModel lab = begin(3);
        for (var file : WorkFolder.files(lab.workProperty().get())) {
            Files.writeString(folder.resolve(file.name()), file.text());
        }
        String answers = Files.readString(folder.resolve(WorkFolder.ANSWERS));
        Files.writeString(folder.resolve(WorkFolder.ANSWERS), answers.replaceFirst("twice +\\?", "twice yes"));
        Files.writeString(folder.resolve("notes.log"), "mine");

        assertThat(LabsModel.isLab(folder)).isTrue();
        labs.take(folder);

        LabModel taken = labs.labProperty().get().orElseThrow();
        assertThat(taken.value("how-often", "twice")).isEqualTo("yes");
        assertThat(taken.workProperty().get().files()).hasSize(1);
        assertThat(taken.file()).contains(folder.resolve("alice-lab3.forklore-lab"));
        labs.take(folder.resolve("nothing.forklore-lab"));
        assertThat(desk.window().noticeProperty().get()).contains("There is no lab in");
    }

    @Test
    void whatIsNoLabIsSaidWithWhatToDo() throws IOException {
        LabModel lab = begin(3);
        Path file = folder.resolve("\u00dcbung 3.forklore-lab");
        lab.submit(_ -> Optional.of(file));
        String whole = Files.readString(file);

        assertThat(taken(file, whole.substring(0, whole.length() - 40)))
                .contains("was cut off or changed after it was written")
                .endsWith("Hand in the file as it was written.");
        assertThat(taken(file, ""))
                .contains("\u00dcbung 3.forklore-lab: there is nothing in it. Hand in the file that");
        assertThat(taken(file, whole.replace("\nlab 3\n", "\nlab 4\n")))
                .contains("they are for lab 3, but the file is for lab 4");
        for (var each : WorkFolder.files(lab.workProperty().get())) {
            Files.writeString(folder.resolve(each.name()), each.text());
        }
        for (int i = 0; i < 17; i++) {
            Files.createFile(folder.resolve(i + ".py"));
        }
        labs.take(folder);
        assertThat(desk.window().noticeProperty().get())
                .startsWith("Too many files lie in " + folder + ": 17 end with")
                .contains("Leave at most 16 there");
    }

    private String taken(Path file, String text) throws IOException {
        Files.writeString(file, text);
        labs.take(file);
        return desk.window().noticeProperty().get();
    }

    @Test
    void aRecordOfRealRunsIsTakenAlong() {
        realRuns = (linked, runs, _, _) -> {
            Scenario scenario = linked.scenario();
            List<RunLog.Count> counts =
                    List.of(new RunLog.Count(scenario.outcomes().getFirst().name(), runs));
            return new RealRuns.Answer.Finished(new RunLog(
                    scenario.name(),
                    linked.fingerprint(),
                    linked.platform(),
                    "c",
                    new LinkedHashMap<>(),
                    runs,
                    counts,
                    List.of()));
        };
        LabModel lab = begin(8);
        lab.go(3);
        String task = lab.task().orElseThrow().id();
        lab.attachRecord();
        assertThat(lab.messageProperty().get()).contains("no record yet");
        desk.simulator().natives().run();
        lab.attachRecord();
        assertThat(lab.workProperty().get().files()).hasSize(1);
        lab.write(task, "runs", "1000");
        lab.write(task, "seen", "1000");
        lab.write(task, "low", "99.6");
        lab.write(task, "high", "100");

        assertThat(lab.workProperty().get().entry(task).reply()).isInstanceOf(Reply.Measured.class);
        assertThat(checked(lab, task).passed()).isEqualTo(Passed.YES);
    }

    @Test
    void aNameThatCannotBeOneIsSaid() {
        begin(1);
        labs.leave();
        labs.call("two words");
        labs.begin(labs.rows().getFirst().sheet());

        assertThat(labs.problemProperty().get()).contains("two words").contains("letters, digits");
        assertThat(labs.labProperty().get()).isEmpty();
        labs.call("alice");
        labs.enrol("x");
        assertThat(labs.problemProperty().get()).contains("number");
    }
}
