package forklore.engine.platform;

import forklore.engine.model.Heading;
import forklore.engine.model.Platform;
import forklore.engine.model.Span;
import forklore.engine.model.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the line of platforms that one extends, and lays their files over each other.
final class Lineage {

    private final List<Platform> known;
    private final List<LinkProblem> problems;

    /// @param known all platforms, each of its own name
    /// @param problems where to put what is wrong
    Lineage(List<Platform> known, List<LinkProblem> problems) {
        this.known = known;
        this.problems = problems;
    }

    /// {@return what a platform has; as far as it could be made out, if there are problems}
    Library library(String name) {
        List<Platform> line = line(name);
        Library library = Library.empty(name);
        for (Platform platform : line.reversed()) {
            library = library.under(platform, rules(library.rules(), platform));
            platform.declarations()
                    .handlers()
                    .forEach(each -> report(
                            LinkProblem.Kind.HANDLER_IN_PLATFORM,
                            platform.name(),
                            each.span(),
                            "a platform cannot handle " + each.signal(),
                            "only a program has handlers; declare it in the scenario",
                            Optional.empty()));
        }
        return library;
    }

    /// {@return the platform, its parent and so on}
    private List<Platform> line(String name) {
        List<Platform> line = new ArrayList<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent()) {
            String wanted = next.get();
            if (line.stream().anyMatch(each -> each.name().equals(wanted))) {
                report(
                        LinkProblem.Kind.PLATFORM_EXTENDS_ITSELF,
                        line.getLast().name(),
                        Span.NONE,
                        "the platform `" + wanted + "` extends itself",
                        "leave out the `extends` of one of "
                                + Phrases.quoted(
                                        line.stream().map(Platform::name).toList()),
                        Optional.empty());
                return line;
            }
            Optional<Platform> found = find(wanted);
            if (found.isEmpty() && !wanted.equals(Heading.CORE)) {
                unknown(wanted, line);
            }
            found.ifPresent(line::add);
            next = found.flatMap(Platform::parent);
        }
        return line;
    }

    private Optional<Platform> find(String name) {
        return known.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void unknown(String name, List<Platform> line) {
        List<String> names = new ArrayList<>(known.stream().map(Platform::name).toList());
        if (!names.contains(Heading.CORE)) {
            names.addFirst(Heading.CORE);
        }
        Optional<String> child =
                line.isEmpty() ? Optional.empty() : Optional.of(line.getLast().name());
        problems.add(new LinkProblem(
                LinkProblem.Kind.UNKNOWN_PLATFORM,
                child,
                Span.NONE,
                "there is no platform `" + name + "`",
                "the platforms are " + Phrases.quoted(names),
                Spelling.nearest(name, names)));
    }

    private Rules rules(Rules inherited, Platform platform) {
        Rules rules = inherited;
        for (Platform.Rule rule : platform.rules()) {
            switch (rules.with(rule.name(), rule.value())) {
                case Rules.Change.Changed changed -> rules = changed.rules();
                case Rules.Change.UnknownRule unknown ->
                    report(
                            LinkProblem.Kind.UNKNOWN_RULE,
                            platform.name(),
                            rule.span(),
                            "there is no rule `" + unknown.name() + "`",
                            "the rules are " + Phrases.quoted(unknown.known()),
                            Spelling.nearest(unknown.name(), unknown.known()));
                case Rules.Change.UnknownValue unknown ->
                    report(
                            LinkProblem.Kind.UNKNOWN_VALUE,
                            platform.name(),
                            rule.span(),
                            "the rule `" + rule.name() + "` has no value `" + unknown.value() + "`",
                            "it may be " + Phrases.quoted(unknown.allowed()),
                            Spelling.nearest(unknown.value(), unknown.allowed()));
            }
        }
        return rules;
    }

    private void report(
            LinkProblem.Kind kind, String platform, Span span, String message, String help, Optional<String> nearest) {
        problems.add(new LinkProblem(kind, Optional.of(platform), span, message, help, nearest));
    }
}
