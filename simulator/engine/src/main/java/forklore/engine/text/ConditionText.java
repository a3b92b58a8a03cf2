package forklore.engine.text;

import forklore.engine.model.Condition;
import forklore.engine.model.Signal;

/// A condition, as it is written in a scenario.
final class ConditionText {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;

    private ConditionText() {}

    static String of(Condition condition) {
        return text(condition, 0);
    }

    /// {@return the text, in parentheses if it binds less strongly than it must}
    private static String text(Condition condition, int least) {
        return switch (condition) {
            case Condition.Hangs hangs ->
                hangs.process() + " hangs" + hangs.target().map(" on "::concat).orElse("");
            case Condition.Exits exits ->
                exits.process() + " exits"
                        + (exits.code().isPresent() ? " " + exits.code().getAsInt() : "");
            case Condition.Execs execs -> execs.process() + " execs";
            case Condition.Spins spins -> spins.process() + " spins";
            case Condition.Misuses misuses -> misuses.process() + " misuses";
            case Condition.Killed killed ->
                killed.process()
                        + " killed"
                        + killed.signal().map(Signal::name).map(" by "::concat).orElse("");
            case Condition.Every every -> "every " + text(every.condition(), NOT);
            case Condition.Has has -> has.stream().orElse("output") + " has " + Words.string(has.text());
            case Condition.StreamIs stream -> stream.stream() + " is " + Words.string(stream.text());
            case Condition.OutputIs output -> "output is " + Words.string(output.text());
            case Condition.Either either -> pair(either.left(), " or ", either.right(), OR, least);
            case Condition.Both both -> pair(both.left(), " and ", both.right(), AND, least);
            case Condition.Not not -> "not " + text(not.condition(), NOT);
        };
    }

    private static String pair(Condition left, String word, Condition right, int strength, int least) {
        String text = text(left, strength) + word + text(right, strength + 1);
        return strength < least ? '(' + text + ')' : text;
    }
}
