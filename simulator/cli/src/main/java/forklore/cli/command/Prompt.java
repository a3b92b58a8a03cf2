package forklore.cli.command;

import java.io.Console;
import java.util.Arrays;

/// Asks somebody at a terminal for a passphrase, which is not shown while it is typed.
@FunctionalInterface
interface Prompt {

    /// Nobody can type.
    Prompt NOBODY = _ -> null;

    /// {@return what was typed; null if nobody did}
    ///
    /// @param label what to ask for
    char[] ask(String label);

    /// {@return the terminal of this process, if it has one}
    ///
    /// Java knows of a terminal only while standard output is one, too; a sealed key usually goes into a file.
    static Prompt terminal() {
        Console console = System.console();
        return console == null ? new DirectTerminal()::ask : label -> console.readPassword("%s", label);
    }

    /// What somebody typed.
    sealed interface Typed {
        /// A passphrase.
        ///
        /// @param passphrase what was typed
        record Passphrase(char[] passphrase) implements Typed {}

        /// Two different ones.
        record Differs() implements Typed {}

        /// Nothing: nobody is there.
        record Nothing() implements Typed {}
    }

    /// {@return what was typed}
    ///
    /// @param twice whether it is asked for again, because nobody saw what was typed
    default Typed typed(boolean twice) {
        char[] first = ask("Passphrase: ");
        if (first == null) {
            return new Typed.Nothing();
        }
        char[] second = twice ? ask("The same again: ") : first;
        return second != null && Arrays.equals(first, second) ? new Typed.Passphrase(first) : new Typed.Differs();
    }
}
