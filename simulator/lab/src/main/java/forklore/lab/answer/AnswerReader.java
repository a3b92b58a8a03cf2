package forklore.lab.answer;

import forklore.engine.model.Span;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.outline.Outline;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads answers.
public final class AnswerReader {

    private final PersonalLab lab;
    private final Findings findings;

    private AnswerReader(PersonalLab lab, Findings findings) {
        this.lab = lab;
        this.findings = findings;
    }

    /// {@return for which lab, student, seed and attempt a text is, so that the lab can be made; or
    /// what is wrong}
    ///
    /// @param file the name of the file, for messages
    /// @param text the whole text
    public static AnswerReading head(String file, String text) {
        Findings findings = new Findings(file);
        Keys keys = new Keys(Outline.read(text, findings), Span.NONE, "an answer file", findings);
        Answers head = head(keys, List.of());
        return findings.none() ? new AnswerReading.Answered(head) : new AnswerReading.Rejected(findings.all());
    }

    /// {@return the answers that a text says, or everything that is wrong with it}
    ///
    /// @param lab the student's lab
    /// @param file the name of the file, for messages
    /// @param text the whole text
    public static AnswerReading read(PersonalLab lab, String file, String text) {
        Findings findings = new Findings(file);
        Answers answers = new AnswerReader(lab, findings).answers(Outline.read(text, findings));
        return findings.none() ? new AnswerReading.Answered(answers) : new AnswerReading.Rejected(findings.all());
    }

    /// {@return the answer to one task that a piece of an answer file says, or everything that is wrong
    /// with it}
    ///
    /// @param lab the student's lab
    /// @param task the task
    /// @param text the lines that would stand below `task`
    public static ReplyReading reply(PersonalLab lab, PersonalTask task, String text) {
        Findings findings = new Findings(task.id());
        List<Node> nodes = Outline.read(text, findings);
        Keys keys = new Keys(nodes, Span.NONE, "task " + task.id(), findings);
        Reply reply = new ReplyReader(lab, task, keys).reply();
        keys.finish();
        return reading(reply, findings);
    }

    /// {@return the answer that a changed scenario is, or everything that is wrong with it}
    ///
    /// @param lab the student's lab
    /// @param task a task whose answer is a changed scenario
    /// @param text the scenario
    public static ReplyReading scenario(PersonalLab lab, PersonalTask task, String text) {
        Findings findings = new Findings(task.scenario().name() + ".fork");
        Node node = new Node(Span.NONE, "scenario", "", Span.NONE, Outline.lines(text));
        return reading(new ScenarioInside(lab, task, findings).read(node), findings);
    }

    private static ReplyReading reading(Reply reply, Findings findings) {
        return findings.none() ? new ReplyReading.Read(reply) : new ReplyReading.Rejected(findings.all());
    }

    private static Answers head(Keys keys, List<Answers.TaskAnswer> tasks) {
        return new Answers(
                keys.number("lab", 1, 99),
                keys.text("student").strip(),
                keys.number("seed", 0, 999_999_999),
                keys.number("attempt", 1, PersonalLab.MOST_ATTEMPTS),
                tasks);
    }

    private Answers answers(List<Node> nodes) {
        Keys keys = new Keys(nodes, Span.NONE, "an answer file", findings);
        List<Answers.TaskAnswer> tasks = new ArrayList<>();
        for (Node node : keys.all("task")) {
            Optional<PersonalTask> task = lab.task(node.value());
            if (task.isEmpty()) {
                List<String> ids = lab.tasks().stream().map(PersonalTask::id).toList();
                findings.unknown(Fault.UNKNOWN_NAME, node.valueSpan(), "a task of this lab", node.value(), ids);
            } else if (tasks.stream().anyMatch(each -> each.task().equals(node.value()))) {
                findings.tell(
                        Fault.TWICE,
                        node.valueSpan(),
                        "task `" + node.value() + "` is answered twice",
                        "leave one of them");
            } else {
                tasks.add(answer(node, task.get()));
            }
        }
        Answers answers = head(keys, tasks);
        keys.finish();
        checkHead(nodes, answers);
        return answers;
    }

    private Answers.TaskAnswer answer(Node node, PersonalTask task) {
        Keys keys = new Keys(node.children(findings), node.span(), "task " + task.id(), findings);
        int hints = keys.one("hints")
                .map(each ->
                        keys.number(each, each.value(), 0, task.task().hints().size()))
                .orElse(0);
        Reply reply = new ReplyReader(lab, task, keys).reply();
        keys.finish();
        return new Answers.TaskAnswer(task.id(), hints, reply);
    }

    /// Answers to other data would be graded as wrong ones: that is told, not graded.
    private void checkHead(List<Node> nodes, Answers answers) {
        check(
                nodes,
                "lab",
                answers.lab() == lab.sheet().number(),
                Integer.toString(lab.sheet().number()));
        check(nodes, "seed", answers.seed() == lab.seed(), Long.toString(lab.seed()));
        check(nodes, "attempt", answers.attempt() == lab.attempt(), Integer.toString(lab.attempt()));
    }

    private void check(List<Node> nodes, String key, boolean same, String expected) {
        nodes.stream()
                .filter(node -> node.key().equals(key) && !same)
                .findFirst()
                .ifPresent(node -> findings.tell(
                        Fault.VALUE,
                        node.valueSpan(),
                        "the answers are for " + key + " " + node.value() + ", the lab is for " + key + " " + expected,
                        "answer the lab that you were given, or start it again"));
    }
}
