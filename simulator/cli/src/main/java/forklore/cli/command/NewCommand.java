package forklore.cli.command;

import forklore.catalogue.Catalogue;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.engine.model.Scenario;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore new`: a scenario file of one's own, from a template or from a scenario that is there. It never overwrites.
final class NewCommand implements Command {

    private static final String FROM = "--from";
    private static final String ENDING = ".fork";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.required(
                "NAME", "The name of the scenario, or a path: NAME.fork is made in the folder it names."));
        spec.addOption(Arguments.text(
                FROM, Arguments.SCENARIO, "Begin with that scenario, of the catalogue or a file (usual: a template)."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore new my-lock", "forklore new my-lock --from orphaned-lock", "forklore new stories/my-lock.fork"
        };
    }

    /// What the file begins with.
    private sealed interface Origin {
        /// A text, and where it comes from.
        record Text(String text, String name) implements Origin {}

        /// None; it was said why.
        record Refused(Exit exit) implements Origin {}
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String typed = parsed.matchedPositionalValue(0, "");
        String path = typed.endsWith(ENDING) ? typed : typed + ENDING;
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
        if (name.isBlank()) {
            invocation.report(Message.error(
                    "a scenario needs a name, and `" + typed + "` has none", Message.next("forklore new my-lock")));
            return Exit.USAGE;
        }
        return switch (origin(invocation, parsed)) {
            case Origin.Refused(Exit exit) -> exit;
            case Origin.Text(String text, String from) -> {
                String named = renamed(text, name);
                yield switch (Reader.read(path, named)) {
                    case Reading.Rejected(var problems) -> refuse(invocation, name, problems.getFirst());
                    case Reading.Parsed(Scenario _) -> write(invocation, path, name, named, from);
                };
            }
        };
    }

    private static Origin origin(Invocation invocation, ParseResult parsed) {
        if (!parsed.hasMatchedOption(FROM)) {
            return new Origin.Text(Catalogue.template(), "the template");
        }
        String from = parsed.matchedOptionValue(FROM, "");
        return switch (Scripts.read(invocation, from)) {
            case Scripts.Answer.Read(Script script) -> new Origin.Text(script.text(), from);
            case Scripts.Answer.Refused(Exit exit, var _) -> new Origin.Refused(exit);
        };
    }

    /// {@return the text with another name in the line that gives it one}
    private static String renamed(String text, String name) {
        return text.replaceFirst("(?m)^(scenario\\s+)\\S+", "$1" + java.util.regex.Matcher.quoteReplacement(name));
    }

    private static Exit refuse(Invocation invocation, String name, Problem problem) {
        invocation.report(Message.error(
                "`" + name + "` cannot be the name of a scenario",
                Message.why(problem.message() + "; " + problem.why()),
                new Message.Note("help", "letters, digits and hyphens do, for example my-lock")));
        return Exit.USAGE;
    }

    private static Exit write(Invocation invocation, String path, String name, String text, String from) {
        Path file = invocation.file(path);
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            invocation.report(Message.error(
                    "there is already a file `" + path + "`, and it was not touched",
                    Message.next("forklore check " + asFile(path) + ", or choose another name")));
            return Exit.USAGE;
        } catch (IOException refused) {
            invocation.report(cannotWrite(path, file, refused));
            return Exit.USAGE;
        }
        tell(invocation, path, name, text, from);
        return Exit.HOLDS;
    }

    private static Message cannotWrite(String path, Path file, IOException refused) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isDirectory(folder)
                ? Message.error(
                        "cannot write `" + path + "`",
                        Message.why("the system says: " + refused.getMessage()),
                        Message.next("choose a folder that you may write to"))
                : Message.error("there is no folder for `" + path + "`", Message.next("mkdir -p " + folder));
    }

    private static void tell(Invocation invocation, String path, String name, String text, String from) {
        List<String> next = List.of(
                "forklore check " + asFile(path), "forklore play " + asFile(path), "forklore help scenario-language");
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "new");
            record.put("scenario", name);
            record.put("file", path);
            record.put("from", from);
            record.put("next", next);
            invocation.sayJson(record);
            return;
        }
        invocation.say("wrote " + invocation.paint().accent(path) + ", "
                + Layout.count(Layout.lines(text).size(), "line") + ", from " + from);
        invocation.hint(next.toArray(String[]::new));
    }

    /// The path such that it is never taken for a name of the catalogue.
    private static String asFile(String path) {
        return path.contains("/") ? path : "./" + path;
    }
}
