package forklore.site.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTests {

    private static final String STORY = """
            scenario tiny
            title    Two ends
            topic    tests

            thread main
              start other
              exit 0

            thread other
              exit 1

            outcome zero
              when  parent exits 0
              grade acceptable "Main was first."

            outcome one
              when  parent exits 1
              grade forbidden "The other was first."

            expect sometimes zero
            """;

    private final Scenario scenario = scenario();
    private final Playback playback =
            Runs.of(Judge.judge(scenario, Limits.DEFAULT)).orElseThrow();

    @Test
    void everyOutcomeThatHappensHasARunWithItsOdds() {
        assertThat(playback.runs())
                .extracting(Playback.Run::label, Playback.Run::odds, Playback.Run::mood)
                .containsExactly(
                        tuple("zero", "1/2 (50.0\u00a0%)", Playback.Mood.GOOD),
                        tuple("one", "1/2 (50.0\u00a0%)", Playback.Mood.BAD));
    }

    @Test
    void itOpensAtTheWorstThingBeforeItsFirstStep() {
        assertThat(playback.current().label()).isEqualTo("one");
        assertThat(playback.step()).isZero();
        assertThat(playback.atEnd()).isFalse();
    }

    @Test
    void aStepThatDoesNotExistIsTheNearestOneThatDoes() {
        assertThat(playback.at(-3).step()).isZero();
        assertThat(playback.at(99).step()).isEqualTo(playback.last());
        assertThat(playback.at(99).atEnd()).isTrue();
    }

    @Test
    void anotherRunBeginsAtItsBeginning() {
        Playback other = playback.at(2).choose(0);
        assertThat(other.current().label()).isEqualTo("zero");
        assertThat(other.step()).isZero();
    }

    @Test
    void aLinkToAKnownRunChoosesThatRun() {
        Playback restored = playback.restored(shared(playback.runs().getFirst().path()), 1);
        assertThat(restored.runs()).isEqualTo(playback.runs());
        assertThat(restored.run()).isZero();
        assertThat(restored.step()).isEqualTo(1);
    }

    @Test
    void aLinkToAnotherRunAddsItAndASecondLinkReplacesIt() {
        Playback first = playback.restored(shared(run("main")), 1);
        assertThat(first.runs()).hasSize(3);
        assertThat(first.current().mood()).isEqualTo(Playback.Mood.SHARED);
        Playback second = first.restored(shared(run()), 0);
        assertThat(second.runs()).hasSize(3);
        assertThat(second.last()).isZero();
    }

    @Test
    void theLinkNamesTheRunAndTheStep() {
        ShareLink link = playback.at(1).link();
        assertThat(link.schedule()).isEqualTo(playback.current().path().schedule());
        assertThat(link.step()).isEqualTo(1);
    }

    private Path run(String... actors) {
        Program program = Program.of(scenario);
        Schedule schedule = Schedule.of("tiny", "core", program.fingerprint(), List.of(actors));
        return Replay.of(program, Limits.DEFAULT, schedule).path();
    }

    private static Playback.Run shared(Path path) {
        return new Playback.Run("the run of the link", "", "", Playback.Mood.SHARED, path);
    }

    @Test
    void whoIsTheSchedulerStaysInTheRunOrLeavesItForOneOfTheirOwn() {
        Choices choices = new Choices(Program.of(scenario), Limits.DEFAULT);
        Playback start = playback.choose(1);
        assertThat(choices.after(start.current().path(), 1)).containsExactly("main", "other");
        Playback on = choices.pick(start, "main");
        assertThat(on).isEqualTo(start.at(1));
        Playback own = choices.pick(on.at(1), "main");
        assertThat(choices.progress(on)).contains("zero 2 steps").contains("one 2 steps");
        assertThat(choices.progress(own)).isEqualTo("zero in 2 steps. No run gets there in fewer.");
    }

    @Test
    void aVerdictSurvivesTheWayThroughText() {
        Program program = Program.of(scenario);
        String text = Checked.say(Judge.judge(scenario, Limits.DEFAULT));
        assertThat(Checked.read(text, program, Limits.DEFAULT))
                .hasValueSatisfying(checked -> assertThat(checked.playback().runs())
                        .usingRecursiveComparison()
                        .isEqualTo(playback.runs()));
        assertThat(Checked.read("The search stopped.", program, Limits.DEFAULT)).isEmpty();
    }

    private static Scenario scenario() {
        return switch (Reader.read("tiny.fork", STORY)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
