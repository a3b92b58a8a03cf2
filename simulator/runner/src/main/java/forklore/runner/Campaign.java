package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.GivenUp;
import forklore.engine.trace.RunLog;
import forklore.runner.build.Builder;
import forklore.runner.build.Built;
import forklore.runner.build.Home;
import forklore.runner.tool.Target;
import forklore.runner.world.Harness;
import forklore.runner.world.RealEnd;
import forklore.runner.world.RunLine;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;

/// Runs a scenario many times on the real machine, free of any steering, and counts what happened.
public final class Campaign {

    /// How much longer than its deadline a run may take until the harness itself is given up.
    private static final int GRACE_MILLIS = 30_000;

    private static final long BETWEEN_REPORTS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int NANOS_PER_MICRO = 1_000;
    private static final String INTERRUPTED = "It was asked to stop.";

    private final Linked linked;
    private final Scenario scenario;
    private final Target target;
    private final NativeProgram program;
    private final CampaignOptions options;
    private final ProgressListener listener;
    private final Tally tally;
    private final Map<String, RealEnd> known = new HashMap<>();
    private String libc = "unknown";
    private GivenUp givenUp = GivenUp.NOBODY;

    private Campaign(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
        this.linked = linked;
        this.scenario = linked.scenario();
        this.target = target;
        this.program = NativeProgram.of(linked.written(), target.language());
        this.options = FastRuns.options(options, linked, target);
        this.listener = listener;
        this.tally = new Tally(scenario);
    }

    /// {@return what came of it}
    ///
    /// It works in the calling thread until it is done. An interrupt of the thread ends it early, with the flag set
    /// again; every process it started is gone when it returns.
    ///
    /// @param linked what to run, on the platform it is held against
    /// @param target what to run it with
    /// @param options how often, and the knobs
    /// @param listener is told how far it is
    public static CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
        Optional<String> gap = NativeProgram.gap(linked.written(), target.language());
        return gap.isPresent()
                ? new CampaignResult.Unavailable(
                        gap.get(), "forklore check " + linked.scenario().name())
                : new Campaign(linked, target, options, listener).run();
    }

    /// {@return what came of it, in C with the usual compiler, held against the platform that adds nothing}
    ///
    /// @param scenario what to run
    /// @param options how often, and the knobs
    /// @param listener is told how far it is
    public static CampaignResult run(Scenario scenario, CampaignOptions options, ProgressListener listener) {
        return switch (Toolchain.find()) {
            case Toolchain.Found _ ->
                run(Linked.core(scenario), Toolchain.usual().orElseThrow(), options, listener);
            case Toolchain.Missing missing ->
                new CampaignResult.Unavailable("Real runs need " + missing.what() + ".", missing.command());
        };
    }

    private CampaignResult run() {
        try {
            switch (Builder.build(program, target)) {
                case Built.Missing missing -> {
                    return new CampaignResult.Unavailable(missing.reason(), missing.whatToDo());
                }
                case Built.Ready ready -> {
                    Optional<String> problem = runAll(ready);
                    return problem.isEmpty()
                            ? new CampaignResult.Completed(log())
                            : new CampaignResult.Interrupted(log(), problem.get());
                }
            }
        } catch (IOException broken) {
            return new CampaignResult.Unavailable(
                    "The program of " + scenario.name() + " could not be started: " + broken.getMessage() + ".",
                    "forklore doctor");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new CampaignResult.Interrupted(log(), INTERRUPTED);
        }
    }

    /// {@return why it stopped early, if it did}
    private Optional<String> runAll(Built.Ready ready) throws IOException, InterruptedException {
        try (Harness harness = Harness.start(ready.command(), ready.environment(), Home.cache())) {
            libc = harness.facts().libc();
            harness.send("free " + options.times() + " " + Long.toUnsignedString(options.harnessSeed()) + " "
                    + options.jitterMicros() * NANOS_PER_MICRO + " " + options.deadlineMillis()
                    + (options.fast() ? " " + CampaignOptions.CHECKED : ""));
            long reported = System.nanoTime();
            while (tally.runs() < options.times()) {
                Optional<String> line = harness.next(options.deadlineMillis() + GRACE_MILLIS);
                if (line.isEmpty()) {
                    return Optional.of("The harness " + (harness.ended() ? "ended" : "said nothing for too long")
                            + " before all runs were done.");
                }
                if (line.get().startsWith("given-up ")) {
                    givenUp = givenUp.plus(givenUp(line.get()));
                } else if (line.get().startsWith("run ")) {
                    tally.add(end(line.get()));
                }
                if (System.nanoTime() - reported >= BETWEEN_REPORTS_NANOS) {
                    reported = System.nanoTime();
                    report();
                }
            }
        }
        report();
        return Optional.empty();
    }

    private static GivenUp givenUp(String line) {
        return switch (line) {
            case "given-up confirmed" -> new GivenUp(1, 1, 0);
            case "given-up unconfirmed" -> new GivenUp(0, 1, 0);
            case "given-up believed" -> new GivenUp(0, 0, 1);
            default -> throw new IllegalStateException(line);
        };
    }

    /// Runs that differ in nothing but process ids are translated once.
    private RealEnd end(String line) {
        return known.computeIfAbsent(RunLine.key(line), _ -> RealEnd.of(linked, program, RunLine.parse(line)));
    }

    private void report() {
        listener.progressed(
                new ProgressListener.Progress(tally.runs(), options.times(), tally.counts(), tally.others()));
    }

    private RunLog log() {
        SequencedMap<String, String> environment = Environment.of(target, libc, options, tally.runs());
        if (options.fast()) {
            environment.put(RunLog.GIVEN_UP, givenUp.text());
        }
        return new RunLog(
                scenario.name(),
                linked.fingerprint(),
                linked.platform(),
                target.language().word(),
                environment,
                tally.runs(),
                tally.counts(),
                tally.others());
    }
}
