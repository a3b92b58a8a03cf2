package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.lab.personal.PersonalLab;
import forklore.lab.question.Questions;
import forklore.lab.result.GiftBank;
import forklore.lab.result.Question;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab questions`: questions out of the tasks of a lab, as many variants as wanted, each with its key.
final class LabQuestionsCommand implements Command {

    private static final String VARIANTS = "--variants";
    private static final String KIND = "--kind";
    private static final String FORMAT = "--format";
    private static final String ANSWERS = "--answers";
    private static final String GIFT = "gift";
    private static final String TEXT = "text";
    private static final int MOST_VARIANTS = 1_000;

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.required("LAB", "The number or the name of a lab (forklore lab list)."));
        spec.addOption(Arguments.number(
                VARIANTS, "N", 1, MOST_VARIANTS, "Each question so often, with other data each time (usual: 1)."));
        spec.addOption(LabStartCommand.course());
        spec.addOption(Arguments.text(KIND, "NAME,..", "Only those of predict, count and find (usual: all)."));
        spec.addOption(Arguments.text(FORMAT, "NAME", "text or gift, which Moodle imports (usual: text)."));
        spec.addOption(Arguments.flag("Print the key of the text form instead. GIFT has it inside.", ANSWERS));
        Keys.declare(spec);
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore lab questions 1 --variants 20",
            "forklore lab questions 2 --variants 20 --format gift > bank.gift",
            "forklore lab questions 1 --variants 20 --answers --seal > key.sealed"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        LabShelf shelf = new LabShelf(invocation.catalogue());
        Optional<LabSheet> sheet = shelf.find(invocation, parsed.matchedPositionalValue(0, ""));
        String format = parsed.matchedOptionValue(FORMAT, TEXT);
        if (sheet.isEmpty()) {
            return Exit.USAGE;
        }
        if (!format.equals(TEXT) && !format.equals(GIFT)) {
            invocation.report(Message.error(
                    "questions cannot be written as `" + format + "`",
                    Message.why(FORMAT + " takes text or gift"),
                    Message.next("forklore lab questions " + sheet.get().number() + " --format gift")));
            return Exit.USAGE;
        }
        Optional<List<Questions.Kind>> kinds = kinds(invocation, parsed.matchedOptionValue(KIND, ""));
        if (kinds.isEmpty()) {
            return Exit.USAGE;
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 1; i <= parsed.matchedOptionValue(VARIANTS, 1); i++) {
            long seed = PersonalLab.seed(parsed.matchedOptionValue(LabStartCommand.COURSE, 0), "question " + i);
            questions.addAll(shelf.questions(sheet.get(), seed, kinds.get()));
        }
        if (questions.isEmpty()) {
            invocation.report(Message.error(
                    sheet.get().id() + " has no task that can be asked as a question",
                    Message.why("questions are made of tasks in which something is predicted or found"),
                    Message.next("forklore lab questions 1")));
            return Exit.USAGE;
        }
        return print(invocation, parsed, sheet.get(), questions, format);
    }

    private static Optional<List<Questions.Kind>> kinds(Invocation invocation, String asked) {
        List<Questions.Kind> kinds = new ArrayList<>();
        for (String word : asked.isEmpty() ? new String[0] : asked.split(",")) {
            for (Questions.Kind kind : Questions.Kind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                    kinds.add(kind);
                }
            }
        }
        if (asked.isEmpty()) {
            return Optional.of(List.of(Questions.Kind.values()));
        }
        if (kinds.size() != asked.split(",").length) {
            invocation.report(Message.error(
                    "`" + asked + "` names no kinds of questions",
                    Message.why(KIND + " takes predict, count and find, several with commas between them"),
                    Message.next("forklore lab questions 1 --kind predict,count")));
            return Optional.empty();
        }
        return Optional.of(kinds);
    }

    private static Exit print(
            Invocation invocation, ParseResult parsed, LabSheet sheet, List<Question> questions, String format) {
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "lab-questions");
            record.put("lab", sheet.id());
            record.put(
                    "questions",
                    questions.stream().map(LabQuestionsCommand::record).toList());
            invocation.sayJson(record);
            return Exit.HOLDS;
        }
        StringBuilder text = new StringBuilder();
        boolean key = parsed.matchedOptionValue(ANSWERS, false);
        if (format.equals(GIFT)) {
            text.append(GiftBank.text("Forklore/" + sheet.title(), questions));
        } else {
            questions.forEach(question -> text.append(key ? key(question) : text(question)));
        }
        return Keys.print(invocation, parsed, text.toString());
    }

    private static String text(Question question) {
        StringBuilder text = new StringBuilder("-- " + question.id() + "\n" + question.text() + "\n");
        if (question.answer() instanceof Question.Answer.Choose choose) {
            choose.choices()
                    .forEach(choice ->
                            text.append("  [ ] ").append(choice.text()).append('\n'));
        } else {
            text.append("  ____\n");
        }
        return text.append('\n').toString();
    }

    private static String key(Question question) {
        return question.id() + ": " + String.join("; ", answers(question)) + "\n";
    }

    private static List<String> answers(Question question) {
        return switch (question.answer()) {
            case Question.Answer.Choose choose ->
                choose.choices().stream()
                        .filter(Question.Choice::right)
                        .map(Question.Choice::text)
                        .toList();
            case Question.Answer.Number number -> List.of(Long.toString(number.value()));
            case Question.Answer.Text accepted -> accepted.accepted();
        };
    }

    private static Map<String, Object> record(Question question) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", question.id());
        record.put("text", question.text());
        record.put(
                "choices",
                question.answer() instanceof Question.Answer.Choose choose
                        ? choose.choices().stream().map(Question.Choice::text).toList()
                        : null);
        record.put("answers", answers(question));
        return record;
    }
}
