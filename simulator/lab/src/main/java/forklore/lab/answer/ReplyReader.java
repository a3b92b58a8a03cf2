package forklore.lab.answer;

import forklore.engine.model.Schedule;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.outline.Outline;
import forklore.lab.personal.Given;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the answer to one task.
final class ReplyReader {

    private static final int MOST_STEPS = 2000;
    private static final int MOST_RUNS = 1_000_000;

    private final PersonalLab lab;
    private final PersonalTask task;
    private final Keys keys;
    private final Findings findings;

    ReplyReader(PersonalLab lab, PersonalTask task, Keys keys) {
        this.lab = lab;
        this.task = task;
        this.keys = keys;
        this.findings = keys.findings();
    }

    Reply reply() {
        return switch (task.task().format()) {
            case Format.Predict predict -> predicted(predict);
            case Format.Drive _, Format.Find _ ->
                keys.one("schedule").map(this::played).orElse(new Reply.None());
            case Format.Break _, Format.Fix _ ->
                keys.one("scenario").map(this::edited).orElse(new Reply.None());
            case Format.Explain explain ->
                keys.one("order").map(node -> ordered(node, explain)).orElse(new Reply.None());
            case Format.Measure _ -> measured();
            case Format.Recording _ -> named();
            case Format.Steer _, Format.Migrate _ -> new Reply.None();
        };
    }

    private Reply predicted(Format.Predict predict) {
        List<Reply.Tick> ticks = new ArrayList<>();
        for (Format.Claim claim : predict.ticks()) {
            keys.one(claim.name()).filter(node -> !isOpen(node)).ifPresent(node -> tick(node, ticks));
        }
        List<Reply.Cell> cells = new ArrayList<>();
        for (Format.Cell cell : predict.cells()) {
            keys.one(cell.name())
                    .filter(node -> !isOpen(node))
                    .ifPresent(node -> cells.add(new Reply.Cell(cell.name(), node.value())));
        }
        return ticks.isEmpty() && cells.isEmpty() ? new Reply.None() : new Reply.Predicted(ticks, cells);
    }

    /// A blank sheet has a question mark where an answer belongs.
    private static boolean isOpen(Node node) {
        return node.value().isEmpty() || node.value().equals("?");
    }

    private void tick(Node node, List<Reply.Tick> ticks) {
        switch (node.value()) {
            case "yes" -> ticks.add(new Reply.Tick(node.key(), true));
            case "no" -> ticks.add(new Reply.Tick(node.key(), false));
            default ->
                findings.tell(
                        Fault.VALUE,
                        node.valueSpan(),
                        "`" + node.value() + "` is neither yes nor no",
                        "write yes if there is a schedule in which it happens, otherwise no; or ? for no answer");
        }
    }

    /// A token, or its turns alone; spaces may stand for commas.
    private Reply played(Node node) {
        String text = node.text().strip();
        if (text.isEmpty() || text.equals("?")) {
            return new Reply.None();
        }
        Optional<Schedule> token = Schedule.parse(text);
        if (token.isPresent()) {
            checkToken(node, token.get());
            return new Reply.Played(token.get().turns());
        }
        List<String> turns = words(text);
        Optional<List<Schedule.Turn>> parsed = Schedule.parseTurns(String.join(",", turns))
                .filter(each -> each.stream().mapToInt(Schedule.Turn::steps).sum() <= MOST_STEPS);
        if (parsed.isEmpty()) {
            findings.tell(
                    Fault.VALUE,
                    node.valueSpan(),
                    "`" + text + "` is no schedule",
                    "write whose turn it is and for how many steps, at most " + MOST_STEPS
                            + " together: main.2,worker.1,child.3");
        }
        return parsed.<Reply>map(Reply.Played::new).orElse(new Reply.None());
    }

    private void checkToken(Node node, Schedule token) {
        Given given = task.scenario();
        boolean same = token.scenario().equals(given.name())
                && given.linked().stream()
                        .anyMatch(each -> each.platform().equals(token.platform())
                                && each.fingerprint().equals(token.hash()));
        if (!same) {
            findings.tell(
                    Fault.VALUE,
                    node.valueSpan(),
                    "the token is for " + token.scenario() + "@" + token.platform() + ":" + token.hash()
                            + ", not for the scenario of this task",
                    "play " + given.name() + ".fork as you were given it, and copy the token from there");
        }
    }

    private Reply edited(Node node) {
        if (node.text().isBlank() || node.text().strip().equals("?")) {
            return new Reply.None();
        }
        return new ScenarioInside(lab, task, findings).read(node);
    }

    private static List<String> words(String text) {
        return Outline.words(text.replace('\n', ' ').replace(',', ' '));
    }

    private Reply ordered(Node node, Format.Explain explain) {
        List<String> letters = new ArrayList<>();
        for (String word : words(node.text())) {
            int index = word.length() == 1 ? word.charAt(0) - 'A' : -1;
            if (word.equals("?")) {
                continue;
            }
            if (index < 0 || index >= explain.sentences().size() || letters.contains(word)) {
                char last = (char) ('A' + explain.sentences().size() - 1);
                findings.tell(
                        Fault.VALUE,
                        node.valueSpan(),
                        "`" + word + "` is no sentence that is still free",
                        "write each letter at most once, from A to " + last + ", first cause first");
            }
            letters.add(word);
        }
        return letters.isEmpty() ? new Reply.None() : new Reply.Ordered(letters);
    }

    private Reply measured() {
        Optional<Node> runs = keys.one("runs").filter(node -> !isOpen(node));
        Optional<Node> seen = keys.one("seen").filter(node -> !isOpen(node));
        Optional<Node> low = keys.one("low").filter(node -> !isOpen(node));
        Optional<Node> high = keys.one("high").filter(node -> !isOpen(node));
        if (runs.isEmpty() || seen.isEmpty() || high.isEmpty()) {
            return new Reply.None();
        }
        int count = keys.number(runs.get(), runs.get().value(), 1, MOST_RUNS);
        return new Reply.Measured(
                count,
                keys.number(seen.get(), seen.get().value(), 0, count),
                low.map(this::percent).orElse(0.0),
                percent(high.get()));
    }

    private double percent(Node node) {
        String text = node.value().replace("%", "").strip();
        boolean number = !text.isEmpty()
                && text.length() < 12
                && text.chars().allMatch(each -> each >= '0' && each <= '9' || each == '.')
                && text.indexOf('.') == text.lastIndexOf('.')
                && !text.equals(".");
        if (!number) {
            findings.tell(Fault.VALUE, node.valueSpan(), "`" + node.value() + "` is no percentage", "write it as 12.5");
            return 0;
        }
        return Double.parseDouble(text);
    }

    private Reply named() {
        String thread = named("thread");
        String lock = named("lock");
        return thread.isEmpty() && lock.isEmpty() ? new Reply.None() : new Reply.Named(thread, lock);
    }

    private String named(String key) {
        return keys.one(key)
                .filter(node -> !isOpen(node))
                .map(node -> node.text().strip())
                .orElse("");
    }
}
