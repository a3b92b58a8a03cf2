package forklore.runner.world;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.emit.NativeProgram;
import forklore.engine.model.Ending;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealEndTests {

    private static RealEnd end(String name, String line) {
        String text = Catalogue.load().find(name).orElseThrow().text();
        Scenario scenario = ((Reading.Parsed) Reader.read(name + ".fork", text)).scenario();
        return RealEnd.of(Linked.core(scenario), NativeProgram.of(scenario, Language.C), RunLine.parse(line));
    }

    @Test
    void namesWhatEachThreadOfAHungRunWaitsFor() {
        assertThat(end("orphaned-lock", "run hung 0:70:lives:0=p1, 2:71:lives:0=o0, out "))
                .isEqualTo(new RealEnd.Known(new Ending(
                        List.of(
                                new Ending.Hung(
                                        "parent",
                                        List.of(new Ending.Wait("main", new Ending.Target.OfProcess("child")))),
                                new Ending.Hung(
                                        "child", List.of(new Ending.Wait("main", new Ending.Target.OfMutex("m"))))),
                        "")));
    }

    @Test
    void namesTheProgramThatAProcessBecame() {
        assertThat(end("exec-saves-you", "run ended 0:70:exit:0 2:71:exec:3 out 410a"))
                .isEqualTo(new RealEnd.Known(new Ending(
                        List.of(new Ending.Exited("parent", 0), new Ending.Replaced("child", "true")), "A\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run ended 0:70:exit:0 2:71:signal:6 out | parent exits 0, child is killed by signal 6",
                "run ended 0:70:exit:0 2:71:exit:3 out 410a | parent exits 0, child exits 3, output \"A\\n\"",
                "run ended 0:70:exit:0 2:71:exec-failed:2 out "
                        + "| unclear: child could not exec: the program was not found",
                "run ended 0:70:exit:0 2:71:lost out | unclear: child ended, and nobody saw how",
                "run hung 0:70:lives:0=p1, 2:71:lives:0=?, out "
                        + "| unclear: child waits for something that the scenario has no name for",
                "run deadline 0:70:lives:0=p1, out | unclear: no end before the deadline",
                "run too-many 0:70:lives:0=p1, out | unclear: a process could not be made"
            })
    void saysInAPhraseWhatNoScenarioNames(String line, String phrase) {
        String whole = line.endsWith(" out") ? line + " " : line;
        assertThat(end("orphaned-lock", whole).phrase()).isEqualTo(phrase);
    }

    @Test
    void hasEqualKeysForRunsThatDifferInProcessIdsOnly() {
        String one = "run hung 0:70:lives:0=p1, 2:71:lives:0=o0, out 41";
        assertThat(RunLine.key(one))
                .isEqualTo(RunLine.key(one.replace("70", "8").replace("71", "9")));
        assertThat(RunLine.key(one)).isNotEqualTo(RunLine.key(one.replace("o0", "o1")));
        assertThat(RunLine.key(one)).isNotEqualTo(RunLine.key(one.replace("out 41", "out 42")));
    }
}
