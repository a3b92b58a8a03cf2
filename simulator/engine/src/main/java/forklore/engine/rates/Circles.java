package forklore.engine.rates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the states from which everything goes round for ever: no state that can be reached from there is an end, and
/// each of them leads back.
final class Circles {

    /// How many states are looked at from one.
    private static final int MAX_STATES = 5_000;

    private final Chart chart;
    private final Map<Integer, Boolean> known = new LinkedHashMap<>();

    Circles(Chart chart) {
        this.chart = chart;
    }

    /// {@return whether everything goes round for ever from here; false if that cannot be seen within a bound}
    boolean closed(int start) {
        Boolean before = known.get(start);
        if (before != null) {
            return before;
        }
        List<Integer> around = reach(start);
        boolean closed = !around.isEmpty() && allLeadBack(around);
        if (closed) {
            around.forEach(state -> known.put(state, true));
        } else {
            known.put(start, false);
        }
        return closed;
    }

    /// {@return the states that can be reached from one of a circle, it among them}
    List<Integer> around(int start) {
        return reach(start);
    }

    /// {@return the states that can be reached; empty if one of them is known not to go round, or there are too many}
    private List<Integer> reach(int start) {
        Map<Integer, Boolean> seen = new LinkedHashMap<>();
        List<Integer> reached = new ArrayList<>();
        seen.put(start, true);
        reached.add(start);
        for (int i = 0; i < reached.size(); i++) {
            int state = reached.get(i);
            int count = chart.actors(state).length;
            if (count == 0 || reached.size() > MAX_STATES || !known.getOrDefault(state, true)) {
                return List.of();
            }
            for (int actor = 0; actor < count; actor++) {
                int next = chart.successor(state, actor);
                if (next == Chart.LIMIT) {
                    return List.of();
                }
                if (seen.put(next, true) == null) {
                    reached.add(next);
                }
            }
        }
        return reached;
    }

    /// {@return whether the first of the states can be reached from each}
    private boolean allLeadBack(List<Integer> states) {
        Map<Integer, List<Integer>> origins = new LinkedHashMap<>();
        for (int state : states) {
            for (int actor = 0; actor < chart.actors(state).length; actor++) {
                origins.computeIfAbsent(chart.successor(state, actor), _ -> new ArrayList<>())
                        .add(state);
            }
        }
        Map<Integer, Boolean> back = new LinkedHashMap<>();
        List<Integer> found = new ArrayList<>();
        found.add(states.getFirst());
        back.put(states.getFirst(), true);
        for (int i = 0; i < found.size(); i++) {
            for (int origin : origins.getOrDefault(found.get(i), List.of())) {
                if (back.put(origin, true) == null) {
                    found.add(origin);
                }
            }
        }
        return found.size() == states.size();
    }
}
