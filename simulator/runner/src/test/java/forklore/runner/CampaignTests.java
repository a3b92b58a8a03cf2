package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Fingerprint;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.GivenUp;
import forklore.engine.trace.RunLog;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTests {

    @BeforeEach
    void needsACompiler() {
        Runs.assumeCompiler();
    }

    private static RunLog run(Scenario scenario, int times) {
        CampaignOptions options = CampaignOptions.DEFAULT.withTimes(times);
        CampaignResult result = Campaign.run(scenario, options, ProgressListener.NONE);
        assertThat(result).isInstanceOf(CampaignResult.Completed.class);
        return ((CampaignResult.Completed) result).log();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphaned-lock", "printed-twice", "exec-saves-you"})
    void seesOnlyEndsThatTheScenarioNames(String name) {
        Scenario scenario = Runs.catalogue(name);
        RunLog log = run(scenario, 200);
        assertThat(log.others()).isEmpty();
        assertThat(log.runs()).isEqualTo(200);
        assertThat(log.hash()).isEqualTo(Fingerprint.of(scenario));
        assertThat(log.environment())
                .containsKeys("kernel", "libc", "compiler", "processors", "seed", "jitter", "deadline");
        assertThat(RunLog.parse(log.text())).contains(log);
    }

    @Test
    void provesAHangThatAlwaysHappens() {
        RunLog log = run(Runs.story("""
                        mutex a
                        mutex b
                        thread main
                          lock a
                          start other
                          join other
                        thread other
                          lock b
                          lock a
                        outcome locked-up
                          when parent hangs on a
                          grade forbidden "Other wants a, which main keeps while it waits for other."
                        """), 20);
        assertThat(log.times("locked-up")).contains(20);
    }

    /// The child asks for a mutex that a ghost holds in every run, and once more for one that is free.
    private static final String ALWAYS_LOST = """
            mutex m
            mutex free
            thread main
              lock m
              fork child
                lock free
                unlock free
                lock m
                exit 0
              wait child
            outcome lost
              when child hangs on m
              grade forbidden "Nobody can unlock the copy of m."
            """;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsTheSameHangsWhenItIsFast(boolean fast) {
        Scenario scenario = Runs.story(ALWAYS_LOST);
        CampaignOptions options = CampaignOptions.DEFAULT.withTimes(60).withFast(fast);
        CampaignResult result = Campaign.run(scenario, options, ProgressListener.NONE);
        RunLog log = ((CampaignResult.Completed) result).log();
        assertThat(log.times("lost")).contains(60);
        assertThat(log.environment().containsKey("fast")).isEqualTo(fast);
        int checked = CampaignOptions.CHECKED;
        assertThat(log.givenUp())
                .isEqualTo(fast ? Optional.of(new GivenUp(checked, checked, 60 - checked)) : Optional.empty());
    }

    @Test
    void startsAProgramThroughACommand() {
        Targets usual = new Targets(List.of(Toolchain.usual().orElseThrow()), List.of());
        Target under =
                usual.under(List.of("env", "--"), Optional.of("core")).found().getFirst();
        CampaignResult result = Campaign.run(
                Linked.core(Runs.story(ALWAYS_LOST)),
                under,
                CampaignOptions.DEFAULT.withTimes(5),
                ProgressListener.NONE);
        RunLog log = ((CampaignResult.Completed) result).log();
        assertThat(log.times("lost")).contains(5);
        assertThat(log.target()).endsWith(" under env");
        assertThat(under.platforms().getFirst()).isEqualTo("core");
    }

    @Test
    void isNotFastWhereAHandlerMightUnlock() {
        Scenario scenario = Runs.story("""
                mutex m
                thread main
                  lock m
                  unlock m
                handler SIGUSR1
                  flush
                """);
        CampaignOptions options = CampaignOptions.DEFAULT.withTimes(2).withFast(true);
        RunLog log = ((CampaignResult.Completed) Campaign.run(scenario, options, ProgressListener.NONE)).log();
        assertThat(log.environment()).doesNotContainKey("fast");
        assertThat(log.givenUp()).isEmpty();
    }

    @Test
    void givesNobodyUpTooEarlyWhenItIsFast() {
        Scenario scenario = Runs.catalogue("orphaned-lock");
        CampaignOptions options = CampaignOptions.DEFAULT.withTimes(300).withFast(true);
        RunLog log = ((CampaignResult.Completed) Campaign.run(scenario, options, ProgressListener.NONE)).log();
        assertThat(log.others()).isEmpty();
        assertThat(log.times("both-finish").orElseThrow()).isPositive();
    }

    @Test
    void callsALongRunWithoutEndNoHang() {
        Scenario scenario = Runs.story("""
                thread main
                  repeat 100
                    repeat 15
                      flush
                """);
        CampaignOptions slow = new CampaignOptions(1, 1, 1_000, 50);
        RunLog log = ((CampaignResult.Completed) Campaign.run(scenario, slow, ProgressListener.NONE)).log();
        assertThat(log.others()).hasSize(1).allMatch(RunLog.Count::unclear);
    }

    @Test
    void saysWhenAProgramCannotBeExeced() {
        RunLog log = run(Runs.story("""
                        thread main
                          fork child
                            exec "no-such-program-anywhere"
                          wait child
                        """), 2);
        assertThat(log.others())
                .containsExactly(new RunLog.Count("unclear: child could not exec: the program was not found", 2));
    }

    @Test
    void tellsHowFarItIs() {
        List<ProgressListener.Progress> heard = new ArrayList<>();
        Campaign.run(Runs.catalogue("printed-twice"), CampaignOptions.DEFAULT.withTimes(50), heard::add);
        assertThat(heard).isNotEmpty();
        assertThat(heard.getLast().done()).isEqualTo(50);
        assertThat(heard.getLast().counts().stream()
                        .mapToInt(RunLog.Count::times)
                        .sum())
                .isEqualTo(50);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Scenario scenario = Runs.catalogue("orphaned-lock");
        Thread.currentThread().interrupt();
        CampaignResult result = Campaign.run(scenario, CampaignOptions.DEFAULT, ProgressListener.NONE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(CampaignResult.Interrupted.class);
        assertThat(((CampaignResult.Interrupted) result).log().runs()).isZero();
    }
}
