package forklore.lab.sheet;

import forklore.engine.model.Span;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.outline.Outline;
import forklore.lab.sheet.Format.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what a student does in a task.
final class FormatReader {

    private static final List<String> WORDS =
            List.of("predict", "drive", "find", "break", "fix", "explain", "measure", "steer", "record", "migrate");
    private static final int MOST_STEPS = 99;
    private static final int MOST_RUNS = 100_000;

    /// A program that runs so often for its time is not waited for much longer.
    private static final int MOST_TRIES = 20;

    private final Findings findings;
    private final Keys keys;
    private final Span place;

    FormatReader(Findings findings, Keys keys, Span place) {
        this.findings = findings;
        this.keys = keys;
        this.place = place;
    }

    Format format() {
        Optional<Node> node = keys.needed("format");
        String word = node.map(Node::value).orElse("");
        return switch (word) {
            case "predict" -> predict();
            case "drive" -> drive();
            case "find" -> new Format.Find(goal());
            case "break" -> new Format.Break(goal(), keys.number("lines", 1, MOST_STEPS), keeps(), edits());
            case "fix" -> fix();
            case "explain" -> explain();
            case "measure" -> new Format.Measure(goal(), keys.number("runs", 1, MOST_RUNS));
            case "steer" -> new Format.Steer(goal());
            case "record" -> new Format.Recording(keys.text("thread"), keys.text("lock"));
            case "migrate" -> migrate();
            default -> {
                node.filter(each -> !each.value().isEmpty())
                        .ifPresent(each ->
                                findings.unknown(Fault.VALUE, each.valueSpan(), "a format", each.value(), WORDS));
                yield new Format.Explain(List.of());
            }
        };
    }

    /// What must be printed is its job: without it, a program that does nothing would pass.
    private Format migrate() {
        List<String> prints = new ArrayList<>(Outline.parts(keys.text("prints").stripTrailing(), '\n'));
        int runs = keys.number("runs", 1, MOST_TRIES);
        return new Format.Migrate(keys.text("program").strip(), words("versions"), prints, runs, keys.text("source"));
    }

    private List<String> words(String key) {
        return keys.needed(key).map(Node::words).orElse(List.of());
    }

    private Format predict() {
        List<Claim> ticks = keys.all("tick").stream().map(this::claim).toList();
        List<Format.Cell> cells = keys.all("cell").stream().map(this::cell).toList();
        if (ticks.isEmpty() && cells.isEmpty()) {
            findings.tell(Fault.MISSING_KEY, place, "nothing to predict", "add lines `tick NAME CONDITION`, or cells");
        }
        return new Format.Predict(ticks, cells, keys.one("walk").map(this::walk));
    }

    private Format.Walk walk(Node node) {
        List<String> words = node.words();
        if (words.size() != 3 || !words.get(1).equals("to")) {
            findings.tell(Fault.VALUE, node.valueSpan(), "`" + node.value() + "` is no range", "write `walk 3 to 6`");
            return new Format.Walk(1, 1);
        }
        int least = keys.number(node, words.getFirst(), 1, MOST_STEPS);
        return new Format.Walk(least, keys.number(node, words.get(2), least, MOST_STEPS));
    }

    private Format.Cell cell(Node node) {
        List<String> words = node.words();
        List<String> kinds = new ArrayList<>();
        for (Format.CellKind kind : Format.CellKind.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(word);
            if (words.size() > 1 && words.get(1).equals(word)) {
                String about = String.join(" ", words.subList(2, words.size()));
                return new Format.Cell(words.getFirst(), kind, about, node.valueSpan());
            }
        }
        findings.tell(
                Fault.VALUE,
                node.valueSpan(),
                "`" + node.value() + "` is no cell",
                "write `cell NAME KIND ...`, where the kind is one of " + String.join(", ", kinds));
        return new Format.Cell("", Format.CellKind.ENDS, "", node.valueSpan());
    }

    private Format drive() {
        Optional<Node> look = keys.one("state");
        return look.isPresent()
                ? new Format.Drive(
                        Optional.empty(), look.get().value(), look.get().valueSpan())
                : new Format.Drive(Optional.of(goal()), "", place);
    }

    private Claim goal() {
        return keys.needed("goal").map(this::claim).orElse(new Claim("", "", place));
    }

    private Format fix() {
        List<Claim> never = keys.all("never").stream().map(this::claim).toList();
        List<Claim> always = keys.all("always").stream().map(this::claim).toList();
        if (always.isEmpty()) {
            findings.tell(Fault.MISSING_KEY, place, "a fix without a job", "add lines `always NAME CONDITION`");
        }
        return new Format.Fix(never, always, keeps(), edits());
    }

    private Claim claim(Node node) {
        int space = node.value().indexOf(' ');
        if (space < 0) {
            findings.tell(
                    Fault.VALUE,
                    node.valueSpan(),
                    "`" + node.value() + "` has no condition",
                    "write `" + node.key() + " NAME CONDITION`");
            return new Claim(node.value(), "", node.valueSpan());
        }
        return new Claim(
                node.value().substring(0, space), node.value().substring(space).strip(), node.valueSpan());
    }

    /// `keep THREAD: STATEMENT`, `keep THREAD|PROCESS: STATEMENT` for one of them, or `keep
    /// STATEMENT` for anywhere.
    private List<Format.Keep> keeps() {
        List<Format.Keep> keeps = new ArrayList<>();
        for (Node node : keys.all("keep")) {
            int colon = node.value().indexOf(": ");
            List<String> within =
                    colon < 0 ? List.of() : Outline.parts(node.value().substring(0, colon), '|');
            String statement = colon < 0 ? node.value() : node.value().substring(colon + 2);
            keeps.add(new Format.Keep(statement, within, node.valueSpan()));
        }
        return keeps;
    }

    private List<Task.Edit> edits() {
        List<Node> nodes = keys.all("change");
        if (nodes.isEmpty()) {
            findings.tell(Fault.MISSING_KEY, place, "no model answer", "add `change` with `find` and `put`");
        }
        return nodes.stream().map(node -> TaskReader.edit(node, findings)).toList();
    }

    /// A link stands after the one before it, unless it says after which.
    private Format explain() {
        List<Format.Sentence> sentences = new ArrayList<>();
        String last = "";
        for (Node node : keys.all("link")) {
            List<String> words = node.words();
            String id = words.isEmpty() ? "" : words.getFirst();
            int after = words.indexOf("after");
            List<String> before =
                    after < 0 ? (last.isEmpty() ? List.of() : List.of(last)) : words.subList(after + 1, words.size());
            sentences.add(new Format.Sentence(id, text(node), before, true));
            last = id;
        }
        for (Node node : keys.all("wrong")) {
            sentences.add(new Format.Sentence(node.value(), text(node), List.of(), false));
        }
        if (sentences.size() < 2) {
            findings.tell(Fault.MISSING_KEY, place, "no sentences to order", "add lines `link NAME` with texts below");
        }
        return new Format.Explain(sentences);
    }

    private String text(Node node) {
        if (node.lines().isEmpty()) {
            findings.tell(Fault.VALUE, node.span(), "a sentence without a text", "write it below, indented");
        }
        return node.text().strip();
    }
}
