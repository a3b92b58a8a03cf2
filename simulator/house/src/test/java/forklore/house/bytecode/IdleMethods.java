package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A test from which no assertion can be reached cannot fail for what it is named after.
final class IdleMethods {

    private static final Set<String> MARKS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest");

    private IdleMethods() {}

    /// {@return every test method that asserts nothing, itself or through what it calls}
    static List<Finding> check(List<ClassFacts> classes) {
        Map<String, Set<String>> calls = new TreeMap<>();
        for (ClassFacts facts : classes) {
            for (Reference reference : facts.references()) {
                calls.computeIfAbsent(facts.name() + "." + reference.from(), name -> new TreeSet<>())
                        .add(reference.owner() + "." + reference.member());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (ClassFacts facts : classes) {
            for (Reference reference : facts.references()) {
                boolean isTest =
                        MARKS.contains(reference.owner()) && !reference.from().isEmpty();
                if (isTest && !asserts(calls, facts.name() + "." + reference.from())) {
                    findings.add(facts.finding(
                            reference,
                            "test " + reference.from() + " asserts nothing",
                            "use an assertion that can fail"));
                }
            }
        }
        return findings;
    }

    private static boolean asserts(Map<String, Set<String>> calls, String test) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(test));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (isAssertion(next)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(calls.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private static boolean isAssertion(String call) {
        return call.startsWith("org.assertj.core.api.")
                || call.startsWith("org.junit.jupiter.api.Assertions.")
                || call.startsWith("org.testfx.api.FxAssert.")
                || call.equals("java.lang.AssertionError.<init>");
    }
}
