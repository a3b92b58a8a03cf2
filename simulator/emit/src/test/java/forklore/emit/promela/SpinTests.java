package forklore.emit.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our machine against spin: the same scenario, the same ends.
class SpinTests {

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsSpinAndACompiler() {
        assumeTrue(onPath("spin") && onPath("cc"), "skipped: spin or cc is missing (Debian packages spin and gcc)");
    }

    static List<String> catalogue() {
        return Catalogue.load().names();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void agreesOnTheEndsOfTheCatalogue(String name) throws Exception {
        agrees(read(name + ".fork", Catalogue.load().find(name).orElseThrow().text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A lost update, seen in the output.
                """
                int x = 0

                thread main
                  start worker
                  x = x + 1
                  join worker
                  if x == 2
                    print "both"
                  else
                    print "lost"

                thread worker
                  x = x + 1
                """,
                // Two mutexes in two orders, a fork in between, a child that starts a thread of its own.
                """
                mutex a
                mutex b
                int x = -3

                thread main
                  start worker
                  lock a
                  lock b
                  unlock b
                  fork child
                    start worker
                    unlock a
                    join worker
                    print "child"
                    exit 4
                  unlock a
                  wait child

                thread worker
                  lock b
                  lock a
                  x = 0 - x
                  unlock a
                  unlock b
                """,
                // A grandchild, a fork in another thread, output from everywhere.
                """
                thread main
                  print "m"
                  start worker
                  fork one
                    print "1"
                    fork two
                      print "2"
                      exit 0
                    wait two
                    exit 0
                  wait one
                  join worker

                thread worker
                  print "w"
                  fork three
                    flush
                    _exit 9
                  wait three
                """,
                // What POSIX leaves undefined.
                """
                mutex m

                thread main
                  start worker
                  repeat 2
                    unlock m
                    lock m
                  exec "true"

                thread worker
                  lock m
                """
            })
    void agreesOnTheEndsOf(String story) throws Exception {
        String head = "scenario story\ntitle A story\n\n";
        String tail = "\noutcome any\n  when not output is \"never\"\n  grade acceptable \"Any end.\"\n";
        agrees(read("story.fork", head + story + tail));
    }

    private void agrees(Scenario scenario) throws IOException, InterruptedException {
        Set<Ending> ours = new LinkedHashSet<>();
        Exploration graph = Explorer.explore(Program.of(scenario), Limits.DEFAULT);
        assertThat(graph.boundsReached()).isEmpty();
        graph.ends().forEach(end -> ours.add(graph.ending(end)));
        assertThat(spin(scenario)).containsExactlyInAnyOrderElementsOf(ours);
    }

    private Set<Ending> spin(Scenario scenario) throws IOException, InterruptedException {
        Promela model = Promela.of(scenario);
        Files.writeString(folder.resolve(model.fileName()), model.text());
        run("spin", "-a", model.fileName());
        run("cc", "-O0", "-w", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c");
        String said = run("./pan", "-E", "-n", "-m100000");
        assertThat(said).contains("errors: 0").doesNotContain("max search depth too small");
        Set<Ending> ends = new LinkedHashSet<>();
        said.lines().forEach(line -> EndLine.read(scenario, line).ifPresent(ends::add));
        return ends;
    }

    private String run(String... command) throws IOException, InterruptedException {
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        int status = process.waitFor();
        String said = Files.readString(output.toPath());
        assertThat(status).as("%s said: %s", Arrays.toString(command), said).isZero();
        return said;
    }

    private static Scenario read(String file, String text) {
        Reading reading = Reader.read(file, text);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Parsed.class);
        return ((Reading.Parsed) reading).scenario();
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
