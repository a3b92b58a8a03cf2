package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.cli.report.LinkProblems;
import forklore.engine.model.Heading;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.verdict.SideBySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The platforms that a command line names, and scenarios joined with them.
final class Platforms {

    /// The option that names platforms; what a platform adds is told by its profile, so that both
    /// words do.
    static final String PLATFORM = "--platform";

    private static final String PROFILE = "--profile";
    private static final String ALL = "--all-platforms";
    private static final String ALL_PROFILES = "--all-profiles";

    /// What the standard promises is no machine: nothing runs there.
    private static final String STRICT = "posix";

    private static final int MOST_DIGITS = 6;

    private final Invocation invocation;

    Platforms(Invocation invocation) {
        this.invocation = invocation;
    }

    /// What a command line and a scenario lead to.
    sealed interface Answer {
        /// The scenario on each of the platforms.
        ///
        /// @param settings at least one, in the order they were named
        /// @param others the platforms that it does not fit, which matters only to who named it
        record Found(List<Setting> settings, List<SideBySide.Refused> others) implements Answer {
            /// Copies the lists.
            public Found {
                settings = List.copyOf(settings);
                others = List.copyOf(others);
            }
        }

        /// A platform is unknown, or the scenario does not fit it; it was said on standard error.
        ///
        /// @param exit how the command ends
        /// @param record the same for a program, if the scenario does not fit
        record Refused(Exit exit, Optional<Map<String, Object>> record) implements Answer {}
    }

    /// Declares the options for a command that takes several platforms.
    ///
    /// @param spec where to add them
    static void declareSeveral(CommandSpec spec) {
        spec.addOption(named("P,..", "On these platforms (usual: those the scenario names behind `on`)."));
        spec.addOption(Arguments.flag("On every platform there is.", ALL, ALL_PROFILES));
    }

    /// Declares the option for a command that takes one platform.
    ///
    /// @param spec where to add it
    static void declareOne(CommandSpec spec) {
        spec.addOption(named("P", "On this platform (usual: the first that the scenario names behind `on`)."));
    }

    private static OptionSpec named(String label, String description) {
        return OptionSpec.builder(PLATFORM, PROFILE)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// {@return whether the command line names platforms}
    ///
    /// @param parsed what was given to the command
    static boolean areNamed(ParseResult parsed) {
        return parsed.hasMatchedOption(PLATFORM)
                || parsed.commandSpec().findOption(ALL) != null && parsed.hasMatchedOption(ALL);
    }

    /// {@return the scenario on each platform that the command line names, else on each that it names
    /// itself}
    ///
    /// @param parsed what was given to the command
    /// @param script the scenario
    Answer several(ParseResult parsed, Script script) {
        return parsed.hasMatchedOption(ALL)
                ? everywhere(script)
                : on(script, named(parsed).orElse(script.scenario().platforms()));
    }

    /// {@return the scenario on the platform that the command line names, else on the first that it
    /// names itself}
    ///
    /// @param parsed what was given to the command
    /// @param script the scenario
    Answer one(ParseResult parsed, Script script) {
        List<String> names = single(parsed)
                .map(List::of)
                .orElse(script.scenario().platforms().subList(0, 1));
        return on(script, names);
    }

    /// {@return the only platform that the command line names, if it names one}
    ///
    /// @param parsed what was given to the command
    static Optional<String> single(ParseResult parsed) {
        Optional<List<String>> names = named(parsed);
        if (names.isPresent() && names.get().size() > 1) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "one run is on one platform, not on " + String.join(" and ", names.get()));
        }
        return names.map(List::getFirst);
    }

    /// {@return the scenario on the platforms that a run on this machine may be compared with}
    ///
    /// @param parsed what was given to the command
    /// @param script the scenario
    Answer real(ParseResult parsed, Script script) {
        List<String> own = script.scenario().platforms().stream()
                .filter(name -> !name.equals(STRICT))
                .toList();
        return on(script, named(parsed).orElse(own.isEmpty() ? List.of(Heading.CORE) : own));
    }

    /// {@return the scenario on the platform that a run is led on: the one without a library, if it
    /// fits}
    ///
    /// @param parsed what was given to the command
    /// @param script the scenario
    /// @param wanted the platform of what it is led with, if that was chosen
    Answer steered(ParseResult parsed, Script script, Optional<String> wanted) {
        if (named(parsed).isEmpty() && wanted.isPresent()) {
            return on(script, List.of(wanted.get()));
        }
        boolean plain = link(script.scenario(), Heading.CORE) instanceof Linking.Complete;
        return named(parsed).isEmpty() && plain ? on(script, List.of(Heading.CORE)) : real(parsed, script);
    }

    private static Optional<List<String>> named(ParseResult parsed) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : parsed.matchedOptionValue(PLATFORM, "").split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (parsed.hasMatchedOption(PLATFORM) && names.isEmpty()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), PLATFORM + " needs the name of a platform, for example core");
        }
        return parsed.hasMatchedOption(PLATFORM) ? Optional.of(List.copyOf(names)) : Optional.empty();
    }

    /// {@return the scenario on each of these platforms}
    ///
    /// @param script the scenario
    /// @param platforms the names of the platforms
    Answer on(Script script, List<String> platforms) {
        for (String platform : platforms) {
            if (!platform.equals(Heading.CORE) && !names().contains(platform)) {
                invocation.report(unknown(platform));
                return new Answer.Refused(Exit.USAGE, Optional.empty());
            }
        }
        Answer.Found found = found(script, platforms);
        return found.others().isEmpty() ? found : refuse(script, found.others().getFirst());
    }

    /// {@return the scenario on each platform that it names itself}
    ///
    /// @param script the scenario
    Answer.Found own(Script script) {
        return found(script, script.scenario().platforms());
    }

    /// {@return the scenario on every platform that it fits}
    ///
    /// @param script the scenario
    Answer everywhere(Script script) {
        Answer.Found found = found(script, names());
        return found.settings().isEmpty() ? refuse(script, found.others().getFirst()) : found;
    }

    private Answer.Found found(Script script, List<String> platforms) {
        List<Setting> settings = new ArrayList<>();
        List<SideBySide.Refused> others = new ArrayList<>();
        for (String platform : platforms) {
            switch (link(script.scenario(), platform)) {
                case Linking.Complete(Linked linked) -> settings.add(new Setting(script, linked));
                case Linking.Refused(var problems) -> others.add(new SideBySide.Refused(platform, problems));
            }
        }
        return new Answer.Found(settings, others);
    }

    private Answer refuse(Script script, SideBySide.Refused refused) {
        LinkProblems.text(refused.reasons(), script.file(), script.text(), refused.platform())
                .forEach(invocation::report);
        return new Answer.Refused(
                Exit.SCENARIO, Optional.of(LinkProblems.record(refused.reasons(), script.file(), refused.platform())));
    }

    private Linking link(Scenario scenario, String platform) {
        return Linker.link(scenario, lineage(platform), platform);
    }

    /// {@return the platform and those it extends; the core needs no file}
    ///
    /// @param name the name of the platform
    List<Platform> lineage(String name) {
        List<Platform> lineage = new ArrayList<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && !next.get().equals(Heading.CORE)) {
            Platform platform = read(next.get());
            boolean known = lineage.contains(platform);
            lineage.addAll(known ? List.of() : List.of(platform));
            next = known ? Optional.empty() : platform.parent();
        }
        return lineage;
    }

    /// {@return the platform as its file says it}
    ///
    /// @param name one of [#names]
    Platform read(String name) {
        return invocation.platform(name, this::parsed);
    }

    private Platform parsed(String name) {
        Catalogue.PlatformEntry entry = invocation.catalogue().platform(name).orElseThrow();
        return switch (Reader.readPlatform(entry.path(), entry.text())) {
            case PlatformReading.Parsed(Platform platform) -> platform;
            case PlatformReading.Rejected(var problems) ->
                throw new IllegalStateException(entry.path() + " is shipped with errors: "
                        + problems.getFirst().message());
        };
    }

    /// {@return what to say of a name that no platform has}
    ///
    /// @param name the name
    Message unknown(String name) {
        List<Message.Note> notes = new ArrayList<>();
        notes.add(Message.why("the platforms are " + String.join(", ", names())));
        Nearest.of(name, names())
                .ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
        return Message.error("there is no platform `" + name + "`", notes.toArray(Message.Note[]::new));
    }

    /// {@return the name of every platform, the core first}
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(Heading.CORE));
        for (Catalogue.PlatformEntry entry : invocation.catalogue().platforms()) {
            names.addAll(entry.name().equals(Heading.CORE) ? List.of() : List.of(entry.name()));
        }
        names.subList(1, names.size()).sort(Comparator.comparing(Platforms::sortable));
        return names;
    }

    /// So that 3.6 comes before 3.11: every number with the same count of digits.
    private static String sortable(String name) {
        StringBuilder key = new StringBuilder();
        for (String part : name.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
            boolean number = Character.isDigit(part.charAt(0));
            key.append(number ? Layout.padLeft(part, MOST_DIGITS) : part);
        }
        return key.toString();
    }
}
