package forklore.cli.command;

import forklore.cli.report.Frames;
import forklore.cli.report.TraceText;
import forklore.stage.picture.Theme;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore trace`: one run, every step with its sentence, as text, as a record or as a picture.
final class TraceCommand extends ScenarioCommand {

    private static final String FORMAT = "--format";
    private static final String STEP = "--step";
    private static final String THEME = "--theme";
    private static final String TEXT = "text";
    private static final String JSON = "json";
    private static final String SVG = "svg";
    private static final int MOST_STEPS = 999_999;

    @Override
    void declareOptions(CommandSpec spec) {
        RunChoice.declare(spec);
        spec.addOption(Arguments.text(FORMAT, "FORM", "text, json or svg (usual: text; with --json: json)."));
        spec.addOption(Arguments.number(
                STEP, "N", 0, MOST_STEPS, "svg: the picture after so many steps (usual: after the last)."));
        spec.addOption(Arguments.text(THEME, "NAME", "svg: light or dark (usual: light)."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore trace orphaned-lock",
            "forklore trace orphaned-lock --outcome both-finish --format svg > picture.svg",
            "forklore trace ./mine.fork --seed 7 --format json"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        String usual = invocation.globals().json() ? JSON : TEXT;
        String format = oneOf(parsed, FORMAT, usual, List.of(TEXT, JSON, SVG));
        String theme = oneOf(parsed, THEME, "light", List.of("light", "dark"));
        if (invocation.globals().json() && !format.equals(JSON)) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "--json and --format " + format + " ask for different forms");
        }
        return switch (RunChoice.of(invocation, parsed, script)) {
            case RunChoice.Answer.Refused(Exit exit) -> exit;
            case RunChoice.Answer.Run run -> {
                switch (format) {
                    case JSON -> invocation.sayJson(Frames.record(script.scenario(), run.path()));
                    case SVG -> picture(invocation, parsed, run, theme);
                    default -> print(invocation, run);
                }
                yield Exit.HOLDS;
            }
        };
    }

    private static String oneOf(ParseResult parsed, String option, String usual, List<String> allowed) {
        String value = parsed.matchedOptionValue(option, usual);
        if (!allowed.contains(value)) {
            String last = allowed.getLast();
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    option + " takes " + String.join(", ", allowed.subList(0, allowed.size() - 1)) + " or " + last
                            + ", not `" + value + "`");
        }
        return value;
    }

    private static void print(Invocation invocation, RunChoice.Answer.Run run) {
        Setting setting = run.setting();
        String place = setting.scenario().name() + ", platform " + setting.platform();
        invocation.say(
                TraceText.lines(run.path(), RunChoice.heading(run), place, invocation.paint(), invocation.columns()));
        invocation.say("");
        invocation.say(Frames.conclusion(setting.scenario(), run.path()));
        String token = run.path().schedule().token();
        invocation.hint(
                "forklore play " + setting.script().argument() + " " + Tokens.SCHEDULE + " " + token,
                "forklore trace " + setting.words() + " --format svg > "
                        + setting.scenario().name() + ".svg");
    }

    private static void picture(Invocation invocation, ParseResult parsed, RunChoice.Answer.Run run, String theme) {
        int last = run.path().steps().size();
        int step = parsed.matchedOptionValue(STEP, last);
        if (step > last) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "--step " + step + " is after the end: the run has " + last);
        }
        Theme colours = theme.equals("dark") ? Theme.DARK : Theme.LIGHT;
        invocation.surroundings().out().print(TraceText.svg(run.setting().scenario(), run.path(), step, colours));
    }
}
