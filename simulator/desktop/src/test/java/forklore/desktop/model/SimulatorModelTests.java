package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.desktop.Fixtures;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import forklore.stage.layout.Layout;
import forklore.stage.story.Storyboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorModelTests {

    @Test
    void opensAShippedScenarioWithTheRunToItsWorstOutcome() {
        SimulatorModel simulator = Fixtures.open("orphaned-lock", 1);

        assertThat(simulator.openedProperty().get()).isInstanceOf(Opened.Ready.class);
        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("child-hangs");
        assertThat(simulator.runs())
                .extracting(RunChoice::outcome)
                .containsExactly(Optional.of("child-hangs"), Optional.of("both-finish"));
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(1);
    }

    @Test
    void choosingAnOutcomeShowsTheRunToIt() {
        SimulatorModel simulator = Fixtures.open("orphaned-lock", 1);

        simulator.chooseOutcome("both-finish");

        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("both-finish");
        assertThat(simulator.playback().path()).contains(simulator.runs().get(1).path());
    }

    @Test
    void theTokenOfARunPlaysExactlyThatRun() {
        String token = Fixtures.open("orphaned-lock", 1).token().orElseThrow();
        SimulatorModel simulator = Fixtures.simulator();

        simulator.open("orphaned-lock", 3, Optional.of(token));

        assertThat(simulator.token()).contains(token);
        assertThat(simulator.noticeProperty().get()).isEmpty();
        assertThat(simulator.runProperty().get().orElseThrow().label()).startsWith("Yours");
    }

    @Test
    void opensAScenarioOnTheFirstOfItsPlatforms() {
        SimulatorModel simulator = Fixtures.open("allocator-lock", 1);

        assertThat(simulator.ready().orElseThrow().verdict().platform()).isEqualTo("posix");
        assertThat(simulator.runs())
                .extracting(RunChoice::label)
                .first()
                .asString()
                .startsWith("Shortest to what posix leaves undefined");
    }

    @Test
    void opensTheSameScenarioOnAnotherPlatform() {
        SimulatorModel simulator = Fixtures.open("allocator-lock", 1);

        simulator.choosePlatform("tcmalloc-debug");

        assertThat(simulator.ready().orElseThrow().verdict().platform()).isEqualTo("tcmalloc-debug");
        assertThat(simulator.token().orElseThrow()).startsWith("allocator-lock@tcmalloc-debug:");
    }

    @Test
    void whatAMachineDidStandsBesideThePlatformThatNoMachineIs(@TempDir Path root) throws IOException {
        SimulatorModel onGlibc = Fixtures.open("orphaned-lock", 1);
        onGlibc.choosePlatform("glibc");
        Path folder = Files.createDirectories(root.resolve("native-demos/observed"));
        Files.writeString(
                folder.resolve("orphaned-lock.glibc.c.log"),
                Fixtures.log(
                                "orphaned-lock",
                                "glibc",
                                onGlibc.ready().orElseThrow().verdict().hash())
                        .text());
        SimulatorModel simulator = new SimulatorModel(
                new ScenarioSource(new RecordedLogs(Optional.of(root))),
                (_, _, _, _) -> null,
                Runnable::run,
                Runnable::run,
                Limits.DEFAULT);

        simulator.open("orphaned-lock", 1, Optional.empty());

        assertThat(simulator.ready().orElseThrow().verdict().platform()).isEqualTo("core");
        assertThat(simulator.natives().countsProperty().get().shown())
                .map(RunLog::runs)
                .contains(1000);
        simulator.choosePlatform("musl");
        assertThat(simulator.natives().countsProperty().get().shown()).isEmpty();
    }

    @Test
    void opensAndDrawsEveryShippedScenario() {
        for (String name : Catalogue.load().names()) {
            SimulatorModel simulator = Fixtures.open(name, 1);

            assertThat(simulator.ready()).as(name).isPresent();
            assertThat(simulator.runs())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(choice -> assertThat(Layout.of(Storyboard.of(choice.path()), Layout.WIDE)
                                    .width())
                            .isPositive());
        }
    }

    @Test
    void opensItOnThePlatformOfTheToken() {
        SimulatorModel simulator = Fixtures.simulator();

        simulator.open("allocator-lock", 1, Optional.of("allocator-lock@tcmalloc-debug:00000000:main.1"));

        assertThat(simulator.ready().orElseThrow().verdict().platform()).isEqualTo("tcmalloc-debug");
        assertThat(simulator.runs()).extracting(RunChoice::outcome).contains(Optional.of("child-hangs"));
    }

    @Test
    void aTokenOfAnotherVersionSaysSo() {
        String token = Fixtures.open("orphaned-lock", 1).token().orElseThrow();
        String hash = token.substring(token.indexOf(':') + 1, token.indexOf(':') + 9);
        SimulatorModel simulator = Fixtures.simulator();

        simulator.open("orphaned-lock", 3, Optional.of(token.replace(hash, "00000000")));

        assertThat(simulator.noticeProperty().get()).contains("00000000").contains("nearest run");
    }

    @Test
    void aTextThatIsNoTokenSaysHowOneLooks() {
        SimulatorModel simulator = Fixtures.simulator();

        simulator.open("orphaned-lock", 1, Optional.of("main main worker"));

        assertThat(simulator.noticeProperty().get()).contains("\"main main worker\" is no schedule");
        simulator.chooseOutcome("child-hangs");
        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("child-hangs");
    }

    @Test
    void whoEndsACheckSeesWhatItFoundUntilThen() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SimulatorModel slow = new SimulatorModel(
                Fixtures.source(), (_, _, _, _) -> null, waiting::add, Runnable::run, Limits.DEFAULT);
        slow.open("orphaned-lock", 1, Optional.empty());
        slow.stopCheck();
        waiting.forEach(Runnable::run);

        assertThat(slow.ready().orElseThrow().verdict().statistics().complete()).isFalse();
        assertThat(slow.progressProperty().get()).isEmpty();
    }

    @Test
    void anUnknownNameSaysWhatThereIs() {
        SimulatorModel simulator = Fixtures.open("orphaned-lok", 1);

        assertThat(simulator.openedProperty().get()).isInstanceOfSatisfying(Opened.Unreadable.class, unreadable -> {
            assertThat(unreadable.message()).contains("\"orphaned-lok\"");
            assertThat(unreadable.help()).contains("orphaned-lock").contains("printed-twice");
        });
        assertThat(simulator.playback().frameProperty().get()).isEmpty();
    }

    @Test
    void aFileWithMistakesIsRejectedWithAllOfThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.fork");
        Files.writeString(file, "scenario broken\ntitle Broken\nthread main\n  lock q\n  jump\n");

        SimulatorModel simulator = Fixtures.open(file.toString(), 1);

        assertThat(simulator.openedProperty().get())
                .isInstanceOfSatisfying(
                        Opened.Rejected.class,
                        rejected -> assertThat(rejected.problems()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(simulator.runs()).isEmpty();
    }

    @Test
    void aDefectWhileOpeningIsShownAndNotWaitedFor() {
        Recordings broken = _ -> {
            throw new IllegalStateException("boom");
        };
        RealRuns none = (_, _, _, _) -> new RealRuns.Answer.Failed("none");
        SimulatorModel simulator =
                new SimulatorModel(new ScenarioSource(broken), none, Runnable::run, Runnable::run, Limits.DEFAULT);

        simulator.open("orphaned-lock", 1, Optional.empty());

        assertThat(simulator.openedProperty().get()).isInstanceOfSatisfying(Opened.Unreadable.class, unreadable -> {
            assertThat(unreadable.message()).contains("orphaned-lock").contains("boom");
            assertThat(unreadable.help()).contains("report");
        });
    }

    @Test
    void anotherScenarioTakesThePlaceOfTheFirst() {
        SimulatorModel simulator = Fixtures.open("orphaned-lock", 5);

        simulator.open("printed-twice", 1, Optional.empty());

        assertThat(simulator.ready().orElseThrow().scenario().name()).isEqualTo("printed-twice");
        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("printed-twice");
        assertThat(simulator.natives().countsProperty().get())
                .isInstanceOfSatisfying(
                        NativeModel.Counts.Recorded.class,
                        counts -> assertThat(counts.log().scenario()).isEqualTo("printed-twice"));
    }
}
