package forklore.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A schedule as plain data: whose turn it was, step by step. Everything that reports a run prints one, and
/// everything that plays a run takes one.
///
/// The token is `scenario@platform:hash:turns`, the turns joined by commas, each `actor.count`:
/// `orphaned-lock@core:1f09a3c2:main.1,worker.1,main.1,child.1`. An actor is a thread of the parent
/// (`main`, `worker`), the surviving thread of a child (`child`), or another thread of a child (`child/worker`).
///
/// @param scenario the name of the scenario
/// @param platform the name of the platform
/// @param hash the hash of the scenario's program, eight hexadecimal digits; see `Fingerprint`
/// @param turns who runs, and for how many steps
public record Schedule(String scenario, String platform, String hash, List<Turn> turns) {

    /// Copies the turns.
    public Schedule {
        turns = List.copyOf(turns);
    }

    /// One actor's turn.
    ///
    /// @param actor the name of the actor
    /// @param steps how many steps it makes, at least 1
    public record Turn(String actor, int steps) {
        /// Checks the bound.
        public Turn {
            if (steps < 1) {
                throw new IllegalArgumentException("a turn of " + steps + " steps");
            }
        }
    }

    /// {@return the schedule in which the actors run one step each in this order}
    ///
    /// @param scenario the name of the scenario
    /// @param platform the name of the platform
    /// @param hash the hash of the scenario's program
    /// @param actors the name of the actor of each step
    public static Schedule of(String scenario, String platform, String hash, List<String> actors) {
        List<Turn> turns = new ArrayList<>();
        for (String actor : actors) {
            int last = turns.size() - 1;
            if (last >= 0 && turns.get(last).actor().equals(actor)) {
                turns.set(last, new Turn(actor, turns.get(last).steps() + 1));
            } else {
                turns.add(new Turn(actor, 1));
            }
        }
        return new Schedule(scenario, platform, hash, turns);
    }

    /// {@return the name of the actor of each step}
    public List<String> actors() {
        List<String> actors = new ArrayList<>();
        for (Turn turn : turns) {
            for (int i = 0; i < turn.steps(); i++) {
                actors.add(turn.actor());
            }
        }
        return actors;
    }

    /// {@return the token}
    public String token() {
        return scenario + '@' + platform + ':' + hash + ':' + turns(turns);
    }

    /// {@return the schedule that a token says, or empty if the text is no token}
    ///
    /// @param token the text
    public static Optional<Schedule> parse(String token) {
        int at = token.indexOf('@');
        int first = token.indexOf(':', at + 1);
        int second = token.indexOf(':', first + 1);
        if (at < 1 || first < at + 2 || second != first + 9) {
            return Optional.empty();
        }
        return parseTurns(token.substring(second + 1))
                .map(turns -> new Schedule(
                        token.substring(0, at),
                        token.substring(at + 1, first),
                        token.substring(first + 1, second),
                        turns));
    }

    /// {@return the turns that the last part of a token says, or empty if the text says none}
    ///
    /// @param text `main.1,worker.2`; the empty text is no turn at all
    public static Optional<List<Turn>> parseTurns(String text) {
        List<Turn> turns = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            String turn = text.substring(start, comma < 0 ? text.length() : comma);
            int dot = turn.lastIndexOf('.');
            int steps = dot < 1 ? 0 : count(turn.substring(dot + 1));
            if (steps < 1 || comma == text.length() - 1) {
                return Optional.empty();
            }
            turns.add(new Turn(turn.substring(0, dot), steps));
            start = comma < 0 ? text.length() : comma + 1;
        }
        return Optional.of(turns);
    }

    /// {@return the turns as the last part of a token}
    ///
    /// @param turns who runs, and for how many steps
    public static String turns(List<Turn> turns) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < turns.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append(turns.get(i).actor())
                    .append('.')
                    .append(turns.get(i).steps());
        }
        return text.toString();
    }

    private static int count(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }
}
