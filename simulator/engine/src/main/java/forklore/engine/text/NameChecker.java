package forklore.engine.text;

import forklore.engine.model.Ending;
import forklore.engine.model.Expectation;
import forklore.engine.model.Heading;
import forklore.engine.model.Outcome;
import forklore.engine.model.Span;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks that every name is declared once, and that every name that is used is declared.
final class NameChecker {

    private final FileContents contents;
    private final Problems problems;
    private final NameTable table = new NameTable();
    private final boolean platform;

    NameChecker(FileContents contents, Problems problems, boolean platform) {
        this.contents = contents;
        this.problems = problems;
        this.platform = platform;
    }

    void check() {
        // A name of the whole file comes before the name of a fork, whatever their order, so that the fork is told off.
        for (Declaration declaration : contents.declarations) {
            if (declaration.kind() != Kind.PROCESS) {
                declaration(declaration);
            }
        }
        for (Declaration declaration : contents.declarations) {
            if (declaration.kind() == Kind.PROCESS) {
                declaration(declaration);
            }
        }
        for (Use use : contents.uses) {
            use(use);
        }
        new CallChecker(contents, problems, table).check();
        outcomes();
        expectations();
    }

    private void declaration(Declaration declaration) {
        String name = declaration.name().text();
        Span span = declaration.name().span();
        boolean takesMain = name.equals(ThreadBody.MAIN) && declaration.kind() != Kind.THREAD;
        boolean replaces = platform && declaration.kind() == Kind.FUNCTION && Keywords.REPLACEABLE.contains(name);
        if (takesMain || Keywords.isReserved(name) && !replaces) {
            problems.report(NameCodes.RESERVED_NAME, span, () -> NameMessages.reserved(declaration));
            if (takesMain) {
                return;
            }
        }
        Optional<Declaration> first = table.add(declaration);
        if (first.isPresent()) {
            Declaration taken = first.get();
            problems.report(NameCodes.DUPLICATE_NAME, span, () -> NameMessages.duplicate(declaration, taken));
        }
    }

    private void use(Use use) {
        Optional<Declaration> found = table.find(use.name().text());
        if (found.isEmpty()
                ? !mayBeElsewhere(use)
                : !use.kinds().contains(found.get().kind())) {
            problems.report(use.unknown(), use.name().span(), () -> NameMessages.unknown(use, found, known(use)));
        }
    }

    /// {@return whether the name may be declared by a platform that this file names}
    private boolean mayBeElsewhere(Use use) {
        boolean others = !contents.platforms.isEmpty() && !contents.platforms.equals(List.of(Heading.CORE));
        return contents.parent.isPresent() || use.where() == Use.Where.HANGS_ON && others;
    }

    private List<String> known(Use use) {
        List<String> known = new ArrayList<>(use.where().knowsParent() ? List.of(Ending.PARENT) : List.of());
        use.kinds().forEach(kind -> known.addAll(table.names(kind)));
        return known;
    }

    private void outcomes() {
        Map<String, Span> first = new LinkedHashMap<>();
        for (Outcome outcome : contents.outcomes) {
            Span earlier = outcome.name().isEmpty() ? null : first.putIfAbsent(outcome.name(), outcome.span());
            if (earlier != null) {
                Name name = new Name(outcome.name(), outcome.span());
                problems.report(
                        OutcomeCodes.DUPLICATE_OUTCOME, name.span(), () -> OutcomeMessages.duplicate(name, earlier));
            }
        }
    }

    /// A claim about a platform on which nothing is checked would say nothing.
    private void platform(Expectation expectation) {
        List<String> named = contents.platforms.isEmpty() ? List.of(Heading.CORE) : contents.platforms;
        String about = expectation.platform().orElse(named.get(0));
        if (!about.isEmpty() && !named.contains(about)) {
            problems.report(
                    OutcomeCodes.OTHER_PLATFORM, expectation.span(), () -> OutcomeMessages.otherPlatform(about, named));
        }
    }

    private void expectations() {
        List<String> known = new ArrayList<>();
        for (Outcome outcome : contents.outcomes) {
            known.add(outcome.name());
        }
        Set<String> declared = new LinkedHashSet<>(known);
        Map<String, Span> first = new LinkedHashMap<>();
        for (int i = 0; i < contents.expectations.size(); i++) {
            Expectation expectation = contents.expectations.get(i);
            Name name = contents.expectedOutcomes.get(i);
            platform(expectation);
            String claim = name.text()
                    + expectation.platform().map(platform -> " on " + platform).orElse("");
            Span earlier = first.putIfAbsent(claim, expectation.span());
            if (!declared.contains(name.text())) {
                problems.report(OutcomeCodes.UNKNOWN_OUTCOME, name.span(), () -> OutcomeMessages.unknown(name, known));
            } else if (earlier != null) {
                problems.report(
                        OutcomeCodes.EXPECTED_TWICE,
                        expectation.span(),
                        () -> OutcomeMessages.expectedTwice(name, earlier));
            }
        }
    }
}
