package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.ShellWord;
import forklore.engine.text.Problem;
import forklore.lab.answer.Reply;
import forklore.lab.handin.HandIn;
import forklore.lab.handin.HandInText;
import forklore.lab.result.Result;
import forklore.lab.session.Entered;
import forklore.lab.session.Handing;
import forklore.lab.session.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab submit`: a graded try, put into the one file to hand in behind the tries that are in it.
///
/// Answers that cannot be read are said, and cost no try. After a try the data change: the next one needs a folder of
/// its own.
final class LabSubmitCommand implements Command {

    private static final String OUT = "--out";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(LabFolder.operand());
        spec.addOption(Arguments.text(OUT, "FILE", "The file to write (usual: NAME-LAB" + HandInText.ENDING + ")."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab submit", "forklore lab submit lab2", "forklore lab submit lab2 --out alice.forklore-lab"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        LabShelf shelf = new LabShelf(invocation.catalogue());
        String folder = parsed.matchedPositionalValue(0, "");
        return switch (LabFolder.read(invocation, shelf, folder)) {
            case LabFolder.Content.Refused(Exit exit) -> exit;
            case LabFolder.Content.Begun(var _, Work work) ->
                submit(invocation, work, folder, parsed.matchedOptionValue(OUT, work.handInFile()));
        };
    }

    private static Exit submit(Invocation invocation, Work work, String folder, String name) {
        Path file = invocation.file(name);
        try {
            if (Files.notExists(file)) {
                return handIn(invocation, work, file, name);
            }
            Optional<HandIn> before = there(file, name);
            return before.isPresent() && work.after(before.get()) instanceof Entered.Taken(Work behind)
                    ? handIn(invocation, behind, file, name)
                    : refuse(
                            invocation,
                            "`" + name + "` is no hand-in of " + work.student() + " for lab "
                                    + work.lab().sheet().number() + ", and was not touched",
                            "forklore lab submit " + (folder.isEmpty() ? "" : ShellWord.of(folder) + " ")
                                    + "--out ANOTHER-FILE");
        } catch (IOException refused) {
            return refuse(
                    invocation,
                    "cannot write `" + name + "`: " + refused.getMessage(),
                    "choose a file that you may write: --out FILE");
        }
    }

    private static Optional<HandIn> there(Path file, String name) throws IOException {
        if (Files.size(file) > LabFolder.MOST_BYTES) {
            return Optional.empty();
        }
        return switch (HandInText.read(name, Files.readString(file))) {
            case HandInText.HandInReading.Parsed(HandIn handIn) -> Optional.of(handIn);
            case HandInText.HandInReading.Rejected(var _) -> Optional.empty();
        };
    }

    private static Exit handIn(Invocation invocation, Work work, Path file, String name) throws IOException {
        if (work.isUnchanged()) {
            invocation.say("try " + work.lab().attempt() + " is already in "
                    + invocation.paint().accent(name) + ", and nothing has changed since");
            return Exit.HOLDS;
        }
        if (work.isHandedIn()) {
            int last = work.handIn().orElseThrow().last().orElseThrow().attempt();
            return refuse(
                    invocation,
                    "try " + last + " is already in `" + name + "`: after a try the data change",
                    next(work, last + 1));
        }
        return switch (work.submit(LabCheckCommand.evidence(invocation, work), version())) {
            case Handing.Refused(List<Problem> problems) ->
                refuse(
                        invocation,
                        problems.getFirst().message(),
                        problems.getFirst().help().orElse("forklore lab check"));
            case Handing.Handed(HandIn after, Result result, Work _) -> {
                LogFolder.replace(file, HandInText.of(after));
                tell(invocation, work, result, name);
                yield Exit.HOLDS;
            }
        };
    }

    private static String next(Work work, int attempt) {
        return "forklore lab start " + work.lab().sheet().number() + " --id " + work.student()
                + " --attempt " + attempt + " --out " + work.lab().sheet().id() + "-try" + attempt
                + ", with your --course";
    }

    private static Exit refuse(Invocation invocation, String headline, String next) {
        invocation.report(Message.error(headline, Message.next(next)));
        return Exit.USAGE;
    }

    private static String version() {
        String version = LabSubmitCommand.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }

    private static boolean isWritten(Work work, String task) {
        return work.lab().task(task).orElseThrow().task().format().isWritten();
    }

    private static void tell(Invocation invocation, Work work, Result result, String name) {
        long open = work.entries().stream()
                .filter(entry -> entry.reply() instanceof Reply.None && isWritten(work, entry.task()))
                .count();
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "lab-submit");
            record.put("file", name);
            record.put("lab", work.lab().sheet().id());
            record.put("student", work.student());
            record.put("attempt", work.lab().attempt());
            record.put("points", result.points());
            record.put("most", result.most());
            record.put("unanswered", open);
            record.put("files", work.files().stream().map(HandIn.Attached::name).toList());
            invocation.sayJson(record);
            return;
        }
        invocation.say("wrote try " + work.lab().attempt() + " into "
                + invocation.paint().accent(name) + ": hand in this one file");
        invocation.say("  " + result.points() + " of " + Layout.count(result.most(), "point")
                + (open == 0 ? "" : ", " + Layout.count(open, "task") + " without an answer"));
        work.files().forEach(file -> invocation.say("  with " + file.name()));
        invocation.hint(next(work, work.lab().attempt() + 1));
    }
}
