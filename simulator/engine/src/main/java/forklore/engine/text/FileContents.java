package forklore.engine.text;

import forklore.engine.model.Declarations;
import forklore.engine.model.Ending;
import forklore.engine.model.Expectation;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.Outcome;
import forklore.engine.model.Platform;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parsers have found in a file so far: the parts of a scenario or of a platform, and every name with its
/// place.
final class FileContents {

    /// The topic of a scenario that names none.
    static final String OWN_TOPIC = "own";

    /// A use of a parameter inside its function.
    ///
    /// @param function the function
    /// @param parameter which parameter, from 0
    /// @param use how it is used
    record ParameterUse(String function, int parameter, Use use) {}

    /// A place where a function is called.
    ///
    /// @param caller the function around the call, or empty in a thread or a handler
    /// @param name the name of the called function
    /// @param arguments what is given, each with its place
    /// @param span the whole statement
    record CallSite(Optional<String> caller, Name name, List<Given> arguments, Span span) {
        CallSite {
            arguments = List.copyOf(arguments);
        }
    }

    /// An argument with its place.
    ///
    /// @param argument what is given
    /// @param span where
    record Given(LibraryStatement.Argument argument, Span span) {}

    /// The function whose body is read.
    private record Scope(String function, List<String> parameters) {}

    /// The lines that are written once, by their keyword.
    private final Map<String, Span> header = new LinkedHashMap<>();

    private Optional<Scope> scope = Optional.empty();

    /// The name of the scenario or of the platform.
    Optional<Name> name = Optional.empty();

    Optional<String> title = Optional.empty();
    String topic = OWN_TOPIC;
    String about = "";
    Optional<String> instead = Optional.empty();

    final List<Language> languages = new ArrayList<>();
    final List<String> platforms = new ArrayList<>();
    final List<String> related = new ArrayList<>();
    final List<Mutex> mutexes = new ArrayList<>();
    final List<Variable> variables = new ArrayList<>();
    final List<Resource> resources = new ArrayList<>();
    final List<Function> functions = new ArrayList<>();
    final List<Handler> handlers = new ArrayList<>();
    final List<ThreadBody> threads = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<Expectation> expectations = new ArrayList<>();

    /// The platform that a platform extends.
    Optional<String> parent = Optional.empty();

    final List<Platform.Rule> rules = new ArrayList<>();
    final List<Platform.Card> cards = new ArrayList<>();
    Optional<Statement.AtFork> around = Optional.empty();

    /// In the order of the text; so are the others.
    final List<Declaration> declarations = new ArrayList<>();

    final List<Use> uses = new ArrayList<>();
    final List<ParameterUse> parameterUses = new ArrayList<>();
    final List<CallSite> calls = new ArrayList<>();
    final List<Name> expectedOutcomes = new ArrayList<>();

    /// {@return the place where this line of the header was already written}
    Optional<Span> headerLine(String keyword, Span span) {
        return Optional.ofNullable(header.putIfAbsent(keyword, span));
    }

    /// {@return whether there is such a line, well formed or not}
    boolean hasHeaderLine(String keyword) {
        return header.containsKey(keyword);
    }

    /// {@return whether a thread of this name is declared, or one whose name cannot be read}
    boolean hasThread(String thread) {
        for (ThreadBody each : threads) {
            if (each.name().isEmpty() || each.name().equals(thread)) {
                return true;
            }
        }
        return false;
    }

    /// {@return the function of that name, among as many as there may be}
    Optional<Function> function(String function) {
        return functions.stream()
                .limit(Limits.PLATFORM_DECLARATIONS)
                .filter(each -> each.name().equals(function))
                .findFirst();
    }

    void declare(Kind kind, Name declared) {
        if (!declared.isMissing()) {
            declarations.add(new Declaration(kind, declared));
        }
    }

    /// From now on these names are parameters.
    void enter(String function, List<String> parameters) {
        scope = Optional.of(new Scope(function, parameters));
    }

    void leave() {
        scope = Optional.empty();
    }

    /// {@return whether the name is a parameter here}
    boolean isParameter(String word) {
        return scope.isPresent() && scope.get().parameters().contains(word);
    }

    void use(Kind kind, Name used) {
        use(new Use(List.of(kind), used, Use.Where.STATEMENT));
    }

    void use(Use use) {
        String word = use.name().text();
        if (use.name().isMissing() || use.where().knowsParent() && word.equals(Ending.PARENT)) {
            return;
        }
        if (isParameter(word)) {
            Scope here = scope.orElseThrow();
            parameterUses.add(
                    new ParameterUse(here.function(), here.parameters().indexOf(word), use));
        } else {
            uses.add(use);
        }
    }

    /// Declares a process, whose name must not be a parameter of the function around it.
    void declareProcess(Name process, Cursor cursor) {
        if (isParameter(process.text())) {
            cursor.fail(NameCodes.DUPLICATE_NAME, process.span(), () -> CallMessages.hidesProcess(process.text()));
        }
        declare(Kind.PROCESS, process);
    }

    /// Uses a parameter that stands for characters.
    void useText(Name text, Cursor cursor) {
        if (!text.isMissing() && !isParameter(text.text())) {
            cursor.fail(CallCodes.UNKNOWN_OBJECT, text.span(), () -> CallMessages.noText(text.text()));
        } else {
            use(new Use(List.of(), text, Use.Where.STATEMENT));
        }
    }

    void call(Name function, List<Given> arguments, Span span) {
        if (!function.isMissing()) {
            calls.add(new CallSite(scope.map(Scope::function), function, arguments, span));
        }
    }

    /// {@return the scenario, once nothing is wrong with it}
    Scenario scenario() {
        return new Scenario(
                new Heading(
                        name.orElseThrow().text(),
                        title.orElseThrow(),
                        topic,
                        languages,
                        platforms,
                        related,
                        instead,
                        about),
                declared(),
                threads,
                outcomes,
                expectations);
    }

    /// {@return the platform, once nothing is wrong with it}
    Platform platform() {
        return new Platform(
                name.orElseThrow().text(), title.orElseThrow(), parent, about, rules, declared(), cards, around);
    }

    private Declarations declared() {
        return new Declarations(mutexes, variables, resources, functions, handlers);
    }
}
