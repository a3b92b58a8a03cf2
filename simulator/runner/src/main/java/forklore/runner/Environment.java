package forklore.runner;

import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.runner.tool.Target;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a log says of the machine and the knobs. It names no path, no host and no user.
public final class Environment {

    private Environment() {}

    /// {@return the entries, in the order to print}
    ///
    /// @param target what the program is run with
    /// @param libc the C library, as the harness says it
    /// @param options the seed, the knobs and the number of the first run
    /// @param runs how many runs were done
    public static SequencedMap<String, String> of(Target target, String libc, CampaignOptions options, int runs) {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put(RunLog.TARGET, target.label());
        environment.put(
                "kernel",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        environment.put("libc", libc);
        switch (target.tool()) {
            case Target.C c -> {
                environment.put("compiler", c.version());
                c.environment().forEach(each -> environment.put("added", each));
            }
            case Target.Python python -> environment.put("python", python.version());
        }
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.putAll(knobs(options));
        environment.put(RunLog.NUMBERS, RunNumbers.of(options.first(), runs).text());
        return environment;
    }

    private static SequencedMap<String, String> knobs(CampaignOptions options) {
        SequencedMap<String, String> knobs = new LinkedHashMap<>();
        knobs.put("seed", Long.toString(options.seed()));
        knobs.put("jitter", "0 to " + options.jitterMicros() + " microseconds before each step");
        knobs.put("deadline", options.deadlineMillis() + " milliseconds a run");
        if (options.fast()) {
            knobs.put(
                    "fast",
                    "a thread that nobody can set free is given up at once, after " + CampaignOptions.CHECKED
                            + " runs with one that are watched");
        }
        return knobs;
    }
}
