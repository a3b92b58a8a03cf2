package forklore.engine.text;

import forklore.engine.model.Condition;
import forklore.engine.model.Grade;
import forklore.engine.model.Outcome;
import forklore.engine.model.Schedule;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads an outcome with its block.
final class OutcomeParser {

    private final FileContents contents;
    private final Problems problems;

    OutcomeParser(FileContents contents, Problems problems) {
        this.contents = contents;
        this.problems = problems;
    }

    /// What is found in the block of one outcome.
    private static final class Parts {
        private final Map<String, Span> lines = new LinkedHashMap<>();
        private Condition when = new Condition.OutputIs("");
        private Grade grade = Grade.ACCEPTABLE;
        private String reason = "?";
        private List<Schedule.Turn> shown = List.of();
    }

    void outcome(Node node, Cursor cursor) {
        Name name = cursor.longName("outcome");
        cursor.end("outcome");
        Parts parts = new Parts();
        boolean unknown = false;
        for (Node inner : node.block()) {
            unknown |= !part(inner, parts);
        }
        if (node.block().isEmpty()) {
            cursor.fail(
                    LayoutCodes.MISSING_BLOCK,
                    cursor.span(),
                    () -> LayoutMessages.missing("outcome", "`when CONDITION` and `grade GRADE \"REASON\"`"));
        } else if (!unknown) {
            missing(parts, cursor, name);
        }
        contents.outcomes.add(
                new Outcome(name.text(), parts.when, parts.grade, parts.reason, parts.shown, name.span()));
    }

    private static void missing(Parts parts, Cursor cursor, Name name) {
        if (!parts.lines.containsKey("when")) {
            cursor.fail(OutcomeCodes.NO_WHEN, name.span(), () -> OutcomeMessages.noWhen(name));
        }
        if (!parts.lines.containsKey("grade")) {
            cursor.fail(OutcomeCodes.NO_GRADE, name.span(), () -> OutcomeMessages.noGrade(name));
        }
    }

    /// {@return whether the line is one of an outcome}
    private boolean part(Node node, Parts parts) {
        String word = node.line().keyword();
        String keyword = word.isEmpty() ? "" : Keywords.meant(word, Keywords.OUTCOME);
        Cursor cursor = new Cursor(node.line(), problems);
        Token first = cursor.next();
        if (keyword.isEmpty() && Keywords.beginsLine(word)) {
            cursor.fail(StructureCodes.WRONG_PLACE, first.span(), () -> SyntaxMessages.wrongPlace(word));
            return false;
        }
        if (!first.is(keyword)) {
            cursor.complain(
                    NameCodes.UNKNOWN_STATEMENT,
                    first.span(),
                    () -> SyntaxMessages.unknownStatement(first, "in an outcome", Keywords.OUTCOME));
        }
        if (keyword.isEmpty()) {
            return false;
        }
        Span earlier = parts.lines.putIfAbsent(keyword, cursor.span());
        if (earlier != null) {
            cursor.fail(StructureCodes.SAID_TWICE, cursor.span(), () -> SyntaxMessages.saidTwice(keyword, earlier));
            return true;
        }
        line(keyword, cursor, parts);
        if (!node.block().isEmpty()) {
            Line line = node.block().get(0).line();
            problems.reportIndentation(
                    LayoutCodes.UNEXPECTED_INDENT, line.span(), () -> LayoutMessages.unexpected(keyword));
        }
        return true;
    }

    private void line(String keyword, Cursor cursor, Parts parts) {
        if (keyword.equals("when")) {
            parts.when = new ConditionParser(cursor, contents).condition();
            cursor.end(Forms.CONDITION);
            return;
        }
        if (keyword.equals("show")) {
            shown(cursor, parts);
            return;
        }
        List<String> words = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            words.add(grade.word());
        }
        Token token = cursor.next();
        int index = token.kind() == Token.Kind.WORD ? words.indexOf(token.text()) : -1;
        if (index < 0) {
            cursor.complain(NameCodes.UNKNOWN_WORD, token.span(), () -> SyntaxMessages.oneOf(token, words));
        }
        parts.grade = Grade.values()[Math.max(0, index)];
        parts.reason = cursor.string("a reason", false, "grade");
        cursor.end("grade");
    }

    private static void shown(Cursor cursor, Parts parts) {
        Span span = cursor.peek().span();
        String text = cursor.string("turns", false, Forms.of("show"));
        List<Schedule.Turn> turns = Schedule.parseTurns(text).orElse(List.of());
        if (turns.isEmpty() && !text.isEmpty()) {
            cursor.complain(OutcomeCodes.NO_TURNS, span, () -> OutcomeMessages.noTurns(text));
        }
        parts.shown = turns;
        cursor.end(Forms.of("show"));
    }
}
