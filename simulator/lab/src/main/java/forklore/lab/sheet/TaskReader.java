package forklore.lab.sheet;

import forklore.engine.model.Heading;
import forklore.engine.model.Span;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.result.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the tasks of a sheet.
final class TaskReader {

    private static final int MOST_POINTS = 100;

    private final Findings findings;
    private final List<World> worlds;

    TaskReader(Findings findings, List<World> worlds) {
        this.findings = findings;
        this.worlds = worlds;
    }

    /// @param before the tasks that stand before it
    Task task(Node node, List<Task> before) {
        String id = node.value();
        if (before.stream().anyMatch(each -> each.id().equals(id))) {
            findings.tell(
                    Fault.TWICE, node.valueSpan(), "task `" + id + "` stands twice", "name one of them otherwise");
        }
        Keys keys = new Keys(node.children(findings), node.span(), "task " + id, findings);
        Format format = new FormatReader(findings, keys, node.span()).format();
        Task task = new Task(
                id,
                keys.text("title").strip(),
                keys.number("points", 0, MOST_POINTS),
                keys.text("ask"),
                setting(keys, before),
                format,
                hints(keys, node.span()),
                keys.all("mistake").stream().map(each -> mistake(each, format)).toList(),
                keys.textIfAny("teacher"),
                node.span());
        keys.finish();
        return task;
    }

    private Task.Setting setting(Keys keys, List<Task> before) {
        Optional<Node> world = keys.one("world");
        List<String> names = worlds.stream().map(World::name).toList();
        world.filter(node -> !names.contains(node.value()))
                .ifPresent(
                        node -> findings.unknown(Fault.UNKNOWN_NAME, node.valueSpan(), "a world", node.value(), names));
        Optional<Node> needs = keys.one("after");
        List<String> ids = before.stream().map(Task::id).toList();
        needs.filter(node -> !ids.contains(node.value()))
                .ifPresent(node -> findings.unknown(
                        Fault.UNKNOWN_NAME, node.valueSpan(), "a task before this one", node.value(), ids));
        List<String> platforms = keys.one("on").map(Node::words).orElse(List.of(Heading.CORE));
        return new Task.Setting(
                world.map(Node::value), platforms, needs.map(Node::value), visibility(keys.one("visible")));
    }

    private Visibility visibility(Optional<Node> node) {
        if (node.isEmpty()) {
            return Visibility.VISIBLE;
        }
        List<String> words = new ArrayList<>();
        for (Visibility each : Visibility.values()) {
            String word = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(node.get().value())) {
                return each;
            }
            words.add(word);
        }
        findings.unknown(
                Fault.VALUE, node.get().valueSpan(), "a visibility", node.get().value(), words);
        return Visibility.VISIBLE;
    }

    /// A hint is written `hint COST` with its text below.
    private List<Task.Hint> hints(Keys keys, Span place) {
        List<Task.Hint> hints = new ArrayList<>();
        for (Node node : keys.all("hint")) {
            hints.add(new Task.Hint(keys.number(node, node.value(), 0, MOST_POINTS), node.text()));
            if (node.lines().isEmpty()) {
                findings.tell(Fault.VALUE, node.span(), "a hint without a text", "write it below, indented");
            }
        }
        if (!hints.isEmpty() && hints.size() != Task.HINTS) {
            findings.tell(
                    Fault.VALUE,
                    place,
                    hints.size() + " hints",
                    "write three or none: a question, the place, almost the answer");
        }
        return hints;
    }

    private Task.Mistake mistake(Node node, Format format) {
        Keys keys = new Keys(node.children(findings), node.span(), "mistake " + node.value(), findings);
        Task.Mistake mistake = new Task.Mistake(
                node.value(),
                keys.textIfAny("answer"),
                keys.all("change").stream().map(each -> edit(each, findings)).toList(),
                keys.text("says").strip(),
                keys.text("because"),
                node.span());
        if (format.isWritten()
                && mistake.answer().isEmpty()
                && mistake.changes().isEmpty()) {
            findings.tell(Fault.MISSING_KEY, node.span(), "a mistake without an answer", "add `answer` or `change`");
        }
        keys.finish();
        return mistake;
    }

    /// {@return a change that is written as `find` and `put`}
    static Task.Edit edit(Node node, Findings findings) {
        Keys keys = new Keys(node.children(findings), node.span(), node.key(), findings);
        Task.Edit edit = new Task.Edit(keys.text("find"), keys.textIfAny("put"), node.span());
        keys.finish();
        return edit;
    }
}
