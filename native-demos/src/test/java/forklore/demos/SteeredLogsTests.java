package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.SteeredLog;
import forklore.runner.SteeredRuns;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the logs of steered runs in `observed/steered` to the catalogue, and makes them anew when
/// it is asked to.
class SteeredLogsTests {

    private static final Path STEERED = Demos.OBSERVED.resolve("steered");
    private static final int REPEATS = Integer.getInteger("forklore.steered.repeats", 20);

    static List<String> files() throws IOException {
        return Demos.files(STEERED);
    }

    private static SteeredLog read(String file) throws IOException {
        return SteeredLog.parse(Files.readString(STEERED.resolve(file))).orElseThrow();
    }

    /// The targets whose platform is that of the C library, or of the interpreter itself; of several the first.
    private static List<Target> targets() {
        SequencedMap<String, Target> targets = new LinkedHashMap<>();
        for (Target target : Targets.find(List.of()).found()) {
            boolean plain =
                    !(target.tool() instanceof Target.C c) || c.environment().isEmpty();
            if (plain && target.label().matches(System.getProperty("forklore.steered.with", ".*"))) {
                targets.putIfAbsent(file(target), target);
            }
        }
        return List.copyOf(targets.values());
    }

    private static Optional<Linked> linked(Scenario scenario, Target target) {
        return Machines.linked(scenario, target)
                .filter(linked -> linked.platform().equals(target.platforms().getFirst()));
    }

    private static String file(Target target) {
        return target.platforms().getFirst() + "." + target.language().word() + ".steered";
    }

    /// Takes some minutes: `./mvnw -pl native-demos -am test -Dtest=SteeredLogsTests
    /// -Dforklore.steered=record -Dsurefire.failIfNoSpecifiedTests=false`.
    @Test
    @EnabledIfSystemProperty(named = "forklore.steered", matches = "record")
    void areMadeAnew() throws IOException {
        Files.createDirectories(STEERED);
        List<String> made = new ArrayList<>();
        for (Target target : targets()) {
            List<SteeredLog.Story> stories = new ArrayList<>();
            for (Scenario scenario : Demos.scenarios(target.language())) {
                linked(scenario, target)
                        .ifPresent(
                                linked -> stories.add(SteeredRuns.story(linked, target, Verdicts.of(linked), REPEATS)));
            }
            if (stories.isEmpty()) {
                continue;
            }
            SteeredLog log = new SteeredLog(
                    target.platforms().getFirst(),
                    target.language().word(),
                    target.label(),
                    SteeredRuns.environment(target),
                    stories);
            Files.writeString(STEERED.resolve(file(target)), log.text());
            made.add(target.label());
        }
        assertThat(made).isNotEmpty();
    }

    private static Language language(SteeredLog log) {
        return Arrays.stream(Language.values())
                .filter(each -> each.word().equals(log.language()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areThere() throws IOException {
        assertThat(files()).contains("glibc.c.steered", "musl.c.steered", "cpython-3.12.python.steered");
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadAsTheyAreWritten(String file) throws IOException {
        assertThat(read(file).text()).isEqualTo(Files.readString(STEERED.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void haveALineForEveryOutcomeThatTheModelCanReach(String file) throws IOException {
        SteeredLog log = read(file);
        for (Scenario scenario : Demos.scenarios(language(log))) {
            Optional<Linked> linked = scenario.platforms().contains(log.platform())
                    ? Optional.of(Machines.linked(scenario, log.platform()))
                    : Optional.empty();
            if (linked.isEmpty()) {
                continue;
            }
            SteeredLog.Story story = log.story(scenario.name()).orElseThrow(() -> new AssertionError(scenario.name()));
            assertThat(story.hash()).as(scenario.name()).isEqualTo(linked.get().fingerprint());
            assertThat(story.lines().stream().map(SteeredLog.Line::outcome))
                    .as(scenario.name())
                    .containsExactlyElementsOf(Verdicts.of(linked.get()).outcomes().stream()
                            .filter(outcome -> outcome.shortest().isPresent())
                            .map(outcome -> outcome.outcome().name())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void sayWhyForEachRunThatWasNotReproducedEveryTime(String file) throws IOException {
        for (SteeredLog.Story story : read(file).stories()) {
            for (SteeredLog.Line line : story.lines()) {
                assertThat(line.complete() || !line.reason().isEmpty())
                        .as(story.scenario() + " " + line)
                        .isTrue();
            }
        }
    }
}
