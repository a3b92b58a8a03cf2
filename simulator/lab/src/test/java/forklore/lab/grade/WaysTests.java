package forklore.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What can be asked about all runs of a scenario.
class WaysTests {

    private static Ways ways(String... program) {
        String text = "scenario story\ntitle A story\n\n" + String.join("\n", program)
                + "\n\noutcome any\n  when parent exits 0\n  grade acceptable \"Any end.\"\n";
        Scenario scenario = ((Reading.Parsed) Reader.read("story.fork", text)).scenario();
        return Ways.of(((Linking.Complete) Linker.link(scenario, List.of(), "core")).linked());
    }

    private static List<String> end(Ways ways, String about) {
        return ways.atTheEnd(Look.of(about).orElseThrow()).stream().distinct().toList();
    }

    @Test
    void aVariableHasItsLastValueAfterItsProcessHasEnded() {
        Ways ways = ways(
                "int x = 3", "", "thread main", "  fork child", "    x = 5", "    exit 0", "  x = 4", "  wait child");
        assertThat(end(ways, "variable x in child")).containsExactly("5");
        assertThat(end(ways, "variable x in parent")).containsExactly("4");
    }

    @Test
    void aVariableThatDependsOnTheScheduleHasEachOfItsValues() {
        Ways ways = ways(
                "int x = 0",
                "",
                "thread main",
                "  start worker",
                "  fork child",
                "    exit 0",
                "  wait child",
                "  join worker",
                "",
                "thread worker",
                "  x = 1");
        assertThat(end(ways, "variable x in child")).containsExactlyInAnyOrder("0", "1");
        assertThat(end(ways, "variable x in parent")).containsExactly("1");
    }

    @Test
    void aVariableOfAProcessThatNeverWasIsNone() {
        assertThat(end(ways("int x = 0", "", "thread main", "  x = 1"), "variable x in child"))
                .containsExactly(Look.NONE);
    }
}
