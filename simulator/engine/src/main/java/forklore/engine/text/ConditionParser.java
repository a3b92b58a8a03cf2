package forklore.engine.text;

import forklore.engine.model.Condition;
import forklore.engine.model.Signal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the condition of an outcome: `or` binds weakest, then `and`, then `not`.
final class ConditionParser {

    private static final List<String> VERBS = List.of("hangs", "spins", "exits", "execs", "killed", "misuses");

    private final Cursor cursor;
    private final FileContents contents;
    private final Size size;

    ConditionParser(Cursor cursor, FileContents contents) {
        this.cursor = cursor;
        this.contents = contents;
        this.size = new Size(cursor);
    }

    Condition condition() {
        Condition left = conjunction();
        Token or = cursor.peek();
        while (cursor.accept("or")) {
            size.count(or);
            left = new Condition.Either(left, conjunction());
            or = cursor.peek();
        }
        return left;
    }

    private Condition conjunction() {
        Condition left = opposite();
        Token and = cursor.peek();
        while (cursor.accept("and")) {
            size.count(and);
            left = new Condition.Both(left, opposite());
            and = cursor.peek();
        }
        return left;
    }

    private Condition opposite() {
        Token token = cursor.peek();
        if (cursor.accept("not")) {
            size.enter(token);
            Condition inner = opposite();
            size.leave();
            return new Condition.Not(inner);
        }
        if (cursor.accept("(")) {
            size.enter(token);
            Condition inner = condition();
            size.leave();
            cursor.expect(")", Forms.CONDITION);
            return inner;
        }
        if (cursor.accept("every")) {
            return every();
        }
        return cursor.accept("output") ? output(Optional.empty()) : named();
    }

    private Condition named() {
        Token verb = cursor.peek(1);
        if (!verb.is("is") && !verb.is("has")) {
            return process(cursor.anyName(Forms.CONDITION));
        }
        Name stream = cursor.anyName(Forms.CONDITION);
        contents.use(new Use(List.of(Kind.STREAM), stream, Use.Where.STATEMENT));
        return output(Optional.of(stream.text()));
    }

    private Condition output(Optional<String> stream) {
        if (cursor.accept("has")) {
            return new Condition.Has(stream, cursor.string("the output", false, Forms.CONDITION));
        }
        cursor.expect("is", Forms.CONDITION);
        String text = cursor.string("the output", true, Forms.CONDITION);
        return stream.isPresent() ? new Condition.StreamIs(stream.get(), text) : new Condition.OutputIs(text);
    }

    private Condition every() {
        Name process = cursor.anyName(Forms.CONDITION);
        return new Condition.Every(process.text(), process(process));
    }

    private Condition process(Name name) {
        Token verb = cursor.peek();
        if (verb.kind() == Token.Kind.WORD && !VERBS.contains(verb.text())) {
            cursor.fail(NameCodes.UNKNOWN_WORD, verb.span(), () -> SyntaxMessages.oneOf(verb, VERBS));
            return new Condition.Execs(name.text());
        }
        contents.use(new Use(List.of(Kind.PROCESS), name, Use.Where.CONDITION));
        if (verb.kind() != Token.Kind.WORD) {
            cursor.failExpected(Words.anyOf(VERBS), Forms.CONDITION);
        }
        return claim(cursor.next().text(), name.text());
    }

    private Condition claim(String verb, String process) {
        return switch (verb) {
            case "hangs" -> new Condition.Hangs(process, target());
            case "spins" -> new Condition.Spins(process);
            case "exits" -> new Condition.Exits(process, status());
            case "killed" -> new Condition.Killed(process, signal());
            case "misuses" -> new Condition.Misuses(process);
            default -> new Condition.Execs(process);
        };
    }

    private Optional<String> target() {
        if (!cursor.accept("on")) {
            return Optional.empty();
        }
        Name target = cursor.anyName(Forms.CONDITION);
        contents.use(new Use(Kind.AWAITED, target, Use.Where.HANGS_ON));
        return Optional.of(target.text());
    }

    private Optional<Signal> signal() {
        return cursor.accept("by") ? Optional.of(cursor.signal()) : Optional.empty();
    }

    private OptionalInt status() {
        Token token = cursor.peek();
        boolean given = token.kind() == Token.Kind.NUMBER || token.is("-");
        return given ? OptionalInt.of(cursor.number(Range.EXIT, Forms.CONDITION)) : OptionalInt.empty();
    }
}
