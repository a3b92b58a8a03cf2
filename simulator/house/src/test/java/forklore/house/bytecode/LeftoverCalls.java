package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Calls and annotations that a finished program does not have.
final class LeftoverCalls {

    private static final String OUTPUT = "java.lang.System";

    /// Exceptions from this rule, each with its reason.
    static final List<Allowance> ALLOWANCES = List.of(
            new Allowance("forklore.engine.verdict.CatalogueVerdictTests", OUTPUT, "golden=show is there to print"));

    private LeftoverCalls() {}

    /// {@return every call that was left over}
    static List<Finding> check(List<ClassFacts> classes, List<Allowance> allowances) {
        List<Finding> findings = new ArrayList<>();
        for (ClassFacts facts : classes) {
            for (Reference reference : facts.references()) {
                if (allowances.stream().anyMatch(allowance -> allowance.covers(facts, reference))) {
                    continue;
                }
                remedy(facts, reference)
                        .map(remedy -> facts.finding(reference, reference.display() + " left over", remedy))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<String> remedy(ClassFacts facts, Reference reference) {
        return switch (reference.owner() + "." + reference.member()) {
            case "java.lang.System.out", "java.lang.System.err" ->
                mayPrint(facts) ? Optional.empty() : Optional.of("use a returned value; only the command line prints");
            case "java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep", "org.testfx.api.FxRobot.sleep" ->
                facts.test() ? Optional.of("use a wait for the condition with a deadline") : Optional.empty();
            case "org.junit.jupiter.api.Disabled." -> Optional.of("use a mended test, or an assumption that says why");
            default ->
                reference.member().equals("printStackTrace")
                                && reference.descriptor().equals("()V")
                        ? Optional.of("use a message that says what to do next")
                        : Optional.empty();
        };
    }

    /// The command line prints for a living, and so does a program that measures and is run by hand. A helper of tests
    /// that is named after golden files prints when it is asked to show them.
    private static boolean mayPrint(ClassFacts facts) {
        String type = facts.name().substring(facts.packageName().length() + 1);
        return facts.room().name().equals("cli")
                || type.replaceAll("\\$.*", "").endsWith("Benchmark")
                || (facts.test() && type.startsWith("Golden"));
    }
}
