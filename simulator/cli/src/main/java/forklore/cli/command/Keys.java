package forklore.cli.command;

import forklore.cli.output.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Answers for the teacher alone: printed, or sealed with a passphrase.
///
/// The passphrase is never a word of the command line, where everybody on the machine could read it.
final class Keys {

    private static final String SEAL = "--seal";
    private static final String FILE = "--passphrase-file";
    private static final String VARIABLE = "FORKLORE_PASSPHRASE";
    private static final int LEAST = 8;

    private Keys() {}

    static void declare(CommandSpec spec) {
        spec.addOption(Arguments.flag("Seal what is printed with a passphrase; lab report --open opens it.", SEAL));
        spec.addOption(file());
    }

    static picocli.CommandLine.Model.OptionSpec file() {
        return Arguments.text(
                FILE, "FILE", "Take the passphrase from its first line (usual: " + VARIABLE + ", or ask for it).");
    }

    /// Prints a key as it was asked for.
    static Exit print(Invocation invocation, ParseResult parsed, String key) {
        if (!parsed.matchedOptionValue(SEAL, false)) {
            invocation.surroundings().out().print(key);
            return Exit.HOLDS;
        }
        Optional<char[]> passphrase = passphrase(invocation, parsed, true);
        if (passphrase.isEmpty()) {
            return Exit.USAGE;
        }
        if (passphrase.get().length < LEAST) {
            invocation.report(Message.error(
                    "the passphrase has " + passphrase.get().length + " characters, and needs " + LEAST + " or more",
                    Message.next("choose a longer one, several words for example")));
            return Exit.USAGE;
        }
        invocation.surroundings().out().print(Seal.seal(key, passphrase.get()));
        return Exit.HOLDS;
    }

    /// Prints what was sealed.
    static Exit open(Invocation invocation, ParseResult parsed, String name) {
        String sealed;
        try {
            Path file = invocation.file(name);
            sealed = Files.size(file) > LabFolder.MOST_BYTES ? "" : Files.readString(file);
        } catch (IOException unreadable) {
            return LabFolder.unreadable(invocation, name, unreadable);
        }
        if (!Seal.isSealed(sealed)) {
            invocation.report(Message.error(
                    "`" + name + "` is not sealed",
                    Message.why("a sealed file begins with the line `forklore-sealed 1`"),
                    Message.next("forklore lab start 1 --id alice --answers --seal")));
            return Exit.USAGE;
        }
        Optional<char[]> passphrase = passphrase(invocation, parsed, false);
        if (passphrase.isEmpty()) {
            return Exit.USAGE;
        }
        Optional<String> text = Seal.open(sealed, passphrase.get());
        if (text.isEmpty()) {
            invocation.report(Message.error(
                    "`" + name + "` does not open",
                    Message.why("the passphrase is another one, or the file was changed"),
                    Message.next("try again with the passphrase that sealed it")));
            return Exit.DOES_NOT_HOLD;
        }
        invocation.surroundings().out().print(text.get());
        return Exit.HOLDS;
    }

    private static Optional<char[]> passphrase(Invocation invocation, ParseResult parsed, boolean twice) {
        String name = parsed.matchedOptionValue(FILE, "");
        if (!name.isEmpty()) {
            try {
                String text = Files.readString(invocation.file(name));
                return Optional.of(text.lines().findFirst().orElse("").toCharArray());
            } catch (IOException unreadable) {
                LabFolder.unreadable(invocation, name, unreadable);
                return Optional.empty();
            }
        }
        String variable = invocation.surroundings().variable(VARIABLE);
        if (!variable.isEmpty()) {
            return Optional.of(variable.toCharArray());
        }
        boolean somebody = invocation.surroundings().terminal().input()
                && invocation.globals().input();
        return switch ((somebody ? Prompt.terminal() : Prompt.NOBODY).typed(twice)) {
            case Prompt.Typed.Passphrase(char[] typed) -> Optional.of(typed);
            case Prompt.Typed.Differs _ -> {
                invocation.report(Message.error(
                        "the two passphrases are not the same, and nothing was sealed",
                        Message.next("the same command again")));
                yield Optional.empty();
            }
            case Prompt.Typed.Nothing _ -> {
                invocation.report(Message.error(
                        "there is no passphrase, and nobody to ask",
                        Message.why(
                                "it is taken from " + VARIABLE + ", from the file of " + FILE + ", or from a terminal"),
                        Message.next("put it into a file that only you may read: " + FILE + " FILE")));
                yield Optional.empty();
            }
        };
    }
}
