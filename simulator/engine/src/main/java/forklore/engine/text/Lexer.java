package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into lines of tokens.
final class Lexer {

    /// What stands before and after the prose of an `about`.
    static final String ABOUT_MARK = "\"\"\"";

    private final Source source;
    private final Problems problems;
    private final Tabs tabs;
    private final List<Line> lines = new ArrayList<>();
    private int number = 1;
    private boolean complete = true;

    Lexer(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.tabs = new Tabs(problems);
    }

    /// {@return every line that says something, in order}
    List<Line> lines() {
        while (number <= source.size()) {
            LineLexer lexer = new LineLexer(source.line(number), number, problems, tabs);
            Line line = lexer.line();
            number++;
            if (opensAbout(line)) {
                lines.add(about(line, lexer.position()));
            } else if (!line.tokens().isEmpty() || lexer.isBroken()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// {@return whether the text was read to its end, which it is not if an `about` swallows the rest}
    boolean isComplete() {
        return complete;
    }

    private static boolean opensAbout(Line line) {
        return line.tokens().size() == 2 && line.tokens().get(1).is(ABOUT_MARK);
    }

    /// Reads prose up to the closing mark, and gives the line its text as a third token.
    private Line about(Line opening, int position) {
        Span mark = opening.tokens().get(1).span();
        String rest = source.line(opening.number()).substring(position);
        boolean closed = false;
        if (!rest.trim().isEmpty() && rest.trim().charAt(0) != '#') {
            problems.report(LayoutCodes.ABOUT_MARK, mark, LexicalMessages::aboutOpening);
            closed = rest.contains(ABOUT_MARK);
        }
        StringBuilder prose = new StringBuilder();
        boolean first = true;
        while (!closed && number <= source.size()) {
            String line = source.line(number);
            closed = line.contains(ABOUT_MARK);
            if (closed) {
                closing(line);
            } else {
                checkProse(line);
                prose.append(first ? "" : "\n").append(line);
                first = false;
            }
            number++;
        }
        if (!closed) {
            complete = false;
            problems.report(LayoutCodes.OPEN_ABOUT, mark, LexicalMessages::openAbout);
        }
        List<Token> tokens = new ArrayList<>(opening.tokens());
        tokens.add(new Token(Token.Kind.TEXT, prose.toString(), mark));
        return new Line(opening.number(), opening.indent(), tokens, opening.end());
    }

    private void closing(String line) {
        if (!line.trim().equals(ABOUT_MARK)) {
            Span mark = new Span(number, line.indexOf(ABOUT_MARK) + 1, ABOUT_MARK.length());
            problems.report(LayoutCodes.ABOUT_MARK, mark, LexicalMessages::aboutClosing);
        }
    }

    private void checkProse(String line) {
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            Span span = new Span(number, i + 1, 1);
            if (character == '\t') {
                tabs.report(span);
                return;
            }
            if (Characters.isHidden(line, i)) {
                problems.report(LayoutCodes.HIDDEN_CHARACTER, span, () -> LexicalMessages.hidden(character));
                return;
            }
        }
    }
}
