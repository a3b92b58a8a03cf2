package forklore.demos.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a machine has to run probes with.
final class Platforms {

    private Platforms() {}

    /// {@return whether a command is there and says its version}
    ///
    /// @param through what runs it; empty: this machine itself
    /// @param command the command
    static boolean has(List<String> through, String command) throws InterruptedException {
        List<String> whole = new ArrayList<>(through);
        whole.addAll(List.of(command, "--version"));
        try {
            return new ProcessBuilder(whole)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
