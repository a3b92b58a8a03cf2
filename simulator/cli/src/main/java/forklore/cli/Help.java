package forklore.cli;

import forklore.cli.command.Command;
import forklore.cli.command.Commands;
import forklore.cli.command.Exit;
import forklore.cli.command.LabCommand;
import forklore.cli.output.Layout;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The help of `forklore` and of each command, from one list of commands.
final class Help {

    private Help() {}

    /// Describes a command line and the subcommands that were added to it.
    ///
    /// @param line the command `forklore`
    static void describe(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.description("Shows, checks and proves what fork() does to a program with threads.");
        usage.customSynopsis("forklore [OPTIONS]", "       forklore COMMAND [OPTIONS] [ARGUMENTS]");
        common(usage, ((Command) line.getCommandSpec().userObject()).examples());
        List<String> order = new ArrayList<>(line.getHelpSectionKeys());
        List<String> commands =
                List.of(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        order.removeAll(commands);
        order.addAll(order.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING), commands);
        line.setHelpSectionKeys(order);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commandList(line));
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        for (var entry : line.getSubcommands().entrySet()) {
            describe(
                    entry.getValue(),
                    Commands.find(entry.getKey()).map(Commands.Entry::summary).orElse(""));
        }
    }

    private static void describe(CommandLine line, String summary) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.description(summary);
        usage.commandListHeading("%nWhat to do:%n");
        common(usage, ((Command) line.getCommandSpec().userObject()).examples());
        for (var part : line.getSubcommands().entrySet()) {
            describe(
                    part.getValue(),
                    LabCommand.find(part.getKey()).map(LabCommand.Part::summary).orElse(""));
        }
    }

    private static void common(UsageMessageSpec usage, String[] examples) {
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nOperands:%n");
        usage.optionListHeading("%nOptions:%n");
        usage.sortOptions(false);
        usage.abbreviateSynopsis(true);
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(Exit.table());
        usage.footerHeading("%nExamples:%n");
        List<String> lines = new ArrayList<>();
        for (String example : examples) {
            lines.add("  " + example.replace("%", "%%"));
        }
        usage.footer(lines.toArray(String[]::new));
    }

    private static String commandList(CommandLine line) {
        StringBuilder text = new StringBuilder();
        int width = Layout.longest(Commands.names());
        for (Commands.Task task : Commands.Task.values()) {
            text.append('\n').append(task.heading()).append(":\n");
            for (Commands.Entry entry : Commands.all()) {
                if (entry.task() == task) {
                    String name = line.getColorScheme()
                            .commandText(Layout.pad(entry.name(), width))
                            .toString();
                    text.append("  ")
                            .append(name)
                            .append("   ")
                            .append(entry.summary())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
