package forklore.runner;

import forklore.runner.build.Compiler;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a log says of the machine and the knobs. It names no path, no host and no user.
final class Environment {

    private Environment() {}

    static SequencedMap<String, String> of(String libc, Compiler compiler, CampaignOptions options) {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "kernel",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        environment.put("libc", libc);
        environment.put("compiler", compiler.version());
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("seed", Long.toString(options.seed()));
        environment.put("jitter", "0 to " + options.jitterMicros() + " microseconds before each step");
        environment.put("deadline", options.deadlineMillis() + " milliseconds a run");
        return environment;
    }
}
