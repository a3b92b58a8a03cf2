package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.report.TableRecord;
import forklore.cli.report.TableText;
import forklore.engine.compare.Agreement.Mark;
import forklore.engine.compare.Evidence;
import forklore.engine.compare.Table;
import forklore.engine.machine.Limits;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table: what the model says beside what real runs did.
///
/// @param invocation the surroundings and the global options
/// @param limits the bounds of each search
record ModelAgainstMachine(Invocation invocation, Limits limits) {

    /// Prints the table of some scenarios.
    ///
    /// @param arguments the scenarios, as they were named
    /// @param folders where the logs are; none for those that are recorded with Forklore
    /// @return how it ended
    Exit compare(List<String> arguments, List<String> folders) {
        Observed observed = new Observed(invocation);
        Optional<Evidence> evidence = folders.isEmpty() ? Optional.of(observed.recorded()) : observed.read(folders);
        if (evidence.isEmpty()) {
            return Exit.USAGE;
        }
        List<Table.Story> stories = new ArrayList<>();
        for (String argument : arguments) {
            switch (Scripts.read(invocation, argument)) {
                case Scripts.Answer.Refused(Exit exit, Optional<Map<String, Object>> record) -> {
                    if (invocation.globals().json()) {
                        record.ifPresent(invocation::sayJson);
                    }
                    return exit;
                }
                case Scripts.Answer.Read(Script script) -> {
                    Table one = Table.of(List.of(sides(script)), evidence.get());
                    stories.addAll(one.stories());
                    print(one);
                }
            }
        }
        return conclude(new Table(stories), evidence.get());
    }

    private SideBySide sides(Script script) {
        Platforms.Answer.Found found = new Platforms(invocation).own(script);
        List<SideBySide.Column> columns = new ArrayList<>();
        for (Setting setting : found.settings()) {
            columns.add(new SideBySide.Judged(invocation.judge(setting, limits)));
        }
        columns.addAll(found.others());
        return new SideBySide(script.scenario(), columns);
    }

    private void print(Table table) {
        if (!invocation.globals().json()) {
            int columns = invocation.surroundings().terminal().columns();
            table.stories().forEach(story -> invocation.say(TableText.story(story, invocation.paint(), columns)));
            invocation.surroundings().out().flush();
        }
    }

    private Exit conclude(Table table, Evidence evidence) {
        if (invocation.globals().json()) {
            invocation.sayJson(TableRecord.of(table));
        } else {
            invocation.say(Layout.wrap(TableText.summary(table), invocation.columns()));
        }
        List<String> names = table.stories().stream().map(Table.Story::name).toList();
        List<RunLog> stale = table.stale(evidence).stream()
                .filter(log -> names.contains(log.scenario()))
                .toList();
        if (!stale.isEmpty()) {
            invocation.report(Message.warning(
                    Layout.count(stale.size(), "log") + " of another version or platform: "
                            + stale.stream()
                                    .limit(3)
                                    .map(RunLog::fileName)
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElse("")
                            + (stale.size() > 3 ? ", ..." : ""),
                    Message.why(
                            "a scenario or its platform has changed, or the scenario names no platform of that kind"),
                    Message.next("forklore run " + stale.getFirst().scenario() + " --everywhere --out FOLDER")));
        }
        if (table.marks().get(Mark.SEEN_THOUGH_IMPOSSIBLE) > 0) {
            invocation.report(Message.error(
                    "a real run did what the model says cannot happen",
                    Message.why("either the model or the program is wrong, and both are ours"),
                    Message.next("look for `" + Mark.SEEN_THOUGH_IMPOSSIBLE.words() + "` above")));
            return Exit.DOES_NOT_HOLD;
        }
        return Exit.HOLDS;
    }
}
