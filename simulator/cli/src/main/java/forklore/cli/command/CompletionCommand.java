package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Message;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore completion`: the script that lets a shell complete commands, options and the names of scenarios.
final class CompletionCommand implements Command {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.required("SHELL", "bash, zsh or fish."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "source <(forklore completion bash)",
            "source <(forklore completion zsh)",
            "forklore completion fish > ~/.config/fish/completions/forklore.fish"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String shell = parsed.matchedPositionalValue(0, "");
        if (!SHELLS.contains(shell)) {
            invocation.report(Message.error(
                    "there is no completion for `" + shell + "`",
                    Message.why("the shells are " + String.join(", ", SHELLS)),
                    Message.next("forklore completion bash")));
            return Exit.USAGE;
        }
        Completion completion = new Completion(
                invocation.catalogue().names(),
                new Platforms(invocation).names(),
                topics(invocation),
                invocation.catalogue().labs().stream()
                        .map(Catalogue.LabEntry::name)
                        .toList());
        String script = shell.equals("fish") ? completion.fish() : completion.bash(shell.equals("zsh"));
        invocation.surroundings().out().print(script);
        return Exit.HOLDS;
    }

    private static List<String> topics(Invocation invocation) {
        return invocation.catalogue().entries().stream()
                .map(entry -> entry.topic())
                .distinct()
                .toList();
    }
}
