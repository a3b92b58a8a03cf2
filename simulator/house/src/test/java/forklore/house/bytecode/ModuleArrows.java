package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A room uses only the modules that the plan gives it, judged by what its classes really name.
final class ModuleArrows {

    private ModuleArrows() {}

    /// {@return every reference that the plan does not have, one a class and module}
    static List<Finding> check(List<ClassFacts> classes) {
        Modules modules = Modules.of(classes);
        List<Finding> findings = new ArrayList<>();
        for (ClassFacts facts : classes) {
            if (!Arrows.knows(facts.room())) {
                findings.add(new Finding(
                        facts.sourcePath(),
                        1,
                        "the room " + facts.room().name() + " is not in the plan",
                        "add its arrows to forklore.house.bytecode.Arrows and to ARCHITECTURE.adoc"));
                continue;
            }
            check(facts, modules, findings);
        }
        return findings;
    }

    private static void check(ClassFacts facts, Modules modules, List<Finding> findings) {
        Set<String> reported = new LinkedHashSet<>();
        for (Reference reference : facts.references()) {
            String module = modules.of(reference.packageName());
            if (module.equals(Modules.UNKNOWN)) {
                if (reported.add(reference.packageName())) {
                    findings.add(facts.finding(
                            reference,
                            "package " + reference.packageName() + " is of no library the plan knows",
                            "add it to forklore.house.bytecode.Modules"));
                }
            } else if (!Arrows.allow(facts.room(), facts.test(), module) && reported.add(module)) {
                findings.add(facts.finding(
                        reference,
                        facts.room().module() + " must not use " + module + " (" + reference.display() + ")",
                        "use " + Arrows.allowed(facts.room())));
            }
        }
    }
}
