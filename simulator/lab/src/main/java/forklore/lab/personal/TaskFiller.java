package forklore.lab.personal;

import forklore.engine.model.Span;
import forklore.engine.rates.Draws;
import forklore.lab.outline.Findings;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.Format.Claim;
import forklore.lab.sheet.Task;
import java.util.ArrayList;
import java.util.List;

/// Fills one student's data into a task.
final class TaskFiller {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Fill fill;
    private final Draws draws;
    private final Findings findings;
    private final List<Fill.Slot> letters = new ArrayList<>();

    TaskFiller(Fill fill, Draws draws, Findings findings) {
        this.fill = fill;
        this.draws = draws;
        this.findings = findings;
    }

    Task filled(Task task) {
        Span span = task.span();
        Format format = format(task.format(), span);
        return new Task(
                task.id(),
                fill.prose(task.title(), span),
                task.points(),
                fill.prose(task.ask(), span),
                task.setting(),
                format,
                task.hints().stream()
                        .map(hint -> new Task.Hint(hint.cost(), fill.prose(hint.text(), span)))
                        .toList(),
                task.mistakes().stream().map(this::mistake).toList(),
                fill.prose(task.teacher(), span),
                span);
    }

    private Format format(Format format, Span span) {
        return switch (format) {
            case Format.Predict predict ->
                new Format.Predict(
                        claims(predict.ticks()),
                        predict.cells().stream()
                                .map(cell -> new Format.Cell(
                                        cell.name(), cell.kind(), fill.code(cell.about(), cell.span()), cell.span()))
                                .toList(),
                        predict.walk());
            case Format.Drive drive ->
                new Format.Drive(drive.end().map(this::claim), fill.code(drive.look(), drive.span()), drive.span());
            case Format.Find find -> new Format.Find(claim(find.end()));
            case Format.Break breaking ->
                new Format.Break(
                        claim(breaking.end()), breaking.lines(), keeps(breaking.keeps()), edits(breaking.model()));
            case Format.Fix fix ->
                new Format.Fix(claims(fix.never()), claims(fix.always()), keeps(fix.keeps()), edits(fix.model()));
            case Format.Explain explain -> new Format.Explain(shuffled(explain.sentences(), span));
            case Format.Measure measure -> new Format.Measure(claim(measure.end()), measure.runs());
            case Format.Steer steer -> new Format.Steer(claim(steer.end()));
            case Format.Recording recording ->
                new Format.Recording(fill.name(recording.thread()), fill.name(recording.lock()));
            case Format.Migrate migrate -> migrate;
        };
    }

    private List<Claim> claims(List<Claim> claims) {
        return claims.stream().map(this::claim).toList();
    }

    private Claim claim(Claim claim) {
        return new Claim(claim.name(), fill.code(claim.condition(), claim.span()), claim.span());
    }

    private List<Format.Keep> keeps(List<Format.Keep> keeps) {
        return keeps.stream()
                .map(keep -> new Format.Keep(fill.code(keep.statement(), keep.span()), within(keep), keep.span()))
                .toList();
    }

    private List<String> within(Format.Keep keep) {
        return keep.within().stream().map(fill::name).toList();
    }

    private List<Task.Edit> edits(List<Task.Edit> edits) {
        return edits.stream()
                .map(edit -> new Task.Edit(
                        fill.code(edit.find(), edit.span()), fill.code(edit.put(), edit.span()), edit.span()))
                .toList();
    }

    /// Students know sentences by letters; `{name}` in a wrong answer of the sheet stands for the
    /// letter.
    private List<Format.Sentence> shuffled(List<Format.Sentence> sentences, Span span) {
        List<Format.Sentence> left = new ArrayList<>(sentences);
        List<Format.Sentence> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            Format.Sentence next = left.remove(draws.below(left.size()));
            letters.add(new Fill.Slot(next.id(), letter(shuffled.size())));
            shuffled.add(new Format.Sentence(next.id(), fill.prose(next.text(), span), next.after(), next.belongs()));
        }
        return shuffled;
    }

    /// {@return the letter of a sentence}
    static String letter(int index) {
        return LETTERS.substring(index, index + 1);
    }

    private Task.Mistake mistake(Task.Mistake mistake) {
        Span span = mistake.span();
        Fill all = fill.with(letters);
        String answer = letters.isEmpty() ? all.code(mistake.answer(), span) : all.prose(mistake.answer(), span);
        return new Task.Mistake(
                mistake.name(),
                answer,
                edits(mistake.changes()),
                all.prose(mistake.says(), span),
                fill.prose(mistake.because(), span),
                span);
    }
}
