package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.output.ShellWord;
import forklore.engine.text.Problem;
import forklore.lab.answer.AnswerText;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.PersonalLab;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkFolder;
import forklore.lab.sheet.LabSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab start`: a folder with a student's sheet, scenarios and answer file. It never overwrites.
final class LabStartCommand implements Command {

    static final String ID = "--id";
    static final String COURSE = "--course";
    private static final String ATTEMPT = "--attempt";
    private static final String OUT = "--out";
    private static final String ANSWERS = "--answers";
    private static final int MOST_COURSES = 999_999_999;

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.required("LAB", "The number or the name of a lab (forklore lab list)."));
        spec.addOption(Arguments.text(ID, "NAME", "Who you are: your data are drawn from it."));
        spec.addOption(course());
        spec.addOption(Arguments.number(
                ATTEMPT,
                "N",
                1,
                PersonalLab.MOST_ATTEMPTS,
                "Which graded try it is for (usual: 1). Each try has data of its own."));
        spec.addOption(Arguments.text(OUT, "DIR", "The folder to make (usual: lab and its number)."));
        spec.addOption(Arguments.flag("For teachers: print the model answers instead.", ANSWERS));
        Keys.declare(spec);
    }

    /// {@return the option for the seed of a course}
    static picocli.CommandLine.Model.OptionSpec course() {
        return Arguments.number(
                COURSE, "SEED", 0, MOST_COURSES, "The seed of the course, which the teacher chooses (usual: 0).");
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab start 2 --id alice",
            "forklore lab start what-is-copied --id alice --course 2026 --attempt 2",
            "forklore lab start 2 --id alice --answers --seal"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        LabShelf shelf = new LabShelf(invocation.catalogue());
        Optional<LabSheet> sheet = shelf.find(invocation, parsed.matchedPositionalValue(0, ""));
        if (sheet.isEmpty()) {
            return Exit.USAGE;
        }
        String student = parsed.matchedOptionValue(ID, "").strip();
        int course = parsed.matchedOptionValue(COURSE, 0);
        int attempt = parsed.matchedOptionValue(ATTEMPT, 1);
        return switch (Work.begin(sheet.get(), shelf.library().sources(), student, course, attempt)) {
            case Opening.Refused refused -> {
                Problem first = refused.problems().getFirst();
                invocation.report(Message.error(
                        first.message(),
                        Message.why(first.help().orElse(first.why())),
                        Message.next("forklore lab start " + sheet.get().number() + " --id alice")));
                yield Exit.USAGE;
            }
            case Opening.Opened(Work work) -> {
                if (parsed.matchedOptionValue(ANSWERS, false)) {
                    yield Keys.print(invocation, parsed, AnswerText.of(ModelAnswer.of(work.lab(), student)));
                }
                yield write(
                        invocation,
                        work,
                        parsed.matchedOptionValue(OUT, sheet.get().id()));
            }
        };
    }

    private static Exit write(Invocation invocation, Work work, String name) {
        Path folder = invocation.file(name);
        if (Files.exists(folder)) {
            invocation.report(Message.error(
                    "there is already a `" + name + "`, and it was not touched",
                    Message.next(
                            "forklore lab check " + ShellWord.of(name) + ", or choose another folder: --out DIR")));
            return Exit.USAGE;
        }
        List<HandIn.Attached> files = WorkFolder.files(work);
        try {
            Files.createDirectories(folder);
            for (HandIn.Attached file : files) {
                Files.writeString(folder.resolve(file.name()), file.text());
            }
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write into `" + name + "`",
                    Message.why(LabFolder.why(refused)),
                    Message.next("choose a folder that you may write to: --out DIR")));
            return Exit.USAGE;
        }
        tell(invocation, work, name, files.stream().map(HandIn.Attached::name).toList());
        return Exit.HOLDS;
    }

    private static void tell(Invocation invocation, Work work, String name, List<String> files) {
        PersonalLab lab = work.lab();
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "lab-start");
            record.put("lab", lab.sheet().id());
            record.put("student", work.student());
            record.put("seed", lab.seed());
            record.put("attempt", lab.attempt());
            record.put("folder", name);
            record.put("files", files);
            invocation.sayJson(record);
            return;
        }
        invocation.say("made " + invocation.paint().accent(name + "/") + " for " + work.student() + ": "
                + lab.sheet().title() + ", " + lab.sheet().minutes() + " minutes, "
                + lab.sheet().points() + " points");
        files.forEach(file -> invocation.say("  " + file));
        invocation.say("Read " + WorkFolder.SHEET + " first, and write your answers into " + WorkFolder.ANSWERS + ".");
        invocation.hint("forklore lab check " + ShellWord.of(name), "forklore lab submit " + ShellWord.of(name));
    }
}
