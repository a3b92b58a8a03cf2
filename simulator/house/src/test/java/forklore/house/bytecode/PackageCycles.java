package forklore.house.bytecode;

import forklore.house.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// No package uses, by whatever way, a package that uses it.
final class PackageCycles {

    private PackageCycles() {}

    /// {@return for each edge of a cycle one place that makes it}
    static List<Finding> check(List<ClassFacts> classes) {
        Map<String, Map<String, Finding>> edges = edges(classes);
        List<Finding> findings = new ArrayList<>();
        edges.forEach((from, targets) -> targets.forEach((to, place) -> {
            if (reaches(edges, to, from)) {
                findings.add(place);
            }
        }));
        return findings;
    }

    /// The first place of each edge between two packages of ours.
    private static Map<String, Map<String, Finding>> edges(List<ClassFacts> classes) {
        Set<String> ours = new TreeSet<>();
        List<ClassFacts> main = classes.stream().filter(facts -> !facts.test()).toList();
        main.forEach(facts -> ours.add(facts.packageName()));
        Map<String, Map<String, Finding>> edges = new TreeMap<>();
        for (ClassFacts facts : main) {
            for (Reference reference : facts.references()) {
                String to = reference.packageName();
                if (ours.contains(to) && !to.equals(facts.packageName())) {
                    edges.computeIfAbsent(facts.packageName(), name -> new LinkedHashMap<>())
                            .computeIfAbsent(to, name -> finding(facts, reference));
                }
            }
        }
        return edges;
    }

    private static Finding finding(ClassFacts facts, Reference reference) {
        String problem = facts.packageName() + " and " + reference.packageName() + " use each other (here "
                + reference.simpleName() + ")";
        return facts.finding(reference, problem, "use one direction: move the shared type to the lower package");
    }

    private static boolean reaches(Map<String, Map<String, Finding>> edges, String start, String goal) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(goal)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(edges.getOrDefault(next, Map.of()).keySet());
            }
        }
        return false;
    }
}
