package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.lab.sheet.LabSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore lab list`: the labs, one line each.
final class LabListCommand implements Command {

    @Override
    public void declare(CommandSpec spec) {
        // It takes nothing.
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore lab list", "forklore lab list --json", "forklore lab start 1 --id alice"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        List<LabSheet> labs = new LabShelf(invocation.catalogue()).course().labs();
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "labs");
            record.put("labs", labs.stream().map(LabListCommand::record).toList());
            invocation.sayJson(record);
            return Exit.HOLDS;
        }
        int name = Layout.longest(labs.stream().map(LabSheet::name).toList());
        for (LabSheet lab : labs) {
            String number = Layout.pad(Integer.toString(lab.number()), 2);
            invocation.say(number + "  " + invocation.paint().accent(Layout.pad(lab.name(), name)) + "  "
                    + Layout.pad(lab.minutes() + " min", 7) + "  " + lab.title());
        }
        invocation.hint("forklore lab start 1 --id YOUR-NAME");
        return Exit.HOLDS;
    }

    private static Map<String, Object> record(LabSheet lab) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("number", lab.number());
        record.put("name", lab.name());
        record.put("title", lab.title());
        record.put("minutes", lab.minutes());
        record.put("points", lab.points());
        List<Object> tasks = new ArrayList<>();
        lab.tasks().forEach(task -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", task.id());
            one.put("title", task.title());
            one.put("format", task.format().word());
            one.put("points", task.points());
            tasks.add(one);
        });
        record.put("tasks", tasks);
        return record;
    }
}
