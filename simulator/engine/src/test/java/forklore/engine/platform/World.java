package forklore.engine.platform;

import forklore.engine.model.Declarations;
import forklore.engine.model.Function;
import forklore.engine.model.Mutex;
import forklore.engine.model.Platform;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds tiny platforms.
final class World {

    static final Span AT = Span.NONE;

    private final String name;
    private Optional<String> parent = Optional.empty();
    private Optional<Statement.AtFork> around = Optional.empty();
    private final List<Platform.Rule> rules = new ArrayList<>();
    private final List<Mutex> mutexes = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private final List<Platform.Card> cards = new ArrayList<>();

    World(String name) {
        this.name = name;
    }

    World extending(String platform) {
        parent = Optional.of(platform);
        return this;
    }

    World mutex(String mutex) {
        mutexes.add(new Mutex(mutex, Span.NONE));
        return this;
    }

    World variable(String variable) {
        variables.add(new Variable(variable, 0, Span.NONE));
        return this;
    }

    World function(String function, List<String> parameters, Statement... body) {
        functions.add(new Function(function, parameters, List.of(body), Function.Safety.UNSAFE, Span.NONE));
        return this;
    }

    /// The versions of the card are the value, so that cards can be told apart.
    World rule(String rule, String value) {
        rules.add(new Platform.Rule(rule, value, evidence(rule, value), Span.NONE));
        return this;
    }

    World card(String subject) {
        cards.add(evidence(subject, "all"));
        return this;
    }

    World fork(List<Statement> prepare, List<Statement> parentPart) {
        around = Optional.of(new Statement.AtFork(prepare, parentPart, List.of(), Span.NONE));
        return this;
    }

    private static Platform.Card evidence(String subject, String versions) {
        return new Platform.Card(subject, "It is so.", versions, List.of("a source"), List.of());
    }

    Platform platform() {
        Declarations declarations = new Declarations(mutexes, variables, List.of(), functions, List.of());
        return new Platform(name, name, parent, "", rules, declarations, cards, around);
    }
}
