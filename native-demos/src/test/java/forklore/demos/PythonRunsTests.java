package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import forklore.catalogue.Catalogue;
import forklore.engine.compare.Agreement;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Verdict;
import forklore.runner.CampaignOptions;
import forklore.runner.Steering;
import forklore.runner.SteeringResult;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Short runs of Python programs on every interpreter of this machine.
class PythonRunsTests {

    private static final CampaignOptions SHORT = CampaignOptions.DEFAULT.withTimes(12);

    private static List<Target> interpreters;

    @BeforeAll
    static void needsAnInterpreter() {
        interpreters = Interpreters.find();
        assumeFalse(
                interpreters.isEmpty(),
                "SKIPPED: there is no CPython 3.6 or newer. To run this test: sudo apt-get install python3");
        Demos.assumeCompiler();
    }

    @Test
    void areHeldAgainstPlatformsThatThereAre() {
        Set<String> known = new HashSet<>(Set.of("core"));
        Catalogue.load().platforms().forEach(platform -> known.add(platform.name()));
        assertThat(interpreters).allSatisfy(target -> assertThat(known).containsAll(target.platforms()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orphaned-lock",
                "nobody-signals",
                "half-initialised",
                "pipe-that-never-ends",
                "locks-of-the-kernel",
                "shared-memory-stays-shared",
                "handler-order",
                "import-lock",
                "logging-lock",
                "lost-work",
                "exec-saves-you",
                "private-file-flushed-by-the-child"
            })
    void seeNothingThatTheModelExcludes(String name) {
        Scenario scenario = Demos.scenarios(Language.PYTHON).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        for (Target target : interpreters) {
            if (Machines.gap(scenario, target).isEmpty()) {
                Agreement agreement =
                        Machines.agreement(Machines.linked(scenario, target).orElseThrow(), target, SHORT);
                assertThat(agreement.contradictions()).as(target.label()).isEmpty();
                assertThat(agreement.others()).as(target.label()).isEmpty();
            }
        }
    }

    private static void leads(String name, String outcome) {
        Scenario scenario = Demos.scenarios(Language.PYTHON).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        int led = 0;
        for (Target target : interpreters) {
            Linked linked = Machines.linked(scenario, target).orElseThrow();
            Verdict.OutcomeVerdict end = Verdicts.of(linked).outcome(outcome).orElseThrow();
            if (end.story().isPresent()) {
                SteeringResult result =
                        Steering.steer(linked, target, end.story().get(), step -> {});
                assertThat(result).as(target.label()).isInstanceOf(SteeringResult.Reproduced.class);
                led++;
            }
        }
        assertThat(led).isPositive();
    }

    @Test
    void areLedToTheOrphanedLock() {
        leads("orphaned-lock", "child-hangs");
    }

    /// An import, a queue, a print: a thread is stopped inside, where it holds the lock of the library.
    @ParameterizedTest
    @ValueSource(strings = {"import-lock", "lost-work", "pty-fork"})
    void areLedIntoTheLibrary(String name) {
        leads(name, "child-hangs");
    }
}
