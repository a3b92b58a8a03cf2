package forklore.engine.text;

import forklore.engine.model.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the condition of an outcome: `or` binds weakest, then `and`, then `not`.
final class ConditionParser {

    private static final List<String> VERBS = List.of("hangs", "exits", "execs");

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
        return cursor.accept("output") ? output() : process();
    }

    private Condition output() {
        cursor.expect("is", Forms.CONDITION);
        return new Condition.OutputIs(cursor.string("the output", true, Forms.CONDITION));
    }

    private Condition process() {
        Name name = cursor.anyName(Forms.CONDITION);
        Token verb = cursor.peek();
        if (verb.kind() == Token.Kind.WORD && !VERBS.contains(verb.text())) {
            cursor.fail(NameCodes.UNKNOWN_WORD, verb.span(), () -> SyntaxMessages.oneOf(verb, VERBS));
            return new Condition.Execs(name.text());
        }
        contents.useInCondition(name);
        if (cursor.accept("hangs")) {
            return new Condition.Hangs(name.text(), mutex());
        }
        if (cursor.accept("exits")) {
            return new Condition.Exits(name.text(), status());
        }
        if (!cursor.accept("execs")) {
            cursor.failExpected(Words.anyOf(VERBS), Forms.CONDITION);
        }
        return new Condition.Execs(name.text());
    }

    private Optional<String> mutex() {
        if (!cursor.accept("on")) {
            return Optional.empty();
        }
        Name mutex = cursor.anyName(Forms.CONDITION);
        contents.use(Kind.MUTEX, mutex);
        return Optional.of(mutex.text());
    }

    private OptionalInt status() {
        Token token = cursor.peek();
        boolean given = token.kind() == Token.Kind.NUMBER || token.is("-");
        return given ? OptionalInt.of(cursor.number(Range.EXIT, Forms.CONDITION)) : OptionalInt.empty();
    }
}
