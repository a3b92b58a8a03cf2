package forklore.cli.command;

import forklore.cli.report.Explanation;
import forklore.lab.result.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Writes completion scripts out of what the commands declare, so that they cannot say something else.
///
/// @param scenarios the names of the catalogue
/// @param platforms the names of the platforms
/// @param topics the topics of the catalogue
/// @param labs the names of the labs
record Completion(List<String> scenarios, List<String> platforms, List<String> topics, List<String> labs) {

    private static final String FILES = "$(compgen -f -X '!*.fork' -- \"$current\") $(compgen -d -S / -- \"$current\")";

    /// One command, as a shell needs to know it.
    private record Line(Commands.Entry entry, List<OptionSpec> options, List<String> operands, boolean takesFiles) {}

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Commands.Entry entry : Commands.all()) {
            CommandSpec spec = CommandSpec.create();
            entry.maker().get().declare(spec);
            List<PositionalParamSpec> operands = spec.positionalParameters();
            boolean scenario =
                    operands.stream().anyMatch(each -> each.paramLabel().startsWith(Arguments.SCENARIO));
            List<OptionSpec> options = new ArrayList<>(spec.options());
            for (CommandLine part : spec.subcommands().values()) {
                for (OptionSpec option : part.getCommandSpec().options()) {
                    boolean known =
                            options.stream().anyMatch(each -> each.longestName().equals(option.longestName()));
                    if (!known) {
                        options.add(option);
                    }
                }
            }
            lines.add(new Line(entry, options, words(entry.name(), scenario), scenario));
        }
        return lines;
    }

    private List<String> words(String command, boolean scenario) {
        if (scenario) {
            return scenarios;
        }
        return switch (command) {
            case "list" -> topics;
            case "profiles" -> platforms;
            case "completion" -> List.of("bash", "zsh", "fish");
            case "explain" -> Explanation.all().stream().map(Explanation::code).toList();
            case "lab" -> {
                List<String> all = new ArrayList<>();
                LabCommand.parts().forEach(part -> all.add(part.name()));
                all.addAll(labs);
                yield all;
            }
            case "help" -> {
                List<String> all = new ArrayList<>(Commands.names());
                all.addAll(Topics.names());
                yield all;
            }
            default -> List.of();
        };
    }

    /// {@return the values that an option has behind one command only}
    private static Map<String, List<String>> valuesOf(String command) {
        return command.equals("lab")
                ? Map.of("--format", formats(), "--kind", List.of("predict", "count", "find"))
                : Map.of();
    }

    /// Questions are written as text or GIFT, results as reports.
    private static List<String> formats() {
        List<String> all = new ArrayList<>(List.of("text", "gift"));
        for (Format format : Format.values()) {
            all.add(format.word());
        }
        return all;
    }

    /// {@return the values of an option, if there are few}
    private Map<String, List<String>> values() {
        return Map.of(
                "--platform",
                platforms,
                "--profile",
                platforms,
                "--color",
                List.of("auto", "always", "never"),
                "--theme",
                List.of("light", "dark"),
                "--format",
                List.of("text", "json", "svg"),
                "--from",
                scenarios);
    }

    private static List<OptionSpec> globals() {
        CommandSpec top = CommandSpec.create();
        Globals.declare(top);
        return top.options();
    }

    private static String names(List<OptionSpec> options) {
        List<String> names = new ArrayList<>();
        options.forEach(option -> names.addAll(List.of(option.names())));
        return String.join(
                " ", names.stream().filter(name -> name.startsWith("--")).toList());
    }

    /// {@return the script for bash, which zsh understands too}
    ///
    /// @param zsh whether it is for zsh
    String bash(boolean zsh) {
        StringBuilder text = new StringBuilder("# Completion for forklore. Made by: forklore completion ")
                .append(zsh ? "zsh" : "bash")
                .append('\n')
                .append(zsh ? "autoload -U +X bashcompinit && bashcompinit\n" : "");
        text.append("""
                _forklore() {
                  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word skip=
                  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    if [[ -n $skip ]]; then skip=; continue; fi
                    case $word in
                      -C|--color) skip=1 ;;
                      -*) ;;
                      *) command=$word; break ;;
                    esac
                  done
                  case $command:$previous in
                    *:-C) COMPREPLY=($(compgen -d -- "$current")); return ;;
                """);
        Commands.names().forEach(command -> values(command + ':', valuesOf(command), text));
        values("*:", values(), text);
        text.append("  esac\n  local always=\"").append(names(globals())).append("\"\n  case $command in\n");
        text.append("    '') ")
                .append(reply(String.join(" ", Commands.names()), ""))
                .append(" ;;\n");
        for (Line line : lines()) {
            String words = (names(line.options()) + " " + String.join(" ", line.operands())).strip();
            text.append("    ")
                    .append(line.entry().name())
                    .append(") ")
                    .append(reply(words, line.takesFiles() ? " " + FILES : ""))
                    .append(" ;;\n");
        }
        text.append("  esac\n}\ncomplete -F _forklore forklore ./forklore\n");
        return once("platforms", platforms, once("scenarios", scenarios, text.toString()));
    }

    private static void values(String behind, Map<String, List<String>> values, StringBuilder text) {
        values.keySet().stream()
                .sorted()
                .forEach(option -> text.append("    ")
                        .append(behind)
                        .append(option)
                        .append(") COMPREPLY=($(compgen -W \"")
                        .append(String.join(" ", values.get(option)))
                        .append("\" -- \"$current\")); return ;;\n"));
    }

    /// Words that stand in many places are written once.
    private static String once(String variable, List<String> words, String script) {
        String all = String.join(" ", words);
        String begin = "_forklore() {\n";
        return script.replace(all, "$" + variable).replace(begin, begin + "  local " + variable + "=\"" + all + "\"\n");
    }

    private static String reply(String words, String files) {
        return "COMPREPLY=($(compgen -W \"" + words + " $always\" -- \"$current\")" + files + ")";
    }

    /// {@return the script for fish}
    String fish() {
        StringBuilder text = new StringBuilder("# Completion for forklore. Made by: forklore completion fish\n");
        text.append("complete -c forklore -f\n");
        for (OptionSpec option : globals()) {
            text.append("complete -c forklore").append(fish("", option)).append('\n');
        }
        for (Line line : lines()) {
            String name = line.entry().name();
            text.append("complete -c forklore -n __fish_use_subcommand -a ")
                    .append(name)
                    .append(" -d ")
                    .append(quoted(line.entry().summary()))
                    .append('\n');
            String there = "complete -c forklore -n '__fish_seen_subcommand_from " + name + "'";
            for (OptionSpec option : line.options()) {
                text.append(there).append(fish(name, option)).append('\n');
            }
            if (!line.operands().isEmpty()) {
                text.append(there)
                        .append(" -a ")
                        .append(quoted(String.join(" ", line.operands())))
                        .append('\n');
            }
            text.append(line.takesFiles() ? there + " -a '(__fish_complete_suffix .fork)'\n" : "");
        }
        return text.toString();
    }

    private String fish(String command, OptionSpec option) {
        StringBuilder text = new StringBuilder();
        for (String each : option.names()) {
            text.append(each.startsWith("--") ? " -l " + each.substring(2) : " -s " + each.substring(1));
        }
        boolean value = option.arity().max() > 0;
        String name = option.longestName();
        List<String> values = valuesOf(command).getOrDefault(name, values().getOrDefault(name, List.of()));
        text.append(value ? " -x" : "");
        text.append(values.isEmpty() ? "" : " -a " + quoted(String.join(" ", values)));
        return text.append(" -d ").append(quoted(option.description()[0])).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
