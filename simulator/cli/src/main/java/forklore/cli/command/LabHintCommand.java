package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.cli.output.ShellWord;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.lab.sheet.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab hint`: what the next hint costs, and with `--take` what it says. A taken hint is written down in the
/// answer file, and can be read again for nothing.
final class LabHintCommand implements Command {

    private static final String TAKE = "--take";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.required("TASK", "The task, as the sheet names it."));
        spec.addPositional(picocli.CommandLine.Model.PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .required(false)
                .type(String.class)
                .paramLabel("DIR")
                .description("The folder that lab start has made (usual: this one).")
                .build());
        spec.addOption(Arguments.flag("Take it: its cost is taken from the points of the task.", TAKE));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab hint fix", "forklore lab hint fix --take", "forklore lab hint fix lab2 --take"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String folder = parsed.matchedPositionalValue(1, "");
        return switch (LabFolder.read(invocation, new LabShelf(invocation.catalogue()), folder)) {
            case LabFolder.Content.Refused(Exit exit) -> exit;
            case LabFolder.Content.Begun begun -> {
                String id = parsed.matchedPositionalValue(0, "");
                Optional<PersonalTask> task = begun.work().lab().task(id);
                yield task.isEmpty()
                        ? unknown(invocation, begun.work(), id)
                        : hint(invocation, begun, task.get().task(), parsed.matchedOptionValue(TAKE, false), folder);
            }
        };
    }

    private static Exit unknown(Invocation invocation, Work work, String id) {
        List<String> ids = work.lab().tasks().stream().map(PersonalTask::id).toList();
        List<Message.Note> notes = new ArrayList<>();
        Nearest.of(id, ids).ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
        notes.add(Message.why("the tasks of this lab are " + String.join(", ", ids)));
        notes.add(Message.next("forklore lab hint " + ids.getFirst()));
        invocation.report(Message.error("this lab has no task `" + id + "`", notes.toArray(Message.Note[]::new)));
        return Exit.USAGE;
    }

    private static Exit hint(
            Invocation invocation, LabFolder.Content.Begun begun, Task task, boolean take, String folder) {
        Work work = begun.work();
        if (take && work.nextHint(task.id()).isPresent()) {
            work = work.hinted(task.id());
            try {
                write(begun.file(), task.id(), work.hints(task.id()).size());
            } catch (IOException refused) {
                return LabFolder.unreadable(
                        invocation, begun.file().getFileName().toString(), refused);
            }
        }
        List<Task.Hint> taken = work.hints(task.id());
        if (invocation.globals().json()) {
            invocation.sayJson(record(task, taken.size()));
            return Exit.HOLDS;
        }
        for (int i = 0; i < taken.size(); i++) {
            invocation.say("Hint " + (i + 1) + " of " + task.hints().size() + " (cost "
                    + Layout.count(taken.get(i).cost(), "point") + "):");
            invocation.say(Layout.paragraphs(taken.get(i).text().strip(), invocation.columns()));
        }
        Optional<Task.Hint> next = work.nextHint(task.id());
        if (next.isPresent()) {
            invocation.say("The next hint for " + task.id() + " is number " + (taken.size() + 1) + " of "
                    + task.hints().size() + ". It costs "
                    + Layout.count(next.get().cost(), "point") + " of " + task.points() + ".");
            invocation.hint("forklore lab hint " + task.id() + (folder.isEmpty() ? "" : " " + ShellWord.of(folder))
                    + " --take");
        } else {
            invocation.say(taken.isEmpty() ? "There is no hint for " + task.id() + "." : "There is no further hint.");
        }
        return Exit.HOLDS;
    }

    private static Map<String, Object> record(Task task, int taken) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "lab-hints");
        record.put("task", task.id());
        record.put("points", task.points());
        List<Object> hints = new ArrayList<>();
        for (int i = 0; i < task.hints().size(); i++) {
            Map<String, Object> hint = new LinkedHashMap<>();
            hint.put("cost", task.hints().get(i).cost());
            hint.put("text", i < taken ? task.hints().get(i).text() : null);
            hints.add(hint);
        }
        record.put("hints", hints);
        return record;
    }

    /// Puts the number into the answer file, below the line of the task, and leaves everything else as it is.
    private static void write(Path file, String task, int taken) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readString(file).lines().toList()) {
            boolean begins = line.matches("task\\s+" + java.util.regex.Pattern.quote(task) + "\\s*");
            inside = begins || inside && !line.startsWith("task ");
            if (!(inside && line.strip().matches("hints\\s+\\d+"))) {
                lines.add(line);
            }
            if (begins) {
                lines.add("  hints " + taken);
            }
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
