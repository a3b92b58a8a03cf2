package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.RandomStories;
import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Shipped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The search that leaves orders out finds the endings of the one that does not.
class OutcomesTests {

    private static final int STORIES = 2_000;
    private static final Limits SMALL = new Limits(3_000, 8);

    static List<java.nio.file.Path> catalogue() {
        return Stories.files();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void areThoseOfTheWholeGraphInTheCatalogue(java.nio.file.Path file) {
        Scenario scenario = Stories.read(file);
        for (String platform : scenario.platforms()) {
            if (Linker.link(scenario, Shipped.ALL, platform) instanceof Linking.Complete(Linked linked)) {
                same(file + " on " + platform, Program.of(linked), Limits.DEFAULT);
            }
        }
    }

    @Test
    void areThoseOfTheWholeGraphOfRandomPrograms() {
        int compared = 0;
        for (int seed = 1; seed <= STORIES; seed++) {
            Program program = Program.of(Stories.read("story.fork", RandomStories.text(seed)));
            compared += same("seed " + seed, program, SMALL) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(STORIES / 2);
    }

    @Test
    void needFewerStates() {
        Program program = Program.of(Family.scenario(3, 3));
        assertThat(Outcomes.of(program, Limits.DEFAULT).states() * 5)
                .isLessThan(Explorer.explore(program, Limits.DEFAULT).states());
    }

    /// {@return whether the whole graph could be searched}
    private static boolean same(String name, Program program, Limits limits) {
        Exploration graph = Explorer.explore(program, limits);
        if (!graph.boundsReached().isEmpty()) {
            return false;
        }
        Set<String> expected = new TreeSet<>();
        graph.ends().forEach(end -> expected.add(graph.ending(end).toString()));
        Outcomes outcomes = Outcomes.of(program, limits);
        Set<String> found = new TreeSet<>();
        for (Outcomes.Found each : outcomes.found()) {
            Ending ending = each.ending();
            assertThat(each.path().ending()).as(name).contains(ending);
            found.add(ending.toString());
        }
        assertThat(found).as(name).isEqualTo(expected);
        assertThat(outcomes.boundsReached()).as(name).isEmpty();
        return true;
    }
}
