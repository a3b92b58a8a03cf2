package forklore.emit.promela;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.RandomStories;
import forklore.engine.WideStories;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
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

/// Our machine against spin on programs that nobody wrote: the same ends. A failure names its kind and seed.
///
/// A model of spin takes about a second to build, so that each build asks about few; `-Dforklore.spin=all` asks about
/// many more.
@Execution(ExecutionMode.CONCURRENT)
class SpinOnRandomStoriesTests {

    private static final int USUAL = 8;
    private static final int MANY = 300;

    /// Stories with fewer states are hardly worth a compiler.
    private static final int FEWEST_STATES = 30;

    private static final Limits LIMITS = new Limits(3000, 8);

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsSpinAndACompiler() {
        Spin.needed();
    }

    /// A kind of random program.
    private enum Kind {
        CORE {
            @Override
            String text(int seed) {
                return RandomStories.text(seed);
            }
        },
        LOOPS {
            @Override
            String text(int seed) {
                return RandomStories.withLoops(seed);
            }
        },
        WIDE {
            @Override
            String text(int seed) {
                return WideStories.text(seed);
            }
        };

        abstract String text(int seed);

        Program program(int seed) {
            Reading reading = Reader.read("story.fork", text(seed));
            assertThat(reading).as("%s", reading).isInstanceOf(Reading.Parsed.class);
            return Program.of(((Reading.Parsed) reading).scenario());
        }
    }

    /// {@return kinds and seeds: `WIDE 17`}
    static List<String> stories() {
        int wanted = System.getProperty("forklore.spin", "").equals("all") ? MANY : USUAL;
        List<String> stories = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int found = 0;
            for (int seed = 1; found < wanted; seed++) {
                Exploration graph = Explorer.explore(kind.program(seed), LIMITS);
                if (graph.boundsReached().isEmpty() && graph.states() >= FEWEST_STATES) {
                    stories.add(kind + " " + seed);
                    found++;
                }
            }
        }
        return stories;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void agreesOnTheEndsOfRandomStories(String story) throws Exception {
        String[] words = story.split(" ");
        new Spin(folder).agrees(Kind.valueOf(words[0]).program(Integer.parseInt(words[1])));
    }
}
