package forklore.lab.grade;

import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.explore.Graph;
import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Condition;
import forklore.engine.model.Ending;
import forklore.engine.odds.Fraction;
import forklore.engine.odds.Odds;
import forklore.engine.platform.Linked;
import forklore.engine.rates.Draws;
import forklore.engine.verdict.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All runs of a scenario on a platform, and the questions that graders have about them.
public final class Ways {

    /// The bounds of each search. A scenario of a lab has some hundred states.
    public static final Limits LIMITS = new Limits(200_000, 8);

    private final Linked linked;
    private final Program program;
    private final Exploration all;
    private final List<Optional<Ending>> endings = new ArrayList<>();

    private Ways(Linked linked) {
        this.linked = linked;
        this.program = Program.of(linked);
        this.all = Explorer.explore(program, LIMITS);
        // What the platform leaves undefined is no end that a condition could speak of.
        for (End end : all.ends()) {
            Ending ending = all.ending(end);
            endings.add(Judge.isUndefined(linked, ending) ? Optional.empty() : Optional.of(ending));
        }
    }

    /// {@return all runs of a scenario on a platform}
    ///
    /// @param linked both together
    public static Ways of(Linked linked) {
        return new Ways(linked);
    }

    /// {@return the program}
    public Program program() {
        return program;
    }

    /// {@return the scenario on its platform}
    public Linked linked() {
        return linked;
    }

    /// {@return every state and step}
    public Exploration all() {
        return all;
    }

    /// {@return whether everything was searched}
    public boolean complete() {
        return all.boundsReached().isEmpty();
    }

    /// {@return a shortest run to an end where a condition holds, if there is one}
    ///
    /// @param condition the condition
    public Optional<Path> shortest(Condition condition) {
        for (int end = 0; end < endings.size(); end++) {
            if (endings.get(end).filter(condition::holds).isPresent()) {
                return Optional.of(all.path(all.ends().get(end)));
            }
        }
        return Optional.empty();
    }

    /// {@return some runs that chance chooses, each to its end; fewer if one does not come to an end}
    ///
    /// @param count how many
    /// @param draws the chance
    public List<Path> runs(int count, Draws draws) {
        List<Path> runs = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            Player player = Player.of(program, LIMITS);
            for (int step = 0; step < all.depth() && !player.choices().isEmpty(); step++) {
                player.step(player.choices().get(draws.below(player.choices().size())));
            }
            if (player.choices().isEmpty()) {
                runs.add(player.path());
            }
        }
        return runs;
    }

    /// {@return how likely it is that a condition holds at the end, if that can be told}
    ///
    /// @param condition the condition
    public Optional<Fraction> chance(Condition condition) {
        return Odds.of(all).known().map(shares -> {
            Fraction sum = Fraction.ZERO;
            for (int end = 0; end < endings.size(); end++) {
                boolean counts = endings.get(end).filter(condition::holds).isPresent();
                sum = counts ? sum.plus(shares.get(end)) : sum;
            }
            return sum;
        });
    }

    /// {@return what something is like at the end of each run, some of it more than once}
    ///
    /// @param look what
    List<String> atTheEnd(Look look) {
        List<String> words = new ArrayList<>();
        look.endsWith().ifPresent(process -> addBeforeItEnds(words, look, process));
        if (words.isEmpty()) {
            all.ends().forEach(end -> words.add(look.see(all.snapshot(end.state()))));
        }
        return words;
    }

    /// Looks in the states from which a step ends a process.
    private void addBeforeItEnds(List<String> words, Look look, String process) {
        Graph graph = all.graph();
        List<Snapshot> states = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            states.add(all.snapshot(state));
        }
        for (int state = 0; state < graph.states(); state++) {
            for (int choice = 0; choice < graph.choices(state); choice++) {
                int target = graph.target(state, choice);
                if (target >= 0 && Look.runs(states.get(state), process) && !Look.runs(states.get(target), process)) {
                    words.add(look.see(states.get(state)));
                }
            }
        }
    }

    /// {@return how many different ends there are}
    public int differentEnds() {
        return (int) endings.stream().distinct().count();
    }

    /// {@return the states where runs end so that a condition holds}
    ///
    /// @param condition the condition
    List<Integer> states(Condition condition) {
        List<Integer> states = new ArrayList<>();
        for (int end = 0; end < endings.size(); end++) {
            if (endings.get(end).filter(condition::holds).isPresent()) {
                states.add(all.ends().get(end).state());
            }
        }
        return states;
    }

    /// {@return the states that are as wanted}
    ///
    /// @param wanted what is wanted
    List<Integer> states(Wanted wanted) {
        List<Integer> states = new ArrayList<>();
        for (int state = 0; state < all.states(); state++) {
            if (wanted.holds(all.snapshot(state))) {
                states.add(state);
            }
        }
        return states;
    }

    /// {@return for each state how many steps the nearest of some states is away; -1 if none can be
    /// reached}
    ///
    /// @param goals those states
    int[] distances(List<Integer> goals) {
        Graph graph = all.graph();
        List<List<Integer>> before = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            before.add(new ArrayList<>());
        }
        for (int state = 0; state < graph.states(); state++) {
            for (int choice = 0; choice < graph.choices(state); choice++) {
                int target = graph.target(state, choice);
                if (target >= 0) {
                    before.get(target).add(state);
                }
            }
        }
        int[] distances = new int[graph.states()];
        Arrays.fill(distances, -1);
        List<Integer> queue = new ArrayList<>(goals);
        goals.forEach(goal -> distances[goal] = 0);
        for (int at = 0; at < queue.size(); at++) {
            for (int state : before.get(queue.get(at))) {
                if (distances[state] < 0) {
                    distances[state] = distances[queue.get(at)] + 1;
                    queue.add(state);
                }
            }
        }
        return distances;
    }

    /// {@return the numbers of the states that a run comes through, the first one included}
    ///
    /// @param path a run
    List<Integer> numbers(Path path) {
        List<Integer> numbers = new ArrayList<>(List.of(0));
        for (Path.Step step : path.steps()) {
            int next = all.edges(numbers.getLast()).stream()
                    .filter(edge -> edge.actor().equals(step.actor()))
                    .mapToInt(Exploration.Edge::target)
                    .findFirst()
                    .orElse(-1);
            if (next < 0) {
                return numbers;
            }
            numbers.add(next);
        }
        return numbers;
    }
}
