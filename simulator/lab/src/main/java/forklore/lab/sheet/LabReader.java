package forklore.lab.sheet;

import forklore.engine.model.Span;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.outline.Outline;
import java.util.ArrayList;
import java.util.List;

/// Reads the files of lab sheets.
public final class LabReader {

    /// The greatest number of a lab.
    public static final int MOST_LABS = 99;

    /// The greatest number of minutes, tasks, goals, each.
    public static final int MOST = 240;

    private final Findings findings;

    private LabReader(String file) {
        this.findings = new Findings(file);
    }

    /// {@return the sheet that a text says, or everything that is wrong with it}
    ///
    /// What a sheet says of its scenarios is not looked at here.
    ///
    /// @param file the name of the file, for messages; the lab's name must equal its last part
    ///     without `.lab`
    /// @param text the whole text
    public static LabReading read(String file, String text) {
        LabReader reader = new LabReader(file);
        LabSheet sheet = reader.sheet(Outline.read(text, reader.findings));
        return reader.findings.none() ? new LabReading.Parsed(sheet) : new LabReading.Rejected(reader.findings.all());
    }

    private LabSheet sheet(List<Node> nodes) {
        Keys keys = new Keys(nodes, Span.NONE, "a lab sheet", findings);
        List<World> worlds = new ArrayList<>();
        WorldReader worldReader = new WorldReader(findings);
        keys.all("world").forEach(node -> worlds.add(worldReader.world(node)));
        List<Task> tasks = new ArrayList<>();
        TaskReader taskReader = new TaskReader(findings, worlds);
        keys.all("task").forEach(node -> tasks.add(taskReader.task(node, tasks)));
        if (tasks.isEmpty()) {
            findings.tell(Fault.MISSING_KEY, Span.NONE, "a lab sheet without a task", "add a line `task NAME`");
        }
        LabSheet sheet = new LabSheet(
                keys.number("lab", 1, MOST_LABS),
                name(keys),
                keys.text("title").strip(),
                keys.number("minutes", 1, MOST),
                texts(keys.all("goal")),
                texts(keys.all("prerequisite")),
                keys.text("about"),
                worlds,
                tasks,
                keys.textIfAny("teacher"));
        if (sheet.goals().isEmpty()) {
            findings.tell(Fault.MISSING_KEY, Span.NONE, "a lab sheet without a goal", "add a line `goal ...`");
        }
        keys.finish();
        return sheet;
    }

    private String name(Keys keys) {
        String file = findings.file();
        String stem = file.substring(file.lastIndexOf('/') + 1).replace(".lab", "");
        return keys.needed("name")
                .map(node -> {
                    if (!node.value().equals(stem)) {
                        findings.tell(
                                Fault.VALUE,
                                node.valueSpan(),
                                "the lab is named `" + node.value() + "`, its file `" + stem + "`",
                                "name both alike");
                    }
                    return node.value();
                })
                .orElse(stem);
    }

    private static List<String> texts(List<Node> nodes) {
        return nodes.stream().map(node -> node.text().strip()).toList();
    }
}
