package forklore.cli.command;

import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.trace.RunNumbers;
import forklore.runner.CampaignJob;
import forklore.runner.CampaignOptions;
import forklore.runner.Targets;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which scenarios run with what, and why the others do not.
///
/// @param jobs what can be run, the scenarios in the order they were named
/// @param gaps what cannot be run here
record RunPlan(List<Entry> jobs, List<Missing> gaps) {

    /// What stands before the command that brings what is missing.
    static final String TO_GET_IT = " To get it: ";

    /// Copies the lists.
    RunPlan {
        jobs = List.copyOf(jobs);
        gaps = List.copyOf(gaps);
    }

    /// One scenario on one target.
    ///
    /// @param setting the scenario on the platform it is held against
    /// @param target what it runs with
    record Entry(Setting setting, Target target) {
        CampaignJob job(CampaignOptions options, RunNumbers wanted) {
            return new CampaignJob(setting.linked(), target, options, wanted, Optional.empty());
        }
    }

    /// One scenario that does not run with something.
    ///
    /// @param scenario its name
    /// @param where with what: a language, or a target
    /// @param reason why not, one sentence
    record Missing(String scenario, String where, String reason) {}

    /// What the command line asks for.
    ///
    /// @param targets what this machine has
    /// @param language only programs in that language, if given
    /// @param platform held against that platform, if given
    /// @param everywhere with every target that fits, not only with the first one
    record Wish(Targets targets, Optional<Language> language, Optional<String> platform, boolean everywhere) {}

    /// {@return the plan for some scenarios; empty if one does not fit its platform, which was said}
    ///
    /// @param platforms links scenarios
    /// @param scripts the scenarios
    /// @param wish what is asked for
    static Optional<RunPlan> of(Platforms platforms, List<Script> scripts, Wish wish) {
        List<Entry> jobs = new ArrayList<>();
        List<Missing> gaps = new ArrayList<>();
        for (Script script : scripts) {
            for (Choice choice : choices(script.scenario(), wish, gaps)) {
                switch (platforms.on(script, List.of(choice.platform()))) {
                    case Platforms.Answer.Refused _ -> {
                        return Optional.empty();
                    }
                    case Platforms.Answer.Found found ->
                        jobs.add(new Entry(found.settings().getFirst(), choice.target()));
                }
            }
        }
        return Optional.of(new RunPlan(jobs, gaps));
    }

    private record Choice(Target target, String platform) {}

    private static List<Choice> choices(Scenario scenario, Wish wish, List<Missing> gaps) {
        List<Choice> choices = new ArrayList<>();
        List<Missing> refused = new ArrayList<>();
        for (Language language : Language.values()) {
            if (wish.language().orElse(language) == language) {
                choices(scenario, language, wish, choices, refused);
            }
        }
        if (wish.everywhere() || choices.isEmpty()) {
            gaps.addAll(refused);
        }
        return wish.everywhere() || choices.isEmpty() ? choices : choices.subList(0, 1);
    }

    private static void choices(
            Scenario scenario, Language language, Wish wish, List<Choice> choices, List<Missing> refused) {
        Optional<String> gap = NativeProgram.gap(scenario, language).or(() -> silent(scenario, wish));
        if (gap.isPresent()) {
            refused.add(new Missing(scenario.name(), word(language), gap.get()));
            return;
        }
        List<Target> targets = wish.targets().found().stream()
                .filter(target -> target.language() == language)
                .toList();
        if (targets.isEmpty()) {
            refused.add(new Missing(scenario.name(), word(language), absent(language, wish.targets())));
        }
        for (Target target : targets) {
            Optional<String> platform = wish.platform().isPresent()
                    ? wish.platform().filter(target.platforms()::contains)
                    : Targets.platform(scenario, target);
            Optional<String> lack = Targets.lack(scenario, target)
                    .or(() -> wish.everywhere() ? Targets.outside(scenario, target) : Optional.empty());
            if (lack.isPresent()) {
                refused.add(new Missing(scenario.name(), target.label(), lack.get()));
            } else if (platform.isEmpty()) {
                refused.add(new Missing(scenario.name(), target.label(), elsewhere(scenario, target, wish)));
            } else if (Targets.matters(scenario, target)) {
                choices.add(new Choice(target, platform.get()));
            }
        }
    }

    /// Who names a scenario may run it; in a series only those are run that want to be.
    private static Optional<String> silent(Scenario scenario, Wish wish) {
        return wish.everywhere() && scenario.languages().isEmpty()
                ? Optional.of(scenario.name() + " is told and not run: its file does not say `runs`.")
                : Optional.empty();
    }

    private static String elsewhere(Scenario scenario, Target target, Wish wish) {
        String here = target.label() + " is described by " + String.join(", ", target.platforms());
        return wish.platform().isPresent()
                ? here + ", not by " + wish.platform().get() + "."
                : here + "; the scenario is on " + String.join(", ", scenario.platforms()) + ".";
    }

    private static String absent(Language language, Targets targets) {
        return targets.absent().stream()
                .filter(each -> each.label().startsWith(word(language)))
                .findFirst()
                .map(each -> "Here " + each.reason() + "." + TO_GET_IT + each.command())
                .orElse("There is nothing here to run " + word(language) + " with.");
    }

    /// {@return how a language is called}
    ///
    /// @param language the language
    static String word(Language language) {
        return switch (language) {
            case C -> "C";
            case PYTHON -> "Python";
        };
    }
}
