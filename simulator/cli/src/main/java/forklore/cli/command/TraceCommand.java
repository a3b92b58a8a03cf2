package forklore.cli.command;

import forklore.cli.report.Frames;
import forklore.cli.report.TraceText;
import forklore.stage.picture.Theme;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore trace`: one run, every step with its sentence, as text, as a record, as a picture, or in a
/// form that other
/// programs read.
final class TraceCommand extends ScenarioCommand {

    private static final String FORMAT = "--format";
    private static final String STEP = "--step";
    private static final String MOMENT = "--moment";
    private static final String ARROWS = "--arrows";
    private static final String THEME = "--theme";
    private static final String OUT = "--out";
    private static final String TEXT = "text";
    private static final String JSON = "json";
    private static final int MOST_STEPS = 999_999;
    private static final int WHOLE = 100;

    @Override
    void declareOptions(CommandSpec spec) {
        RunChoice.declare(spec);
        spec.addOption(Arguments.text(FORMAT, "FORM", String.join(", ", TraceFile.FORMATS) + " (usual: text)."));
        spec.addOption(Arguments.named("FILE", "Write into that file.", "-o", OUT));
        spec.addOption(Arguments.number(
                STEP, "N", 0, MOST_STEPS, "Pictures and links: after so many steps (usual: after the last)."));
        spec.addOption(Arguments.number(
                MOMENT, "PERCENT", 0, WHOLE, "Pictures: how far the animation of that step is (usual: 100)."));
        spec.addOption(Arguments.flag("svg, pdf: arrows from each step to those that it made possible.", ARROWS));
        spec.addOption(Arguments.text(
                THEME, "NAME", "Pictures: " + String.join(", ", TraceFile.themes()) + " (usual: light)."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore trace orphaned-lock --outcome both-finish --format svg -o picture.svg",
            "forklore trace printed-twice --format gif -o run.gif",
            "forklore trace ./mine.fork --seed 7 --format perfetto -o run.json"
        };
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        String usual = invocation.globals().json() ? JSON : TEXT;
        String format = oneOf(parsed, FORMAT, usual, TraceFile.FORMATS);
        String theme = oneOf(parsed, THEME, Theme.LIGHT.word(), TraceFile.themes());
        if (invocation.globals().json() && !format.equals(JSON)) {
            throw refused(parsed, "--json and --format " + format + " ask for different forms");
        }
        boolean written = parsed.hasMatchedOption(OUT);
        if (!written && TraceFile.BINARY.contains(format)) {
            throw refused(parsed, "--format " + format + " is not text: say where to write it with -o FILE");
        }
        if (written && (format.equals(TEXT) || format.equals(JSON))) {
            throw refused(parsed, "-o is for pictures and files; --format " + format + " is printed");
        }
        return switch (RunChoice.of(invocation, parsed, script)) {
            case RunChoice.Answer.Refused(Exit exit) -> exit;
            case RunChoice.Answer.Run run ->
                switch (format) {
                    case JSON -> {
                        invocation.sayJson(Frames.record(script.scenario(), run.path()));
                        yield Exit.HOLDS;
                    }
                    case TEXT -> {
                        print(invocation, run);
                        yield Exit.HOLDS;
                    }
                    default -> file(invocation, parsed, run, format, theme);
                };
        };
    }

    private static String oneOf(ParseResult parsed, String option, String usual, List<String> allowed) {
        String value = parsed.matchedOptionValue(option, usual);
        if (!allowed.contains(value)) {
            String last = allowed.getLast();
            throw refused(
                    parsed,
                    option + " takes " + String.join(", ", allowed.subList(0, allowed.size() - 1)) + " or " + last
                            + ", not `" + value + "`");
        }
        return value;
    }

    private static ParameterException refused(ParseResult parsed, String why) {
        return new ParameterException(parsed.commandSpec().commandLine(), why);
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

    private static Exit file(
            Invocation invocation, ParseResult parsed, RunChoice.Answer.Run run, String format, String theme) {
        int last = run.path().steps().size();
        int step = parsed.matchedOptionValue(STEP, last);
        if (step > last) {
            throw refused(parsed, "--step " + step + " is after the end: the run has " + last);
        }
        double moment = (double) parsed.matchedOptionValue(MOMENT, WHOLE) / WHOLE;
        TraceFile file = new TraceFile(
                run.setting().scenario(),
                run.path(),
                step,
                moment,
                parsed.hasMatchedOption(ARROWS),
                TraceFile.theme(theme));
        return file.write(invocation, format, parsed.matchedOptionValue(OUT, ""));
    }
}
