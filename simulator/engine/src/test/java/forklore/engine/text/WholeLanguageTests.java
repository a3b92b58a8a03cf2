package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Expression;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form of every declaration and statement, in the canonical form: what is read is printed the same.
class WholeLanguageTests {

    private static final String HEADER = """
            scenario example
            title    An example
            topic    own
            on       core glibc cpython-3.12
            related  one-story another
            instead  a-better-one
            """;

    private static final String OBJECTS = """

            mutex m
            mutex m2 recursive
            mutex m3 errorcheck
            mutex m4 robust shared
            int   x = 0
            shared int y = -1
            local int z = 1
            rwlock r
            condition c
            semaphore s = 1
            semaphore s2 = 0 shared
            barrier b = 2
            once o
            pipe p = 4
            pipe p2 = 1 cloexec
            file f = 5
            stream log
            """;

    private static final String FUNCTIONS = """

            function take(lock_to_take, stream)
              lock lock_to_take
              print "taken" to stream

            safe function say(text, amount)
              append first half of text
              append second half of text to log
              x = amount

            unsafe function nothing()
              work

            handler SIGUSR1
              work

            thread helper started
              work
            """;

    private static final String OUTCOME = """

            outcome ends
              when  parent exits
              grade acceptable "It ends."

            expect sometimes ends
            expect never ends on cpython-3.12
            """;

    private static Scenario read(String text) {
        return Texts.scenario("example.fork", text);
    }

    private static String around(String statements) {
        StringBuilder out = new StringBuilder(HEADER).append(OBJECTS).append(FUNCTIONS);
        out.append("\nthread main\n");
        statements.lines().forEach(line -> out.append("  ").append(line).append('\n'));
        return out.append(OUTCOME).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock m\nlock m try\nlock m timeout\nlock m try into x\nunlock m\nunlock m into x",
                "fork child\n  exit 0\nwait child into x\nwait any\nwait any into x",
                "print \"A\" to log\nflush\nflush log",
                "exec \"nothing\" fails\nexec \"true\"",
                "exit x + 1",
                "_exit x",
                "while x < 3\n  x = x + 1",
                "atomic\n  x = 1\n  if y\n    x = 2\n  else\n    thread_exit",
                "atomic when x\n  append \"A\" to log\n  drain all",
                "atomic when x == 0",
                "assert x == 0\nwork\nthread_exit",
                "work 1us\nwork 999us\nwork 1ms\nwork 1000ms\nwork 10us to 2ms\nwork 1us to 1000ms",
                "vfork child\n  x = 1\n  _exit 0\nwait child",
                "vfork child\n  exec \"none\" fails\n  exec \"true\"",
                "spawn child \"true\"\nwait child",
                "atfork\n  prepare\n    lock m\n  parent\n    unlock m\n  child\n    unlock m",
                "atfork\n  child\n    reinit m",
                "rdlock r\nwrlock r try into x\nrdlock r timeout\nrwunlock r\nrwunlock r into x",
                "await c with m\nawait c with m timeout into x\nsignal c\nbroadcast c",
                "acquire s\nacquire s try\nacquire s timeout into x\nrelease s",
                "arrive b\nonce o\n  work\n  x = 1",
                "read p into x\nread p\nwrite p\ncloseread p\nclosewrite p",
                "next f into x\nrewind f\nreopen f",
                "flock f\nflock f try into x\nfunlock f\nlockf f timeout into x\nunlockf f",
                "reinit m\nreinit r\nreinit c\nreinit s\nreinit b\nreinit o\nconsistent m\nconsistent m into x",
                "fork child\n  send SIGTERM to parent\n  exit 0\nsend SIGKILL to child\nsend SIGUSR1 to helper",
                "alarm\npause",
                "take(m, log)\nnothing()\nsay(\"abc\", 3)\nsay(\"a, b\", x + 1)\nsay(\"\", x)",
                "unknown_to_us(m, x, \"text\", -1, child)\nfork child\n  exit 0",
                "append \"A\"\nappend first half of \"ABC\" to log\ndrain\ndrain log\ndrain all",
                "repeat 2\n  fork child\n    join helper\n    exit 0\nwait child",
                "fork child\n  while x\n    exit 0\n  thread_exit"
            })
    void readsAndPrintsEveryStatement(String statements) {
        String text = around(statements);

        assertThat(Printer.print(read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parent hangs on m or parent hangs on r or parent hangs on helper or parent hangs on child",
                "parent spins or child misuses or child killed or child killed by SIGABRT",
                "every child exits 0 and every child hangs on m and not every child execs",
                "output is \"\" or output has \"A\" or log is \"\" or log has \"A\\n\"",
                "parent hangs on lock_of_a_platform"
            })
    void readsAndPrintsEveryClaim(String condition) {
        String text = around("fork child\n  exit 0").replace("when  parent exits", "when  " + condition);

        assertThat(Printer.print(read(text))).isEqualTo(text);
    }

    @Test
    void readsNamesOfErrorsAsTheirNumbers() {
        Scenario scenario = read(around("x = EBUSY"));

        assertThat(scenario.thread("main").orElseThrow().statements().get(0))
                .isInstanceOfSatisfying(
                        Statement.Assign.class,
                        assign -> assertThat(assign.value()).isEqualTo(new Expression.Constant(16)));
    }

    @Test
    void readsAPlatform() {
        PlatformReading reading = Reader.readPlatform("/platforms/" + PlatformText.FILE, PlatformText.TEXT);

        assertThat(Texts.platformProblems(PlatformText.FILE, PlatformText.TEXT)).isEmpty();
        Platform platform = ((PlatformReading.Parsed) reading).platform();
        assertThat(platform.name()).isEqualTo("cpython-3.12");
        assertThat(platform.parent()).contains("glibc");
        assertThat(platform.about()).isEqualTo("What it adds.");
        assertThat(platform.rules()).hasSize(1);
        assertThat(platform.rules().get(0).value()).isEqualTo("returns");
        assertThat(platform.rules().get(0).card().sources()).containsExactly("one", "two");
        assertThat(platform.rules().get(0).card().evidence())
                .containsExactly("orphaned-lock.core.c", "another", "third");
        assertThat(platform.declarations().functions())
                .extracting(each -> each.name())
                .containsExactly("print", "exit");
        assertThat(platform.cards()).extracting(Platform.Card::subject).containsExactly("print", "fork");
        assertThat(platform.around().orElseThrow().child()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoPlatform() {
        assertThat(Texts.platformProblems("core.fork", "platform core\n\nthread main\n  work\n"))
                .extracting(Problem::code)
                .containsExactly("F0213", "F0215");
    }
}
