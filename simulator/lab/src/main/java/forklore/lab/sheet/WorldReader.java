package forklore.lab.sheet;

import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import java.util.ArrayList;
import java.util.List;

/// Reads the worlds of a sheet.
final class WorldReader {

    private static final int MOST_VALUE = 999;

    private final Findings findings;

    WorldReader(Findings findings) {
        this.findings = findings;
    }

    World world(Node node) {
        Keys keys = new Keys(node.children(findings), node.span(), "world " + node.value(), findings);
        List<World.Numbers> numbers = new ArrayList<>();
        List<World.Deal> deals = new ArrayList<>();
        List<World.Choice> choices = new ArrayList<>();
        List<World.Rename> renames = new ArrayList<>();
        keys.all("number").forEach(each -> numbers.add(numbers(each, keys)));
        keys.all("deal").forEach(each -> deals.add(deal(each)));
        keys.all("choose").forEach(each -> choices.add(choice(each)));
        keys.all("rename").forEach(each -> renames.add(rename(each)));
        String scenario = keys.text("scenario").strip();
        keys.finish();
        return new World(node.value(), scenario, numbers, deals, choices, renames, node.span());
    }

    private World.Numbers numbers(Node node, Keys keys) {
        List<String> words = node.words();
        if (words.size() != 4 || !words.get(2).equals("to")) {
            malformed(node, "number NAME LEAST to MOST");
            return new World.Numbers("", 0, 0, node.span());
        }
        int least = keys.number(node, words.get(1), 0, MOST_VALUE);
        return new World.Numbers(
                words.getFirst(), least, keys.number(node, words.get(3), least, MOST_VALUE), node.span());
    }

    private World.Deal deal(Node node) {
        List<String> words = node.words();
        int from = words.indexOf("from");
        if (from < 1 || words.size() - from - 1 < from) {
            malformed(node, "deal NAME ... from WORD ..., with at least as many words as names");
            return new World.Deal(List.of(), List.of(), node.span());
        }
        return new World.Deal(words.subList(0, from), words.subList(from + 1, words.size()), node.span());
    }

    private World.Choice choice(Node node) {
        Keys keys = new Keys(node.children(findings), node.span(), "choose", findings);
        String find = keys.text("find");
        List<String> puts = keys.all("put").stream().map(Node::text).toList();
        if (puts.isEmpty()) {
            findings.tell(Fault.MISSING_KEY, node.span(), "`choose` without `put`", "add what may stand there");
        }
        keys.finish();
        return new World.Choice(find, puts, node.span());
    }

    private World.Rename rename(Node node) {
        List<String> words = node.words();
        if (words.size() < 2) {
            malformed(node, "rename NAME NEW-NAME ...");
            return new World.Rename("", List.of(), node.span());
        }
        return new World.Rename(words.getFirst(), words.subList(1, words.size()), node.span());
    }

    private void malformed(Node node, String form) {
        findings.tell(
                Fault.VALUE, node.valueSpan(), "`" + node.value() + "` is not understood here", "write `" + form + "`");
    }
}
