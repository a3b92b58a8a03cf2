package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.runner.tool.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which targets run a scenario in a series.
class TargetsTests {

    private static Scenario on(String platforms) {
        String text = """
                scenario story
                title    A story
                on       %s

                thread main
                  exit 0

                outcome ends
                  when  parent exits 0
                  grade acceptable "It ends."
                """.formatted(platforms);
        return switch (Reader.read("story.fork", text)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private static Target python(String version, String... platforms) {
        return new Target("CPython " + version, List.of(platforms), new Target.Python(List.of("python3"), version));
    }

    @Test
    void anInterpreterWhoseThreadsLoadALibraryAsTheyEndIsLeftOut() {
        Target old = python("3.8.18", "cpython-3.11", "cpython-3.12", "core");
        assertThat(Targets.outside(on("cpython-3.11"), old))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("CPython 3.8.18 ends each thread by pthread_exit")
                        .endsWith("no platform says so."));
        assertThat(Targets.outside(on("cpython-3.11"), python("3.9.18", "cpython-3.11", "core")))
                .isEmpty();
    }

    @Test
    void aScenarioAboutAnOldInterpreterIsRunWithIt() {
        Target oldest = python("3.6.15", "cpython-3.6", "cpython-3.11", "core");
        assertThat(Targets.outside(on("cpython-3.6 cpython-3.11"), oldest)).isEmpty();
        assertThat(Targets.outside(on("cpython-3.11"), oldest)).isPresent();
    }
}
