package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.lab.answer.AnswerText;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.personal.PersonalLab;
import forklore.lab.sheet.LabSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    private static final int MOST_NAME = 64;

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
        if (!student.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*") || student.length() > MOST_NAME) {
            invocation.report(Message.error(
                    student.isEmpty() ? "a lab is somebody's: say whose" : "`" + student + "` cannot be a name here",
                    Message.why("allowed are letters, digits, and . _ @ - between them, at most " + MOST_NAME),
                    Message.next("forklore lab start " + sheet.get().number() + " --id alice")));
            return Exit.USAGE;
        }
        long seed = PersonalLab.seed(parsed.matchedOptionValue(COURSE, 0), student);
        PersonalLab lab = shelf.personal(sheet.get(), seed, parsed.matchedOptionValue(ATTEMPT, 1));
        if (parsed.matchedOptionValue(ANSWERS, false)) {
            return Keys.print(invocation, parsed, AnswerText.of(ModelAnswer.of(lab, student)));
        }
        String folder = parsed.matchedOptionValue(OUT, sheet.get().id());
        return write(invocation, lab, student, folder);
    }

    private static Exit write(Invocation invocation, PersonalLab lab, String student, String name) {
        Path folder = invocation.file(name);
        if (Files.exists(folder)) {
            invocation.report(Message.error(
                    "there is already a `" + name + "`, and it was not touched",
                    Message.next("forklore lab check " + name + ", or choose another folder: --out DIR")));
            return Exit.USAGE;
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(LabFolder.SHEET, LabSheetText.of(lab, student));
        lab.tasks().forEach(task -> task.given().ifPresent(given -> files.put(given.name() + ".fork", given.text())));
        files.put(LabFolder.ANSWERS, AnswerText.blank(lab, student));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write into `" + name + "`",
                    Message.why("the system says: " + refused.getMessage()),
                    Message.next("choose a folder that you may write to: --out DIR")));
            return Exit.USAGE;
        }
        tell(invocation, lab, student, name, files);
        return Exit.HOLDS;
    }

    private static void tell(
            Invocation invocation, PersonalLab lab, String student, String name, Map<String, String> files) {
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "lab-start");
            record.put("lab", lab.sheet().id());
            record.put("student", student);
            record.put("seed", lab.seed());
            record.put("attempt", lab.attempt());
            record.put("folder", name);
            record.put("files", java.util.List.copyOf(files.keySet()));
            invocation.sayJson(record);
            return;
        }
        invocation.say("made " + invocation.paint().accent(name + "/") + " for " + student + ": "
                + lab.sheet().title() + ", " + lab.sheet().minutes() + " minutes, "
                + lab.sheet().points() + " points");
        files.keySet().forEach(file -> invocation.say("  " + file));
        invocation.say("Read " + LabFolder.SHEET + " first, and write your answers into " + LabFolder.ANSWERS + ".");
        invocation.hint("forklore lab check " + name, "forklore lab submit " + name);
    }
}
