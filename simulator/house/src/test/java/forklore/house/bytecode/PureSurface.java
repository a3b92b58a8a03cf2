package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The pure rooms take and return text and records: the same answer on every run, every machine and in JavaScript. They
/// use a small part of the JDK: no files, threads, clocks, chance, logging, reflection or order that a hash decides.
final class PureSurface {

    private static final Set<String> ROOMS = Set.of("engine", "stage", "lab", "emit");

    private static final List<String> PACKAGES = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    /// The one package that is made for the JVM alone; no other package of the engine may use it.
    private static final String FOR_THE_JVM = "forklore.engine.jvm";

    /// Exceptions from this rule, each with its reason. None is needed now.
    static final List<Allowance> ALLOWANCES = List.of();

    private PureSurface() {}

    /// {@return every use of the JDK that a pure room must not make}
    static List<Finding> check(List<ClassFacts> classes, List<Allowance> allowances) {
        List<Finding> findings = new ArrayList<>();
        for (ClassFacts facts : classes) {
            if (!facts.test()
                    && ROOMS.contains(facts.room().name())
                    && !facts.packageName().equals(FOR_THE_JVM)) {
                check(facts, allowances, findings);
            }
        }
        return findings;
    }

    private static void check(ClassFacts facts, List<Allowance> allowances, List<Finding> findings) {
        Set<String> reported = new LinkedHashSet<>();
        for (Reference reference : facts.references()) {
            if (!reference.owner().startsWith("java.")
                    || allowances.stream().anyMatch(allowance -> allowance.covers(facts, reference))) {
                continue;
            }
            Optional<String> remedy = remedy(reference);
            String problem = facts.room().module() + " must not use " + reference.display();
            if (remedy.isPresent() && reported.add(reference.owner() + reference.line())) {
                findings.add(facts.finding(reference, problem, remedy.get()));
            }
        }
    }

    private static Optional<String> remedy(Reference reference) {
        if (!PACKAGES.contains(reference.packageName())) {
            return Optional.of("use only " + String.join(", ", PACKAGES));
        }
        return PureSurfaceTable.remedy(reference);
    }
}
