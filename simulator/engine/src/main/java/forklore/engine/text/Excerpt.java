package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws a problem as text: the lines it speaks of, with marks below them.
final class Excerpt {

    /// A longer line is cut on the sides, so that its marked part is seen.
    private static final int MAX_COLUMNS = 100;

    /// So much of a cut line is shown before the marked part.
    private static final int COLUMNS_BEFORE = 40;

    private static final Comparator<Mark> IN_TEXT_ORDER = Comparator.<Mark>comparingInt(
                    mark -> mark.span().line())
            .thenComparingInt(mark -> mark.span().column());

    /// A place with the character that underlines it.
    private record Mark(Span span, String label, char sign) {}

    private final Source source;
    private final int gutter;
    private final StringBuilder out = new StringBuilder();

    private Excerpt(Source source, int gutter) {
        this.source = source;
        this.gutter = gutter;
    }

    static String render(Problem problem, Source source) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(problem.span(), problem.label(), '^'));
        for (Problem.Related related : problem.related()) {
            marks.add(new Mark(related.span(), related.label(), '-'));
        }
        marks.sort(IN_TEXT_ORDER);
        int last = marks.get(marks.size() - 1).span().line();
        return new Excerpt(source, String.valueOf(last).length()).draw(problem, marks);
    }

    private String draw(Problem problem, List<Mark> marks) {
        Span span = problem.span();
        out.append("error[")
                .append(problem.code())
                .append("]: ")
                .append(problem.message())
                .append('\n');
        out.append(Words.spaces(gutter))
                .append("--> ")
                .append(problem.file())
                .append(':')
                .append(span.line());
        out.append(':').append(span.column()).append('\n');
        bar("").append('\n');
        int line = 0;
        for (Mark mark : marks) {
            mark(mark, mark.span().line() != line);
            line = mark.span().line();
        }
        bar("").append('\n');
        note("why:  ").append(problem.why()).append('\n');
        String more = "more: forklore explain " + problem.code();
        if (problem.help().isPresent()) {
            note("help: ")
                    .append(problem.help().get())
                    .append("        ")
                    .append(more)
                    .append('\n');
        } else {
            note(more).append('\n');
        }
        return out.toString();
    }

    private StringBuilder bar(String number) {
        return out.append(Words.spaces(gutter - number.length())).append(number).append(" |");
    }

    private StringBuilder note(String word) {
        return out.append(Words.spaces(gutter + 1)).append("= ").append(word);
    }

    private void mark(Mark mark, boolean newLine) {
        Span span = mark.span();
        String line = span.line() <= source.size() ? source.line(span.line()) : "";
        boolean cut = line.length() > MAX_COLUMNS;
        int at = Math.min(span.column() - 1, line.length());
        int start = cut ? boundary(line, Math.max(0, at - COLUMNS_BEFORE)) : 0;
        int end = boundary(line, Math.min(line.length(), start + MAX_COLUMNS));
        String before = (start > 0 ? "…" : "") + shown(line, start, at);
        String marked = shown(line, at, Math.max(at, Math.min(at + span.length(), end)));
        String after = shown(line, at + marked.length(), end) + (end < line.length() ? "…" : "");
        if (newLine || cut) {
            String whole = before + marked + after;
            bar(String.valueOf(span.line()))
                    .append(whole.isEmpty() ? "" : " ")
                    .append(whole)
                    .append('\n');
        }
        bar("").append(' ').append(Words.spaces(Columns.width(before)));
        out.append(Words.times(mark.sign(), Math.max(1, Columns.width(marked))));
        out.append(mark.label().isEmpty() ? "" : " ").append(mark.label()).append('\n');
    }

    /// {@return a place near this one that does not cut a surrogate pair}
    private static int boundary(String line, int at) {
        boolean inside = at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
        return inside ? at - 1 : at;
    }

    /// {@return a part of a line, with a sign for what cannot be seen}
    private static String shown(String line, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            char character = line.charAt(i);
            shown.append(character == '\t' ? ' ' : Characters.isHidden(line, i) ? '\uFFFD' : character);
        }
        return shown.toString();
    }
}
