package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayList;
import java.util.List;

/// One named exception from the rule about the JDK's surface.
///
/// @param className the class that may
/// @param owner the class of the JDK that it may use
/// @param reason why this breaks nothing
record Allowance(String className, String owner, String reason) {

    /// {@return whether it covers this reference}
    boolean covers(ClassFacts facts, Reference reference) {
        return facts.name().equals(className) && reference.owner().equals(owner);
    }

    /// {@return the allowances that nothing needs any more}
    ///
    /// @param allowances all of them
    /// @param classes the classes they were made for
    static List<Finding> unused(List<Allowance> allowances, List<ClassFacts> classes) {
        List<Finding> findings = new ArrayList<>();
        for (Allowance allowance : allowances) {
            boolean used = classes.stream()
                    .anyMatch(facts -> facts.references().stream().anyMatch(at -> allowance.covers(facts, at)));
            if (!used) {
                findings.add(new Finding(
                        allowance.className(),
                        1,
                        "the allowance of " + allowance.owner() + " covers nothing",
                        "use no allowance: remove it"));
            }
        }
        return findings;
    }
}
