package forklore.emit.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Asks spin which ends a program has.
///
/// @param folder where its files go
record Spin(Path folder) {

    /// Skips the test where spin or a compiler is missing.
    static void needed() {
        assumeTrue(onPath("spin") && onPath("cc"), "skipped: spin or cc is missing (Debian packages spin and gcc)");
    }

    /// Compares the ends of a scenario, translated from its statements where that covers them, and from its steps.
    void agrees(Scenario scenario) throws IOException, InterruptedException {
        Program program = Program.of(scenario);
        Exploration graph = explore(program);
        if (Promela.covers(scenario)) {
            assertThat(spin(Promela.of(scenario), line -> EndLine.read(scenario, line)))
                    .containsExactlyInAnyOrderElementsOf(ends(graph));
        }
        agrees(program, graph);
    }

    /// Compares the ends of the step code, which every statement has.
    void agrees(Program program) throws IOException, InterruptedException {
        agrees(program, explore(program));
    }

    /// The model of spin has room for as many processes as ours ever has, and calls it an error when it needs more: the
    /// model has code for each of them, much where handlers fork.
    private void agrees(Program program, Exploration graph) throws IOException, InterruptedException {
        int processes = IntStream.range(0, graph.states())
                .map(state -> graph.snapshot(state).processes().size())
                .max()
                .orElseThrow();
        assertThat(spin(Promela.of(program, processes), line -> StepEnd.read(program, line)))
                .containsExactlyInAnyOrderElementsOf(ends(graph));
    }

    private static Exploration explore(Program program) {
        Exploration graph = Explorer.explore(program, Limits.DEFAULT);
        assertThat(graph.boundsReached()).isEmpty();
        return graph;
    }

    /// The ends of our machine in which nobody can make a step; a run that goes round for ever has no last words.
    private static Set<Ending> ends(Exploration graph) {
        Set<Ending> ours = new LinkedHashSet<>();
        graph.ends().stream().filter(End.Halt.class::isInstance).forEach(end -> ours.add(graph.ending(end)));
        return ours;
    }

    private Set<Ending> spin(Promela model, Function<String, Optional<Ending>> reader)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(model.fileName()), model.text());
        run("spin", "-a", model.fileName());
        run("cc", "-O0", "-w", "-DSAFETY", "-DNOREDUCE", "-DVECTORSZ=8192", "-o", "pan", "pan.c");
        String said = run("./pan", "-E", "-n", "-m1000000");
        assertThat(said).contains("errors: 0").doesNotContain("max search depth too small");
        Set<Ending> ends = new LinkedHashSet<>();
        said.lines().forEach(line -> reader.apply(line).ifPresent(ends::add));
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

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
