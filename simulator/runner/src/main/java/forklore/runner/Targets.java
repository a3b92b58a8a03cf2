package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.runner.build.Allocator;
import forklore.runner.build.Builder;
import forklore.runner.build.Compiler;
import forklore.runner.build.Libc;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// What this machine can run programs with.
///
/// @param found what is there, the usual compiler first
/// @param absent what is looked for and not there
public record Targets(List<Target> found, List<Absent> absent) {

    private static final String MUSL_COMPILER = "musl-gcc";

    /// The second number of the last version of CPython whose threads end by `pthread_exit`.
    private static final int LAST_WITH_PTHREAD_EXIT = 8;
    private static final String MUSL_PACKAGES = "musl-tools";
    private static final String PYTHON_PACKAGES = "python3";
    private static final String ASKED_FOR = "Python as ";
    private static final String INSTALL = "sudo apt-get install -y ";
    private static final Set<String> ALLOCATING = Set.of("malloc", "calloc", "realloc", "free");

    /// Copies the lists.
    public Targets {
        found = List.copyOf(found);
        absent = List.copyOf(absent);
    }

    /// Something that is looked for and not there.
    ///
    /// @param label what it is called
    /// @param reason what was looked for, a phrase
    /// @param command the one line to type that brings it
    public record Absent(String label, String reason, String command) {}

    /// {@return what is there}
    ///
    /// @param pythons commands that start a Python, beside those that are found
    public static Targets find(List<String> pythons) {
        List<Target> found = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        Optional<Compiler> usual = Compiler.find();
        if (usual.isEmpty()) {
            absent.add(
                    new Absent("C", "there is no C compiler (" + Compiler.wanted() + ")", INSTALL + Builder.PACKAGES));
        } else {
            Libc libc = Libc.of(usual.get());
            found.add(of(usual.get(), libc));
            if (!libc.name().equals(Libc.MUSL)) {
                musl(found, absent);
            }
            allocators(usual.get(), libc, found, absent);
        }
        interpreters(pythons, found, absent);
        return new Targets(found, absent);
    }

    private static void musl(List<Target> found, List<Absent> absent) {
        Compiler.find(MUSL_COMPILER)
                .ifPresentOrElse(
                        compiler -> found.add(of(
                                compiler, new Libc(Libc.MUSL, Libc.of(compiler).version()))),
                        () -> absent.add(
                                new Absent("C on musl", "there is no " + MUSL_COMPILER, INSTALL + MUSL_PACKAGES)));
    }

    /// The newest is the usual one. Of two of the same version the one that was asked for is taken.
    private static void interpreters(List<String> commands, List<Target> found, List<Absent> absent) {
        SequencedMap<String, Target> all = new LinkedHashMap<>();
        for (String command : commands) {
            switch (Interpreters.ask(List.of(command.strip().split("\\s+")))) {
                case Interpreters.Answer.Found one ->
                    all.putIfAbsent(one.target().label(), one.target());
                case Interpreters.Answer.NotOne(String reason, String whatToDo) ->
                    absent.add(new Absent(ASKED_FOR + command, reason, whatToDo));
            }
        }
        Interpreters.find().reversed().forEach(target -> all.putIfAbsent(target.label(), target));
        found.addAll(all.values());
        if (all.isEmpty()) {
            absent.add(new Absent(
                    "Python",
                    "there is no CPython 3." + Interpreters.OLDEST_MINOR + " or newer",
                    INSTALL + PYTHON_PACKAGES));
        }
    }

    /// {@return the commands that were asked for and start no Python}
    public List<Absent> refused() {
        return absent.stream()
                .filter(each -> each.label().startsWith(ASKED_FOR))
                .toList();
    }

    /// {@return a compiler with its C library}
    static Target of(Compiler compiler, Libc libc) {
        return new Target(
                libc.label(),
                Stream.concat(libc.platforms().stream(), Stream.of(Heading.CORE))
                        .toList(),
                new Target.C(compiler.command(), compiler.version(), List.of()));
    }

    private static void allocators(Compiler compiler, Libc libc, List<Target> found, List<Absent> absent) {
        String cache = Allocator.cache();
        for (Allocator each : Allocator.ALL) {
            if (each.isIn(cache)) {
                found.add(new Target(
                        libc.label() + " with " + each.name(),
                        Stream.of(each.platforms(), libc.platforms(), List.of(Heading.CORE))
                                .flatMap(List::stream)
                                .toList(),
                        new Target.C(compiler.command(), compiler.version(), List.of(each.preload()))));
            } else {
                absent.add(new Absent(
                        "C with " + each.name(), "the loader knows no " + each.library(), INSTALL + each.packages()));
            }
        }
    }

    /// {@return the C compilers of these, their programs started through a command, as in another root directory}
    ///
    /// @param command the command, in words; it starts what stands behind it
    /// @param platform what the programs are held against there, first of all
    public Targets under(List<String> command, Optional<String> platform) {
        String name = java.nio.file.Path.of(command.getFirst()).getFileName().toString();
        List<Target> all = new ArrayList<>();
        for (Target target : found) {
            if (target.tool() instanceof Target.C c) {
                all.add(new Target(
                        target.label() + " under " + name,
                        Stream.concat(platform.stream(), target.platforms().stream())
                                .distinct()
                                .toList(),
                        new Target.C(c.command(), c.version(), c.environment(), command)));
            }
        }
        return new Targets(all, absent);
    }

    /// {@return only the targets of a language}
    ///
    /// @param language the language
    public Targets of(Language language) {
        return new Targets(
                found.stream().filter(target -> target.language() == language).toList(), absent);
    }

    /// {@return the usual target of a language: the first one found}
    ///
    /// @param language the language
    public Optional<Target> usual(Language language) {
        return found.stream().filter(target -> target.language() == language).findFirst();
    }

    /// {@return the platform of the model that a scenario is held against when it runs there: the
    /// closest one that
    /// the scenario names; empty if it names none of them}
    ///
    /// @param scenario the scenario
    /// @param target what it runs with
    public static Optional<String> platform(Scenario scenario, Target target) {
        return target.platforms().stream()
                .filter(scenario.platforms()::contains)
                .findFirst();
    }

    /// {@return what a target lacks of what the program of a scenario needs, one sentence; empty if it lacks nothing}
    ///
    /// @param scenario a scenario that has a program in the language of the target
    /// @param target what it would run with
    public static Optional<String> lack(Scenario scenario, Target target) {
        return switch (target.tool()) {
            case Target.C _ -> Optional.empty();
            case Target.Python python ->
                NativeProgram.of(scenario, target.language()).gapOfPython(Interpreters.minor(python.version()));
        };
    }

    /// {@return why no platform that the scenario names describes a target well enough for a series of
    /// runs, one sentence; empty if one does}
    ///
    /// CPython before 3.9.6 ends a thread by `pthread_exit`, for which glibc loads `libgcc_s.so.1` at the
    /// first time. `Thread.join` does not wait for that. A fork in the middle of it leaves the child a
    /// loader that stopped half-way: of 1 500 children of 3.6, 3.7 and 3.8 each, 15 to 44 were killed by a
    /// signal or ended with 127, none of 3.9.18, and none of 3.8 with the library loaded before
    /// (python/cpython issue 88600, pull request 26825).
    ///
    /// @param scenario the scenario
    /// @param target what it would run with
    public static Optional<String> outside(Scenario scenario, Target target) {
        return switch (target.tool()) {
            case Target.C _ -> Optional.empty();
            case Target.Python python ->
                Interpreters.minor(python.version()) > LAST_WITH_PTHREAD_EXIT
                                || platform(scenario, target).equals(Optional.of("cpython-3.6"))
                        ? Optional.empty()
                        : Optional.of(target.label() + " ends each thread by pthread_exit, which loads a library; a"
                                + " fork in the middle of that can end the child, and no platform says so.");
        };
    }

    /// {@return whether it makes a difference: another allocator does only to a scenario that
    /// allocates, or that names
    /// the platform of that allocator}
    ///
    /// @param scenario the scenario
    /// @param target what it would run with
    public static boolean matters(Scenario scenario, Target target) {
        boolean preloads =
                target.tool() instanceof Target.C c && !c.environment().isEmpty();
        return !preloads || allocates(scenario) || namesAllocator(scenario, target);
    }

    private static boolean namesAllocator(Scenario scenario, Target target) {
        return Allocator.ALL.stream()
                .flatMap(each -> each.platforms().stream())
                .filter(target.platforms()::contains)
                .anyMatch(scenario.platforms()::contains);
    }

    private static boolean allocates(Scenario scenario) {
        return scenario.statements()
                .anyMatch(each -> each instanceof LibraryStatement.Call call && ALLOCATING.contains(call.function()));
    }
}
