package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.emit.NativeProgram;
import forklore.engine.compare.Evidence;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what was seen of real machines from folders.
final class Observed {

    /// The folder of the project that has what was recorded.
    static final String FOLDER = "native-demos/observed";

    private final Invocation invocation;
    private final List<RunLog> logs = new ArrayList<>();
    private final List<RunLog> cases = new ArrayList<>();
    private final List<SteeredLog> steered = new ArrayList<>();

    Observed(Invocation invocation) {
        this.invocation = invocation;
    }

    /// {@return all that is in some folders; empty if one cannot be read, which was said}
    ///
    /// @param folders the folders, as they were typed
    Optional<Evidence> read(List<String> folders) {
        for (String folder : folders) {
            if (!read(invocation.file(folder), folder)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Evidence(logs, cases, steered, NativeProgram::gap));
    }

    /// {@return what is recorded in the project, if there is one}
    Evidence recorded() {
        String home = invocation.surroundings().variable("FORKLORE_HOME");
        Path folder = Path.of(home.isEmpty() ? System.getProperty("forklore.root", "") : home)
                .resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            read(folder, folder.toString());
        }
        return new Evidence(logs, cases, steered, NativeProgram::gap);
    }

    private boolean read(Path folder, String typed) {
        if (!Files.isDirectory(folder)) {
            invocation.report(missing(folder, typed));
            return false;
        }
        try {
            LogFolder.Content content = new LogFolder(folder).read();
            content.logs().forEach(entry -> logs.add(entry.log()));
            content.broken().forEach(file -> invocation.report(broken(file)));
            cases.addAll(content.cases());
            steered.addAll(content.steered());
            return content.broken().isEmpty();
        } catch (IOException failure) {
            invocation.report(Message.error(
                    "the folder `" + typed + "` cannot be read",
                    Message.why("the system says: " + failure.getMessage())));
            return false;
        }
    }

    /// {@return what to say of a folder that is not there}
    ///
    /// @param folder where it would be
    /// @param typed as it was typed
    static Message missing(Path folder, String typed) {
        return Files.exists(folder)
                ? Message.error(
                        "`" + typed + "` is a file, and a folder with logs is needed",
                        Message.next("name the folder in which the logs are"))
                : Message.error(
                        "there is no folder `" + typed + "`",
                        Message.next("forklore run --all --out " + typed + ", to make the logs"));
    }

    /// {@return what to say of a file that is no log}
    ///
    /// @param file the file
    static Message broken(Path file) {
        return Message.error(
                "`" + file + "` is no log of this version",
                Message.why("the first line of a log names its form, and its counts add up"),
                Message.next("remove it, or run the scenario again"));
    }
}
