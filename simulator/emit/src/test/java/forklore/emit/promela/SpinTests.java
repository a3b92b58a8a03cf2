package forklore.emit.promela;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.machine.Program;
import forklore.engine.model.Heading;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our machine against spin: the same scenario, the same ends.
@Execution(ExecutionMode.CONCURRENT)
class SpinTests {

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsSpinAndACompiler() {
        Spin.needed();
    }

    /// {@return the names of the scenarios that mean something without a library}
    static List<String> catalogue() {
        return Catalogue.load().entries().stream()
                .filter(entry ->
                        read(entry.name() + ".fork", entry.text()).platforms().contains(Heading.CORE))
                .map(Catalogue.Entry::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void agreesOnTheEndsOfTheCatalogue(String name) throws Exception {
        new Spin(folder)
                .agrees(read(
                        name + ".fork",
                        Catalogue.load().find(name).orElseThrow().text()));
    }

    /// {@return the scenarios that use a library, each with the first platform that gives it one: `glibc name`; with
    /// `-Dforklore.spin=all` on every such platform}
    static List<String> libraries() {
        boolean all = System.getProperty("forklore.spin", "").equals("all");
        List<String> stories = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.load().entries()) {
            Scenario scenario = read(entry.name() + ".fork", entry.text());
            List<String> own = List.of("glibc", "musl", "cpython-3.12").stream()
                    .filter(scenario.platforms()::contains)
                    .filter(platform ->
                            !linked(scenario, platform).libraryFunctions().isEmpty())
                    .toList();
            boolean without = scenario.platforms().contains(Heading.CORE);
            own.stream()
                    .limit(all ? own.size() : without ? 0 : 1)
                    .forEach(platform -> stories.add(platform + " " + entry.name()));
        }
        return stories;
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void agreesOnTheEndsInsideLibraries(String story) throws Exception {
        int blank = story.indexOf(' ');
        String name = story.substring(blank + 1);
        Scenario scenario =
                read(name + ".fork", Catalogue.load().find(name).orElseThrow().text());
        new Spin(folder).agrees(Program.of(linked(scenario, story.substring(0, blank))));
    }

    private static Linked linked(Scenario scenario, String platform) {
        List<Platform> platforms = Catalogue.load().platforms().stream()
                .map(entry -> ((PlatformReading.Parsed) Reader.readPlatform(entry.path(), entry.text())).platform())
                .toList();
        Linking linking = Linker.link(scenario, platforms, platform);
        assertThat(linking).isInstanceOf(Linking.Complete.class);
        return ((Linking.Complete) linking).linked();
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
                """,
                // Most of the language at once: handlers, signals, objects, functions, streams.
                """
                mutex m
                mutex r recursive
                semaphore s = 1
                rwlock w
                once o
                stream log
                int x = 0
                shared int done = 0

                function take(l, n)
                  lock l
                  x = x + n
                  unlock l

                handler SIGUSR1
                  x = 5

                thread main
                  atfork
                    prepare
                      lock m
                    parent
                      unlock m
                    child
                      unlock m
                  start worker
                  take(m, 2)
                  fork child
                    lock r try into x
                    print "a" to log
                    exit x
                  send SIGUSR1 to child
                  wait child into x
                  assert x != 7

                thread worker
                  lock r
                  acquire s
                  rdlock w
                  once o
                    x = 1
                  rwunlock w
                  unlock r
                  atomic when x != 9
                    done = 1
                """,
                // Waiting for each other in more ways.
                """
                mutex m
                condition c
                barrier b = 2
                pipe p = 1
                int ready = 0
                int got = 0

                thread main
                  start worker
                  lock m
                  if ready == 0
                    await c with m
                  unlock m
                  arrive b
                  fork child
                    closewrite p
                    read p into got
                    read p into got
                    exit got
                  write p
                  closewrite p
                  wait any into got

                thread worker
                  lock m
                  ready = 1
                  signal c
                  unlock m
                  arrive b
                """,
                // Files, vfork, spawn, forks in a loop.
                """
                file f = 3
                int a = 0
                int b = 0

                thread main
                  repeat 2
                    fork child
                      next f into a
                      flock f
                      lockf f try into b
                      exit a
                  vfork quick
                    a = 4
                    _exit 3
                  spawn other "true"
                  wait child
                  wait child into b
                  reopen f
                  next f into a
                  wait quick into b
                """
            })
    void agreesOnTheEndsOf(String story) throws Exception {
        String head = "scenario story\ntitle A story\n\n";
        String tail = "\noutcome any\n  when not output is \"never\"\n  grade acceptable \"Any end.\"\n";
        new Spin(folder).agrees(read("story.fork", head + story + tail));
    }

    private static Scenario read(String file, String text) {
        Reading reading = Reader.read(file, text);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Parsed.class);
        return ((Reading.Parsed) reading).scenario();
    }
}
