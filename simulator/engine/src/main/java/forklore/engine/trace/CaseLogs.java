package forklore.engine.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads what hand-written programs did, each beside the scenario that models it, as logs.
///
/// A file begins with `forklore-cases 1`, names platform, version and environment, and has for each
/// program the lines
/// `demo`, `hash`, `scenario`, `model`, `runs`, `outcome` and `other`; other lines are for people. The
/// hash of each log
/// is that of the scenario as it is written, whatever the platform.
public final class CaseLogs {

    /// The entry of the environment that names the program.
    public static final String DEMO = "program";

    private static final String HEAD = "forklore-cases 1";

    private final LinkedHashMap<String, String> head = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> environment = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();
    private final List<RunLog.Count> counts = new ArrayList<>();
    private final List<RunLog.Count> others = new ArrayList<>();
    private final List<RunLog> logs = new ArrayList<>();

    private CaseLogs() {}

    /// {@return whether a text is one of such files}
    ///
    /// @param text the whole file
    public static boolean isOne(String text) {
        return text.startsWith(HEAD + "\n");
    }

    /// {@return the logs of the programs that were run, in the order of the file; empty if the text is
    /// no such file}
    ///
    /// @param text the whole file
    public static Optional<List<RunLog>> parse(String text) {
        if (!isOne(text)) {
            return Optional.empty();
        }
        CaseLogs reader = new CaseLogs();
        List<String> lines = Lines.of(text);
        try {
            for (int i = 1; i < lines.size(); i++) {
                int colon = lines.get(i).indexOf(": ");
                reader.take(lines.get(i).substring(0, colon), lines.get(i).substring(colon + 2));
            }
            reader.finish();
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
        return Optional.of(reader.logs);
    }

    private void take(String key, String value) {
        switch (key) {
            case "platform", "version" -> head.put(key, value);
            case "demo" -> {
                finish();
                fields.put(key, value);
            }
            case "outcome" -> counts.add(count(value));
            case "other" -> others.add(count(value));
            default -> {
                if (key.startsWith("environment.")) {
                    environment.put(key.substring("environment.".length()), value);
                } else {
                    fields.put(key, value);
                }
            }
        }
    }

    private static RunLog.Count count(String value) {
        int blank = value.indexOf(' ');
        return new RunLog.Count(value.substring(blank + 1), Integer.parseInt(value.substring(0, blank)));
    }

    /// What is said of one program ends where the next one begins.
    private void finish() {
        String runs = fields.get("runs");
        if (runs != null) {
            LinkedHashMap<String, String> all = new LinkedHashMap<>();
            all.put(RunLog.TARGET, head.getOrDefault("version", ""));
            all.put(DEMO, fields.getOrDefault("demo", ""));
            all.putAll(environment);
            logs.add(new RunLog(
                    fields.getOrDefault("scenario", ""),
                    fields.getOrDefault("model", ""),
                    head.getOrDefault("platform", ""),
                    "demo",
                    all,
                    Integer.parseInt(runs),
                    counts,
                    others));
        }
        fields.clear();
        counts.clear();
        others.clear();
    }
}
