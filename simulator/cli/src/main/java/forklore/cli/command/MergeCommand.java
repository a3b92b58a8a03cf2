package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.engine.trace.Merge;
import forklore.engine.trace.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore merge`: the logs of shards, put together.
final class MergeCommand implements Command {

    private static final String OUT = "--out";

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(
                Arguments.files("FOLDER", "Folders with logs, as forklore run --shard I/N --out writes them."));
        spec.addOption(Arguments.text(OUT, "FOLDER", "Write the sums into that folder."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore merge shard-1 shard-2 --out logs",
            "forklore merge shard-* --out logs --json",
            "forklore merge night-1 night-2 --out sum && forklore compare --all --logs sum"
        };
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        if (!parsed.hasMatchedOption(OUT)) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "`forklore merge` needs a folder for the sums: " + OUT + " FOLDER");
        }
        SequencedMap<String, Sum> sums = new LinkedHashMap<>();
        boolean refused = false;
        for (String typed : parsed.matchedPositionalValue(0, List.<String>of())) {
            Path folder = invocation.file(typed);
            if (!Files.isDirectory(folder)) {
                invocation.report(Observed.missing(folder, typed));
                return Exit.USAGE;
            }
            try {
                LogFolder.Content content = new LogFolder(folder).read();
                for (Path file : content.broken()) {
                    invocation.report(Observed.broken(file));
                    refused = true;
                }
                for (LogFolder.Entry entry : content.logs()) {
                    refused |= !add(invocation, sums, entry);
                }
            } catch (IOException failure) {
                invocation.report(Message.error(
                        "the folder `" + typed + "` cannot be read",
                        Message.why("the system says: " + failure.getMessage())));
                return Exit.USAGE;
            }
        }
        return conclude(invocation, parsed, sums, refused);
    }

    /// A log that is put together of several.
    ///
    /// @param first the file of the first one
    /// @param logs how many
    /// @param log all runs
    private record Sum(Path first, int logs, RunLog log) {}

    private static boolean add(Invocation invocation, SequencedMap<String, Sum> sums, LogFolder.Entry entry) {
        String name = entry.log().fileName();
        Sum sum = sums.get(name);
        if (sum == null) {
            sums.put(name, new Sum(entry.file(), 1, entry.log()));
            return true;
        }
        return switch (Merge.of(sum.log(), entry.log())) {
            case Merge.Fits(RunLog log) -> {
                sums.put(name, new Sum(sum.first(), sum.logs() + 1, log));
                yield true;
            }
            case Merge.Differs(String what, String one, String other) -> {
                invocation.report(Message.error(
                        "`" + entry.file() + "` does not fit to `" + sum.first() + "`, and was left out",
                        Message.why(what + ": `" + other + "` here, `" + one + "` there"),
                        Message.next("run both with the same scenario and knobs, and with --shard I/N")));
                yield false;
            }
        };
    }

    private static Exit conclude(
            Invocation invocation, ParseResult parsed, SequencedMap<String, Sum> sums, boolean refused) {
        String typed = parsed.matchedOptionValue(OUT, "");
        if (sums.isEmpty()) {
            invocation.report(Message.error(
                    "there is no log in these folders", Message.next("forklore run --all --shard 1/2 --out shard-1")));
            return Exit.USAGE;
        }
        try {
            LogFolder out = new LogFolder(invocation.file(typed));
            for (Sum sum : sums.values()) {
                out.write(sum.log());
            }
        } catch (IOException failure) {
            invocation.report(Message.error(
                    "cannot write into the folder `" + typed + "`",
                    Message.why("the system says: " + failure.getMessage()),
                    Message.next("name a folder that you may write to with " + OUT)));
            return Exit.USAGE;
        }
        print(invocation, typed, sums);
        return refused ? Exit.DOES_NOT_HOLD : Exit.HOLDS;
    }

    private static void print(Invocation invocation, String typed, SequencedMap<String, Sum> sums) {
        if (invocation.globals().json()) {
            List<Object> logs = new ArrayList<>();
            sums.forEach((name, sum) -> {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("file", name);
                each.put("runs", sum.log().runs());
                each.put("shards", sum.logs());
                logs.add(each);
            });
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "merge");
            record.put("logs", logs);
            invocation.sayJson(record);
            return;
        }
        sums.forEach((name, sum) -> invocation.say(
                name + ": " + Layout.count(sum.log().runs(), "run") + " of " + Layout.count(sum.logs(), "shard")));
        invocation.hint("forklore compare --all --logs " + typed);
    }
}
