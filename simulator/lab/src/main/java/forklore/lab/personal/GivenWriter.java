package forklore.lab.personal;

import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Problem;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.Format.Claim;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the scenario that a student gets for a task: the program, and as outcomes what the task
/// speaks of.
final class GivenWriter {

    private static final String AND = " and ";
    private static final String OR = " or ";

    private final LabSheet sheet;
    private final Findings findings;

    GivenWriter(LabSheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /// {@return the scenario; empty if it is none, which is told}
    Optional<Given> given(Task task, OwnWorld world, Sources sources) {
        String name = sheet.id() + '-' + task.id();
        String text = text(name, task, world);
        return switch (Reader.read(name + ".fork", text)) {
            case Reading.Parsed parsed ->
                Optional.of(new Given(name, text, parsed.scenario(), linked(task, parsed.scenario(), sources)));
            case Reading.Rejected rejected -> {
                Problem first = rejected.problems().getFirst();
                unfit(task, "its scenario cannot be read: " + first.render(text));
                yield Optional.empty();
            }
        };
    }

    private List<Linked> linked(Task task, Scenario scenario, Sources sources) {
        List<Linked> linked = new ArrayList<>();
        for (String platform : task.setting().platforms()) {
            switch (Linker.link(scenario, sources.platforms(), platform)) {
                case Linking.Complete complete -> linked.add(complete.linked());
                case Linking.Refused refused ->
                    unfit(
                            task,
                            "it does not fit " + platform + ": "
                                    + refused.problems().getFirst().message());
            }
        }
        return linked;
    }

    private void unfit(Task task, String message) {
        findings.tell(Fault.UNFIT, task.span(), "task " + task.id() + ": " + message, "change the world or the task");
    }

    private String text(String name, Task task, OwnWorld world) {
        StringBuilder text = new StringBuilder();
        text.append("scenario ").append(name).append('\n');
        text.append("title    ")
                .append(sheet.title())
                .append(": ")
                .append(task.title())
                .append('\n');
        text.append("topic    labs\n");
        List<String> languages =
                world.languages().stream().map(language -> language.word()).toList();
        text.append(languages.isEmpty() ? "" : "runs     " + String.join(" ", languages) + '\n');
        text.append("on       ")
                .append(String.join(" ", task.setting().platforms()))
                .append("\n\n");
        text.append(world.program());
        outcomes(task.format(), text);
        return text.toString();
    }

    private static void outcomes(Format format, StringBuilder text) {
        switch (format) {
            case Format.Fix fix -> {
                fix.never().forEach(claim -> outcome(claim, "forbidden \"This must not happen.\"", text));
                fix.always().forEach(claim -> outcome(claim, "acceptable \"This is its job.\"", text));
                text.append('\n');
                fix.never().forEach(claim -> expect("never", claim, text));
                fix.always().forEach(claim -> expect("always", claim, text));
            }
            case Format.Break breaking -> {
                outcome(breaking.end(), "interesting \"Make this possible.\"", text);
                text.append('\n');
                expect("sometimes", breaking.end(), text);
            }
            case Format.Predict _, Format.Drive _, Format.Find _ ->
                format.claims().forEach(claim -> outcome(claim, "acceptable \"Does it happen?\"", text));
            case Format.Measure _, Format.Steer _ ->
                format.claims().forEach(claim -> {
                    outcome(claim, "acceptable \"Does it happen?\"", text);
                    otherwise(claim).ifPresent(other -> outcome(other, "acceptable \"Or any other end.\"", text));
                });
            case Format.Explain _, Format.Recording _, Format.Migrate _ -> {}
        }
        if (format.claims().isEmpty()) {
            Claim any = new Claim("some-end", "parent exits or not parent exits", Span.NONE);
            outcome(any, "acceptable \"Every run ends in some way.\"", text);
        }
    }

    /// Who runs the program really is told of every end that no outcome names, as if it were impossible.
    private static Optional<Claim> otherwise(Claim claim) {
        String condition = " " + claim.condition() + " ";
        boolean and = condition.contains(AND);
        boolean or = condition.contains(OR);
        if (and && or || condition.contains(" not ")) {
            return Optional.empty();
        }
        String negated = "not "
                + claim.condition().replace(AND, "|").replace(OR, AND + "not ").replace("|", OR + "not ");
        return Optional.of(new Claim("otherwise", negated, claim.span()));
    }

    private static void outcome(Claim claim, String grade, StringBuilder text) {
        text.append("\noutcome ").append(claim.name());
        text.append("\n  when  ").append(claim.condition());
        text.append("\n  grade ").append(grade).append('\n');
    }

    private static void expect(String word, Claim claim, StringBuilder text) {
        text.append("expect ").append(word).append(' ').append(claim.name()).append('\n');
    }
}
