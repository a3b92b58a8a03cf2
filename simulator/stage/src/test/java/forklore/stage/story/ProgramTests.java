package forklore.stage.story;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.explore.Path;
import forklore.stage.Runs;
import forklore.stage.story.Program.Block;
import forklore.stage.story.Program.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTests {

    private static List<String> lines(Block block) {
        return block.lines().stream()
                .map(line -> "  ".repeat(line.indent()) + line.text())
                .toList();
    }

    @Test
    void theListingSaysTheProgramAsItIsWritten() {
        Program program = Program.of(Runs.scenario("locks", "orphaned-lock"));
        assertThat(program.blocks()).extracting(Block::name).containsExactly("main", "worker");
        assertThat(lines(program.blocks().getFirst()))
                .containsExactly(
                        "start worker",
                        "fork child",
                        "  lock m",
                        "  balance = balance + 1",
                        "  unlock m",
                        "  exit 0",
                        "wait child");
        assertThat(lines(program.blocks().getLast())).containsExactly("lock m", "balance = balance + 1", "unlock m");
    }

    @Test
    void theBlockOfAForkBelongsToTheChild() {
        Program program = Program.of(Runs.scenario("locks", "orphaned-lock"));
        assertThat(program.blocks().getFirst().lines())
                .extracting(Line::process)
                .containsExactly("parent", "parent", "child", "child", "child", "child", "parent");
    }

    @Test
    void nestedBlocksAreIndented() {
        List<String> main = lines(Program.of(Runs.crowd()).blocks().getFirst());
        assertThat(main).contains("  fork grandchild", "    _exit 3", "if n > 3", "  flush", "  exec \"true\"");
    }

    @Test
    void everyStepIsALineOfTheListing() {
        Path path = Runs.orphanedLock();
        List<Line> all = Program.of(Runs.scenario("locks", "orphaned-lock")).blocks().stream()
                .flatMap(block -> block.lines().stream())
                .toList();
        for (Path.Step step : path.steps()) {
            assertThat(all).anyMatch(line -> line.span().equals(step.span()));
        }
    }

    @Test
    void handlersAroundAForkStandUnderTheirWords() {
        Program program = Program.of(Runs.scenario("handlers", "the-lock-you-forgot"));
        assertThat(lines(program.blocks().getFirst()))
                .startsWith(
                        "atfork",
                        "  prepare",
                        "    lock cache",
                        "  parent",
                        "    unlock cache",
                        "  child",
                        "    unlock cache");
    }

    @Test
    void functionsAndSignalHandlersHaveBlocksOfTheirOwn() {
        Program program = Program.of(Runs.scenario("handlers", "fork-in-a-signal-handler"));
        assertThat(program.blocks()).extracting(Block::name).containsExactly("main", "worker", "SIGUSR1 handler");
        assertThat(program.blocks()).extracting(Block::thread).containsExactly(0, 1, -1);
        Program own = Program.of(Runs.scenario("locks", "orphaned-lock-two-steps-away"));
        assertThat(own.blocks()).extracting(Block::name).anyMatch(name -> name.endsWith("()"));
    }
}
