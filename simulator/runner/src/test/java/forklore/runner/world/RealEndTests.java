package forklore.runner.world;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.emit.NativeProgram;
import forklore.engine.model.Ending;
import forklore.engine.model.Language;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.List;
import java.util.Optional;
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
                "run stopped 0:70:exit:0 2:71:lives:0=stopped, out "
                        + "| unclear: child is stopped by a signal, and nobody is left who continues it",
                "run spins 0:70:exit:0 2:71:lives:0=r3, out "
                        + "| unclear: child still runs at the deadline, and not in a loop",
                "run ended 0:70:signal:25 out | unclear: parent wrote more than a run may write, and was ended",
                "run ended 0:70:signal:24 out "
                        + "| unclear: parent used more processor time than a run may use, and was ended",
                "run hung 0:70:lives:0=s1, out "
                        + "| unclear: parent waits inside the library in line 26, where core knows of no wait",
                "run oracle-wrong 0:70:exit:0 out "
                        + "| unclear: a thread went on that was given up: do not use fast runs",
                "run ended 0:70:exit:0 2:71:exit:0 2:72:exit:1 out | parent exits 0, child exits 0, child#2 exits 1",
                "run hung 0:70:lives:0=any, 2:71:lives:0=o0, out " + "| parent hangs on any child, child hangs on m",
                "run hung 0:70:lives:0=signal, out | parent hangs on pause",
                "run deadline 0:70:lives:0=p1, out | unclear: no end before the deadline",
                "run too-many 0:70:lives:0=p1, out | unclear: a process could not be made"
            })
    void saysInAPhraseWhatNoScenarioNames(String line, String phrase) {
        String whole = line.endsWith(" out") ? line + " " : line;
        assertThat(end("orphaned-lock", whole).phrase()).isEqualTo(phrase);
    }

    /// A program of one step, on glibc, where `flush_all` waits for two mutexes, one after the other.
    private static RealEnd onGlibc(String statement, String line) {
        List<Platform> platforms = Catalogue.load().platforms().stream()
                .map(entry -> ((PlatformReading.Parsed) Reader.readPlatform(entry.path(), entry.text())).platform())
                .toList();
        Reading reading = Reader.read("story.fork", """
                scenario story
                title A story for a test
                stream report
                int x = 0
                thread main
                  %s
                outcome any
                  when output is "" or not output is ""
                  grade acceptable "Any end."
                """.formatted(statement));
        Scenario scenario = ((Reading.Parsed) reading).scenario();
        Linked linked = ((Linking.Complete) Linker.link(scenario, platforms, "glibc")).linked();
        Statement first = scenario.threads().getFirst().statements().getFirst();
        NativeProgram.Step step = new NativeProgram.Step(1, 1, first.span(), Optional.of(first));
        NativeProgram program = new NativeProgram(
                Language.C,
                "story.c",
                "",
                List.of(step),
                List.of(new NativeProgram.Watched(ObjectKind.STREAM, "report")),
                List.of());
        return RealEnd.of(linked, program, RunLine.parse(line));
    }

    private static Ending hungOn(String mutex) {
        Ending.Wait wait = new Ending.Wait("main", new Ending.Target.OfMutex(mutex));
        return new Ending(
                List.of(new Ending.Hung("parent", List.of(wait))), "", List.of(new Ending.Written("report", "A")));
    }

    @Test
    void namesEveryLockOfTheLibraryForWhichAThreadMayWaitInsideACall() {
        assertThat(onGlibc("localtime()", "run hung 0:70:lives:0=s1, out  41"))
                .isEqualTo(new RealEnd.Known(hungOn("tz_lock")));
        RealEnd end = onGlibc("flush_all()", "run hung 0:70:lives:0=s1, out  41");
        assertThat(end).isEqualTo(new RealEnd.Known(List.of(hungOn("stdio_list_lock"), hungOn("stdio_lock"))));
        assertThat(((RealEnd.Known) end).mayBe(hungOn("stdio_lock"))).isTrue();
        assertThat(end.phrase())
                .isEqualTo("parent hangs on stdio_list_lock, report \"A\" or "
                        + "parent hangs on stdio_lock, report \"A\"");
    }

    @Test
    void saysWhatALoopLooksAtForEver() {
        assertThat(onGlibc("while x == 0\n    work", "run spins 0:70:lives:0=r1, out  ")
                        .phrase())
                .isEqualTo("parent spins, report \"\"");
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
