package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Message;
import forklore.engine.model.Language;
import forklore.runner.CampaignOptions;
import forklore.runner.Targets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// `forklore run`: the generated programs, many times, free of any steering: one scenario, or many on
/// many targets.
final class RunCommand implements Command {

    private static final String ALL = "--all";
    private static final String EVERYWHERE = "--everywhere";
    private static final String TIMES = "--times";
    static final String LANGUAGE = "--language";
    static final String PYTHON = "--python";
    private static final String JOBS = "--jobs";
    private static final String SHARD = "--shard";
    private static final String RESUME = "--resume";
    private static final String OUT = "--out";
    private static final String SEED = "--seed";
    private static final String JITTER = "--jitter";
    private static final String DEADLINE = "--deadline";
    private static final String FAST = "--fast";
    private static final String UNDER = "--under";
    private static final String RECORD = "--record";
    private static final CampaignOptions USUAL = CampaignOptions.DEFAULT;
    private static final int MOST_JOBS = 256;

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.scenarios(false));
        spec.addOption(Arguments.flag("Every scenario of the catalogue, everywhere.", ALL));
        spec.addOption(Arguments.number(
                TIMES, "N", 1, CampaignOptions.MAX_TIMES, "How many runs of each (usual: " + USUAL.times() + ")."));
        Platforms.declareOne(spec);
        declareTools(spec);
        spec.addOption(Arguments.text(
                UNDER, "CMD", "Start the C programs through that command: \"chroot ROOT\", or a loader."));
        spec.addOption(Arguments.flag(
                "With everything that can run it here: each C library, each Python (forklore doctor).", EVERYWHERE));
        spec.addOption(Arguments.number(
                JOBS, "N", 1, MOST_JOBS, "How many at the same time (usual: as many as there are processors)."));
        spec.addOption(OptionSpec.builder(SHARD)
                .type(Shard.class)
                .converters(new Shard.Converter())
                .paramLabel("I/N")
                .description("Only this part of the runs, for the I-th of N machines; put together by forklore merge.")
                .build());
        spec.addOption(Arguments.text(OUT, "FOLDER", "Write a log of each scenario into that folder."));
        spec.addOption(Arguments.flag("Do not do again what a log in the folder of --out has.", RESUME));
        declareKnobs(spec);
        spec.addOption(Arguments.text(RECORD, "FILE", "Write what was seen of one scenario to that file."));
    }

    /// Declares the options that say what programs are run with.
    ///
    /// @param spec where to add them
    static void declareTools(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(LANGUAGE)
                .type(Language.class)
                .converters(RunCommand::language)
                .paramLabel("L")
                .description("Only programs in that language: c or python.")
                .build());
        spec.addOption(OptionSpec.builder(PYTHON)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("CMD")
                .description("This Python too, beside those that are found; may be given several times.")
                .build());
    }

    private static void declareKnobs(CommandSpec spec) {
        spec.addOption(Arguments.number(
                SEED, "N", 0, Integer.MAX_VALUE, "The seed of the jitter (usual: " + USUAL.seed() + ")."));
        spec.addOption(Arguments.number(
                JITTER,
                "MICROSECONDS",
                0,
                CampaignOptions.MAX_JITTER_MICROS,
                "Each thread spins before each step for a random time up to this, so that the threads meet in"
                        + " different ways; 0 leaves it to the kernel (usual: " + USUAL.jitterMicros() + ")."));
        spec.addOption(Arguments.number(
                DEADLINE,
                "MILLISECONDS",
                1,
                CampaignOptions.MAX_DEADLINE_MILLIS,
                "Give a run up after so long (usual: " + USUAL.deadlineMillis() + ")."));
        spec.addOption(Arguments.flag(
                "Give a thread up at once that asks for a mutex which nobody can unlock; a sample of "
                        + CampaignOptions.CHECKED + " such runs is confirmed by the real locks.",
                FAST));
    }

    private static Language language(String word) {
        for (Language each : Language.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new TypeConversionException("`" + word + "` is no language of programs; there are c and python");
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore run orphaned-lock --times 5000 --jitter 0",
            "forklore run ./mine.fork --everywhere --json",
            "forklore run --all --times 10000 --shard 3/8 --out logs --resume"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        refuseContradictions(parsed);
        List<String> names = names(invocation, parsed);
        if (names.isEmpty()) {
            invocation.report(Message.error(
                    "`forklore run` needs a " + Arguments.SCENARIO + ", or " + ALL,
                    Message.next("forklore list"),
                    Message.next("forklore run --help")));
            return Exit.USAGE;
        }
        List<Script> scripts = new ArrayList<>();
        for (String name : names) {
            switch (Scripts.read(invocation, name)) {
                case Scripts.Answer.Read(Script script) -> scripts.add(script);
                case Scripts.Answer.Refused(Exit exit, Optional<Map<String, Object>> record) -> {
                    if (invocation.globals().json()) {
                        record.ifPresent(invocation::sayJson);
                    }
                    return exit;
                }
            }
        }
        return run(invocation, parsed, scripts);
    }

    private static Exit run(Invocation invocation, ParseResult parsed, List<Script> scripts) {
        Platforms platforms = new Platforms(invocation);
        Optional<String> platform = Platforms.single(parsed);
        if (platform.isPresent() && !platforms.names().contains(platform.get())) {
            invocation.report(platforms.unknown(platform.get()));
            return Exit.USAGE;
        }
        List<String> pythons = parsed.matchedOptionValue(PYTHON, List.<String>of());
        Targets targets = invocation.surroundings().realRuns().targets(pythons);
        if (refuses(invocation, targets)) {
            return Exit.USAGE;
        }
        RunPlan.Wish wish = new RunPlan.Wish(
                under(parsed).map(words -> targets.under(words, platform)).orElse(targets),
                Optional.ofNullable(parsed.matchedOptionValue(LANGUAGE, (Language) null)),
                platform,
                parsed.hasMatchedOption(ALL) || parsed.hasMatchedOption(EVERYWHERE) || !pythons.isEmpty());
        return RunPlan.of(platforms, scripts, wish)
                .map(plan -> run(invocation, parsed, plan))
                .orElse(Exit.SCENARIO);
    }

    private static Optional<List<String>> under(ParseResult parsed) {
        String command = parsed.matchedOptionValue(UNDER, "").strip();
        if (parsed.hasMatchedOption(UNDER) && command.isEmpty()) {
            throw refusal(parsed, UNDER + " needs a command, for example \"chroot ROOT\"");
        }
        if (!command.isEmpty()
                && (parsed.hasMatchedOption(PYTHON) || parsed.matchedOptionValue(LANGUAGE, Language.C) != Language.C)) {
            throw refusal(
                    parsed, UNDER + " is for programs in C; for an interpreter give the whole command to " + PYTHON);
        }
        return command.isEmpty() ? Optional.empty() : Optional.of(List.of(command.split("\\s+")));
    }

    /// {@return whether a Python that was asked for is none, which was said}
    ///
    /// @param invocation the surroundings and the global options
    /// @param targets what was found
    static boolean refuses(Invocation invocation, Targets targets) {
        targets.refused().stream()
                .findFirst()
                .ifPresent(first -> invocation.report(Message.error(
                        "no real run is possible with " + PYTHON + " "
                                + first.label().substring("Python as ".length()),
                        Message.why(first.reason()),
                        Message.next(first.command()))));
        return !targets.refused().isEmpty();
    }

    private static Exit run(Invocation invocation, ParseResult parsed, RunPlan plan) {
        if (plan.jobs().isEmpty()) {
            return nothing(invocation, plan);
        }
        CampaignOptions options = new CampaignOptions(
                        parsed.matchedOptionValue(TIMES, USUAL.times()),
                        parsed.matchedOptionValue(SEED, (int) USUAL.seed()),
                        parsed.matchedOptionValue(JITTER, USUAL.jitterMicros()),
                        parsed.matchedOptionValue(DEADLINE, USUAL.deadlineMillis()))
                .withFast(parsed.hasMatchedOption(FAST));
        Shard shard = parsed.matchedOptionValue(SHARD, Shard.ALL);
        Optional<Path> record = file(invocation, parsed, RECORD);
        Optional<Path> out = file(invocation, parsed, OUT);
        boolean alone =
                plan.jobs().size() == 1 && !parsed.hasMatchedOption(ALL) && out.isEmpty() && shard.equals(Shard.ALL);
        if (alone) {
            int jobs = parsed.matchedOptionValue(JOBS, 1);
            return SingleRun.run(invocation, plan.jobs().getFirst(), options, jobs, record);
        }
        if (record.isPresent()) {
            throw refusal(parsed, RECORD + " is for one scenario on one target; for more, name a folder with " + OUT);
        }
        int processors = Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());
        int jobs = parsed.matchedOptionValue(JOBS, processors);
        return new RunSeries(invocation, plan, options, shard, out.map(LogFolder::new), parsed.hasMatchedOption(RESUME))
                .run(jobs);
    }

    private static Exit nothing(Invocation invocation, RunPlan plan) {
        RunPlan.Missing first = plan.gaps().getFirst();
        List<Message.Note> notes = new ArrayList<>();
        plan.gaps().stream()
                .limit(4)
                .forEach(each -> notes.add(Message.why(each.scenario() + ", " + each.where() + ": " + each.reason())));
        int command = first.reason().indexOf(RunPlan.TO_GET_IT);
        if (command >= 0) {
            notes.add(Message.next(first.reason().substring(command + RunPlan.TO_GET_IT.length())));
        }
        notes.add(Message.next("forklore doctor"));
        invocation.report(Message.error("no real run is possible here", notes.toArray(Message.Note[]::new)));
        return Exit.MISSING;
    }

    private static Optional<Path> file(Invocation invocation, ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option)
                ? Optional.of(invocation.file(parsed.matchedOptionValue(option, "")))
                : Optional.empty();
    }

    private static void refuseContradictions(ParseResult parsed) {
        if (parsed.hasMatchedOption(RESUME) && !parsed.hasMatchedOption(OUT)) {
            throw refusal(parsed, RESUME + " goes on with the logs of a folder; name it with " + OUT);
        }
        if (parsed.hasMatchedOption(SHARD) && !parsed.hasMatchedOption(OUT)) {
            throw refusal(
                    parsed, SHARD + " is of use only with logs that can be put together; name a folder with " + OUT);
        }
        if (parsed.hasMatchedOption(PYTHON)
                && parsed.matchedOptionValue(LANGUAGE, Language.PYTHON) != Language.PYTHON) {
            throw refusal(parsed, PYTHON + " and " + LANGUAGE + " c exclude each other");
        }
    }

    private static List<String> names(Invocation invocation, ParseResult parsed) {
        List<String> names = parsed.matchedPositionalValue(0, List.<String>of());
        boolean all = parsed.hasMatchedOption(ALL);
        if (all && !names.isEmpty()) {
            throw refusal(parsed, ALL + " means every scenario; name none beside it");
        }
        return all
                ? invocation.catalogue().entries().stream()
                        .map(Catalogue.Entry::name)
                        .toList()
                : names;
    }

    private static ParameterException refusal(ParseResult parsed, String sentence) {
        return new ParameterException(parsed.commandSpec().commandLine(), sentence);
    }

    /// {@return why nothing could be run}
    ///
    /// @param reason why, one sentence
    /// @param whatToDo a command or one sentence
    static Message unavailable(String reason, String whatToDo) {
        List<Message.Note> notes = new ArrayList<>(List.of(Message.why(reason), Message.next(whatToDo)));
        // What the machine lacks, the doctor knows; that a scenario has no program yet, it does not.
        notes.addAll(whatToDo.startsWith("forklore ") ? List.of() : List.of(Message.next("forklore doctor")));
        return Message.error("no real run is possible here", notes.toArray(Message.Note[]::new));
    }
}
