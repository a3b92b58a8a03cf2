package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Inside the engine, imports point only downward.
final class PackageOrder {

    private static final String ENGINE = "forklore.engine.";

    /// What each package of the engine may use, from the bottom to the top.
    private static final Map<String, Set<String>> BELOW = new LinkedHashMap<>();

    static {
        BELOW.put("model", Set.of());
        BELOW.put("text", Set.of("model"));
        BELOW.put("platform", Set.of("model"));
        BELOW.put("trace", Set.of("model"));
        BELOW.put("machine", Set.of("model", "platform"));
        BELOW.put("explore", Set.of("model", "platform", "machine"));
        // Threads and compiled steps, for whoever runs on a JVM: nothing in the engine may use it.
        BELOW.put("jvm", Set.of("model", "platform", "machine", "explore"));
        BELOW.put("odds", Set.of("model", "platform", "machine", "explore"));
        BELOW.put("verdict", Set.of("model", "platform", "machine", "explore", "odds"));
        // The comparer reads verdicts and logs; it runs neither the machine nor the explorer.
        BELOW.put("compare", Set.of("model", "odds", "verdict", "trace"));
        // Runs in time are made by the machine alone: they search nothing.
        BELOW.put("rates", Set.of("model", "platform", "machine", "verdict", "compare"));
    }

    private PackageOrder() {}

    /// {@return every reference of the engine that points upward or sideways}
    static List<Finding> check(List<ClassFacts> classes) {
        List<Finding> findings = new ArrayList<>();
        for (ClassFacts facts : classes) {
            if (!facts.test() && facts.name().startsWith(ENGINE)) {
                check(facts, findings);
            }
        }
        return findings;
    }

    private static void check(ClassFacts facts, List<Finding> findings) {
        String from = layer(facts.packageName());
        if (!BELOW.containsKey(from)) {
            findings.add(new Finding(
                    facts.sourcePath(),
                    1,
                    "package " + facts.packageName() + " has no place in the order of the engine",
                    "use one of " + String.join(", ", BELOW.keySet())));
            return;
        }
        for (Reference reference : facts.references()) {
            String to = layer(reference.packageName());
            if (reference.owner().startsWith(ENGINE)
                    && !to.equals(from)
                    && !BELOW.get(from).contains(to)) {
                findings.add(facts.finding(
                        reference,
                        "package " + from + " must not use package " + to + " (" + reference.simpleName() + ")",
                        "use only what lies below it: "
                                + BELOW.get(from).stream().sorted().toList()));
            }
        }
    }

    private static String layer(String packageName) {
        return packageName.startsWith(ENGINE) ? packageName.substring(ENGINE.length()) : "";
    }
}
