package forklore.lab.answer;

import forklore.engine.model.Span;
import forklore.engine.platform.LinkProblem;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Node;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.Optional;

/// Reads the scenario that stands in an answer, and tells its mistakes at their places in the
/// answer file.
final class ScenarioInside {

    private final PersonalLab lab;
    private final PersonalTask task;
    private final Findings findings;

    ScenarioInside(PersonalLab lab, PersonalTask task, Findings findings) {
        this.lab = lab;
        this.task = task;
        this.findings = findings;
    }

    Reply read(Node node) {
        String text = node.text();
        return switch (Reader.read(task.scenario().name() + ".fork", text)) {
            case Reading.Parsed parsed -> {
                for (String platform : task.task().setting().platforms()) {
                    switch (Linker.link(parsed.scenario(), lab.sources().platforms(), platform)) {
                        case Linking.Complete _ -> {}
                        case Linking.Refused refused -> refused.problems().forEach(each -> told(each, node, platform));
                    }
                }
                yield new Reply.Edited(text, parsed.scenario());
            }
            case Reading.Rejected rejected -> {
                gone(node);
                rejected.problems().forEach(each -> findings.take(moved(each, node)));
                yield new Reply.None();
            }
        };
    }

    /// Without its fork the file is no scenario any more, because the outcomes speak of the child:
    /// so that is said first.
    private void gone(Node node) {
        for (Format.Keep keep : task.task().format().keeps()) {
            if (node.lines().stream().noneMatch(line -> line.text().strip().equals(keep.statement()))) {
                findings.tell(
                        Fault.SCENARIO,
                        node.span(),
                        "`" + keep.statement() + "` is gone: a program without it does not do its job",
                        "take it back from the scenario that you were given, and change when it happens");
            }
        }
    }

    private void told(LinkProblem problem, Node node, String platform) {
        findings.tell(
                Fault.SCENARIO,
                moved(problem.span(), node),
                "on " + platform + ": " + problem.message(),
                problem.help());
    }

    private Problem moved(Problem problem, Node node) {
        return new Problem(
                problem.code(),
                findings.file(),
                moved(problem.span(), node),
                problem.message(),
                problem.label(),
                problem.related().stream()
                        .map(each -> new Problem.Related(moved(each.span(), node), each.label()))
                        .toList(),
                problem.why(),
                problem.help(),
                problem.suggestion()
                        .map(each ->
                                new Problem.Suggestion(moved(each.span(), node), each.replacement(), each.sentence()))
                        .or(Optional::empty));
    }

    private static Span moved(Span span, Node node) {
        int line = Math.min(span.line(), node.lines().size());
        return line < 1
                ? node.valueSpan()
                : new Span(node.lines().get(line - 1).number(), span.column() + node.depth(), span.length());
    }
}
