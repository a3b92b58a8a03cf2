package forklore.lab.grade;

import forklore.engine.explore.Exploration;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Expectation;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.text.Printer;
import forklore.lab.outline.Outline;
import forklore.lab.sheet.Format.Keep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must still hold of a program that a student changed, whatever else was changed.
final class Edited {

    private final Scenario given;
    private final Scenario changed;

    Edited(Scenario given, Scenario changed) {
        this.given = given;
        this.changed = changed;
    }

    /// {@return how the property was weakened, one sentence; empty if it is as it was given}
    Optional<String> weakened() {
        if (!outcomes(given).equals(outcomes(changed))) {
            return Optional.of("The outcomes are not those that you were given: "
                    + difference(outcomes(given), outcomes(changed)));
        }
        if (!claims(given).equals(claims(changed))) {
            return Optional.of(
                    "The claims are not those that you were given: " + difference(claims(given), claims(changed)));
        }
        return given.platforms().equals(changed.platforms())
                ? Optional.empty()
                : Optional.of("The platforms are not those that you were given: `on "
                        + String.join(" ", given.platforms()) + "` was changed.");
    }

    private static List<String> outcomes(Scenario scenario) {
        List<String> all = new ArrayList<>();
        for (Outcome each : scenario.outcomes()) {
            all.add("outcome " + each.name() + ", when " + Printer.print(each.when()) + ", grade "
                    + each.grade().word());
        }
        return all;
    }

    private static List<String> claims(Scenario scenario) {
        List<String> all = new ArrayList<>();
        for (Expectation each : scenario.expectations()) {
            all.add("expect " + each.frequency().word() + " " + each.outcome()
                    + each.platform().map(" on "::concat).orElse(""));
        }
        return all;
    }

    private static String difference(List<String> before, List<String> after) {
        return before.stream()
                .filter(each -> !after.contains(each))
                .findFirst()
                .map(each -> "`" + each + "` is gone or changed.")
                .orElse("something was added or moved.");
    }

    /// {@return the first thing that must stay and is gone, one sentence; empty if all is there}
    Optional<String> missing(List<Keep> keeps) {
        for (Keep keep : keeps) {
            if (places(keep).isEmpty()) {
                return Optional.of("`" + keep.statement() + "` is gone"
                        + (keep.within().isEmpty() ? "" : " from " + String.join(" and ", keep.within())) + ". "
                        + reason(keep));
            }
        }
        return Optional.empty();
    }

    private static String reason(Keep keep) {
        String word = Outline.words(keep.statement()).getFirst();
        return switch (word) {
            case "fork" -> "Without the fork nothing can go wrong, and nothing is done.";
            case "start" -> "Without the thread nothing can go wrong, and its work is not done.";
            case "print" -> "What the program prints is its job.";
            case "lock", "unlock" -> "The lock protects something that two threads use.";
            default -> "It is a part of the job.";
        };
    }

    /// {@return the first thing that must stay and that no run ever comes to, one sentence; empty
    /// if there is none}
    ///
    /// @param all every state of the changed program
    Optional<String> idle(List<Keep> keeps, Exploration all) {
        List<Span> next = new ArrayList<>();
        for (int state = 0; state < all.states(); state++) {
            for (Snapshot.ProcessView process : all.snapshot(state).processes()) {
                for (Snapshot.ThreadView thread : process.threads()) {
                    if (thread.status().live() && !next.contains(thread.next())) {
                        next.add(thread.next());
                    }
                }
            }
        }
        for (Keep keep : keeps) {
            if (places(keep).stream().noneMatch(next::contains)) {
                return Optional.of("`" + keep.statement() + "` is still written there, but no run ever comes to it. "
                        + reason(keep));
            }
        }
        return Optional.empty();
    }

    /// {@return where a statement stands that must stay}
    private List<Span> places(Keep keep) {
        List<Span> places = new ArrayList<>();
        for (ThreadBody thread : changed.threads()) {
            collect(thread.statements(), keep.allows(thread.name()), keep, places);
        }
        changed.functions().forEach(each -> collect(each.body(), keep.within().isEmpty(), keep, places));
        return places;
    }

    /// The block of a fork belongs to the child, not to the thread that forks.
    private static void collect(List<Statement> statements, boolean counts, Keep keep, List<Span> places) {
        for (Statement statement : statements) {
            if (counts && Printer.firstLine(statement).equals(keep.statement())) {
                places.add(statement.span());
            }
            Optional<String> child = switch (statement) {
                case Statement.Fork fork -> Optional.of(fork.process());
                case Statement.VFork fork -> Optional.of(fork.process());
                default -> Optional.empty();
            };
            boolean inside = child.map(keep::allows).orElse(counts);
            statement.blocks().forEach(block -> collect(block, inside, keep, places));
        }
    }

    /// {@return how many lines were changed, moved, added or removed}
    int distance() {
        List<String> before = lines(given);
        List<String> after = lines(changed);
        int common = common(before, after);
        return Math.max(before.size(), after.size()) - common;
    }

    /// Only the program counts, and not how deep a line stands: what was put around it is counted
    /// anyway.
    private static List<String> lines(Scenario scenario) {
        Scenario bare =
                new Scenario(scenario.heading(), scenario.declarations(), scenario.threads(), List.of(), List.of());
        List<String> lines = new ArrayList<>();
        for (String line : Outline.parts(Printer.print(bare), '\n')) {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    /// The length of the longest common subsequence.
    private static int common(List<String> one, List<String> other) {
        int[] above = new int[other.size() + 1];
        for (String line : one) {
            int[] row = new int[other.size() + 1];
            for (int j = 1; j <= other.size(); j++) {
                row[j] = line.equals(other.get(j - 1)) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
            }
            above = row;
        }
        return above[other.size()];
    }
}
