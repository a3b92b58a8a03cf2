package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.desktop.model.EditorModel.Live;
import forklore.engine.machine.Limits;
import forklore.engine.text.Problem;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorModelTests {

    private final SimulatorModel simulator = Fixtures.open("orphaned-lock", 8);
    private final DeskModel desk = Fixtures.desk(simulator, new WindowModel(Theme.LIGHT));
    private final EditorModel editor = desk.editor();

    private String broken() {
        return editor.textProperty().get().replace("    lock m", "    lok m");
    }

    @Test
    void aMistakeIsNamedAndThePictureStays() {
        editor.type(broken());

        assertThat(editor.liveProperty().get().mistakes())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("lok");
        assertThat(simulator.staleProperty().get()).isTrue();
        assertThat(simulator.playback().lastProperty().get()).isEqualTo(8);
    }

    @Test
    void theOfferedChangeMakesItAScenarioAgain() {
        String before = editor.textProperty().get();
        editor.type(broken());

        editor.apply(
                editor.liveProperty().get().mistakes().getFirst().suggestion().orElseThrow());

        assertThat(editor.textProperty().get()).isEqualTo(before);
        assertThat(editor.liveProperty().get()).isInstanceOf(Live.Checked.class);
        assertThat(simulator.staleProperty().get()).isFalse();
        assertThat(editor.changedProperty().get()).isFalse();
    }

    @Test
    void theFirstWordIsCorrectedToo() {
        String before = editor.textProperty().get();
        editor.type(before.replaceFirst("scenario", "scenaro"));

        Problem problem = editor.liveProperty().get().mistakes().getFirst();
        assertThat(problem.help()).contains("did you mean `scenario`?");
        editor.apply(problem.suggestion().orElseThrow());
        assertThat(editor.textProperty().get()).isEqualTo(before);
    }

    @Test
    void thePictureOfAChangedProgramIsAtTheSameOutcome() {
        editor.type(editor.textProperty().get().replace("    balance = balance + 1\n    unlock", "    unlock"));

        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("child-hangs");
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(8);
        assertThat(simulator.ready().orElseThrow().text())
                .isEqualTo(editor.textProperty().get());
    }

    @Test
    void aLaterChangeCallsAnEarlierOneOff() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SimulatorModel slow = new SimulatorModel(
                Fixtures.source(), (_, _, _, _) -> null, waiting::add, Runnable::run, Limits.DEFAULT);
        List<Opened> told = new ArrayList<>();

        slow.tryText("a.fork", "nonsense", told::add);
        slow.tryText("a.fork", "", told::add);
        waiting.forEach(Runnable::run);

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Opened.Rejected.class,
                        rejected -> assertThat(rejected.text()).isEmpty());
    }

    @Test
    void anotherPlatformLeavesAHalfWrittenTextAlone() {
        editor.type(broken());
        String draft = editor.textProperty().get();

        simulator.choosePlatform("glibc");

        assertThat(editor.textProperty().get()).isEqualTo(draft);
        assertThat(editor.changedProperty().get()).isTrue();
    }

    @Test
    void aShippedScenarioIsSavedUnderANameOfItsOwn(@TempDir Path folder) throws IOException {
        assertThat(desk.save()).isInstanceOf(EditorModel.Saving.Nameless.class);

        desk.saveAs(folder.resolve("mine"));

        Path file = folder.resolve("mine.fork");
        assertThat(Files.readString(file)).startsWith("scenario mine\n");
        assertThat(editor.changedProperty().get()).isFalse();
        assertThat(editor.fileProperty().get()).contains(file);
        assertThat(desk.recent().files()).containsExactly(file.toString());
        assertThat(simulator.ready().orElseThrow().scenario().name()).isEqualTo("mine");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        desk.saveAs(folder.resolve("no/such/place.fork"));

        assertThat(desk.window().noticeProperty().get())
                .contains("Cannot write")
                .contains("the text is still here");
    }

    @Test
    void changesAreNotLostWithoutAQuestion() {
        String before = editor.textProperty().get();
        editor.type(before + "\n# mine\n");

        desk.open("printed-twice");

        assertThat(simulator.ready().orElseThrow().scenario().name()).isEqualTo("orphaned-lock");
        assertThat(desk.guard().waitingProperty().get()).isPresent();
        desk.guard().stay();
        assertThat(editor.textProperty().get()).endsWith("# mine\n");
        desk.open("printed-twice");
        desk.guard().drop();
        assertThat(simulator.ready().orElseThrow().scenario().name()).isEqualTo("printed-twice");
        assertThat(editor.changedProperty().get()).isFalse();
    }

    @Test
    void theTemplateIsAScenario() {
        desk.begin();

        assertThat(editor.liveProperty().get()).isInstanceOf(Live.Checked.class);
        assertThat(editor.openProperty().get()).isTrue();
        assertThat(editor.fileProperty().get()).isEmpty();
    }

    @Test
    void aFileWithMistakesIsOpenedToBeCorrected(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("half.fork");
        Files.writeString(file, "scenario half\n");

        desk.open(file.toString());

        assertThat(editor.openProperty().get()).isTrue();
        assertThat(editor.fileProperty().get()).contains(file);
        assertThat(editor.liveProperty().get().mistakes()).isNotEmpty();
    }

    @Test
    void aDroppedScheduleIsPlayedToItsEnd() {
        String token = simulator.token().orElseThrow();
        desk.open("printed-twice");

        desk.take("  " + token + "\n");

        assertThat(simulator.token()).contains(token);
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(8);
        desk.take("hello");
        assertThat(desk.window().noticeProperty().get()).contains("no schedule").contains("hello");
        assertThat(simulator.token()).isEqualTo(Optional.of(token));
    }
}
