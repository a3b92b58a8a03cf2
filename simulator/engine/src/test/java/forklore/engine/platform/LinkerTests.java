package forklore.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Declarations;
import forklore.engine.model.Expression;
import forklore.engine.model.Function;
import forklore.engine.model.Handler;
import forklore.engine.model.Heading;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Mutex;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Signal;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.model.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerTests {

    private static final Span AT = Span.NONE;

    private final Platform base = new World("base")
            .mutex("heap")
            .mutex("zone")
            .mutex("spare")
            .function("malloc", List.of(), lock("heap"), unlock("heap"))
            .function("localtime", List.of(), lock("zone"), call("malloc"), unlock("zone"))
            .function("print", List.of("text", "stream"), work())
            .fork(List.of(lock("heap"), lock("spare")), List.of(unlock("spare"), unlock("heap")))
            .platform();

    @Test
    void aScenarioThatCallsNothingGetsNothing() {
        Linked linked = linked(scenario(work()), "base");
        assertThat(linked.libraryFunctions()).isEmpty();
        assertThat(linked.libraryObjects()).isEmpty();
        assertThat(linked.around()).isEmpty();
        assertThat(linked.scenario()).isEqualTo(scenario(work()));
    }

    @Test
    void theCoreNeedsNoFile() {
        assertThat(linked(scenario(work()), "core")).isEqualTo(Linked.core(scenario(work())));
    }

    @Test
    void whatIsLinkedKnowsTheScenarioAsItWasWritten() {
        for (Scenario scenario : List.of(scenario(work()), scenario(call("malloc")), scenario(call("localtime")))) {
            assertThat(linked(scenario, "base").written()).isEqualTo(scenario);
        }
    }

    @Test
    void aCalledFunctionBringsItsObjectsAndWhatTheForkDoesWithThem() {
        Linked linked = linked(scenario(call("malloc")), "base");
        assertThat(linked.libraryFunctions()).containsExactly("malloc");
        assertThat(linked.libraryObjects()).containsExactly("heap");
        assertThat(linked.scenario().mutexes()).extracting(Mutex::name).containsExactly("heap");
        assertThat(linked.around())
                .contains(new Statement.AtFork(List.of(lock("heap")), List.of(unlock("heap")), List.of(), AT));
    }

    @Test
    void functionsThatFunctionsCallComeToo() {
        Linked linked = linked(scenario(call("localtime")), "base");
        assertThat(linked.libraryFunctions()).containsExactly("malloc", "localtime");
        assertThat(linked.libraryObjects()).containsExactly("heap", "zone");
    }

    @Test
    void aPrintCallsTheFunctionOfThatName() {
        assertThat(linked(scenario(new Statement.Print("t", AT)), "base").libraryFunctions())
                .containsExactly("print");
    }

    @Test
    void theEndOfMainIsAnExit() {
        Platform leaving =
                new World("leaving").function("exit", List.of("status"), work()).platform();
        assertThat(linked(scenario(work()), "leaving", leaving).libraryFunctions())
                .containsExactly("exit");
        assertThat(linked(scenario(new Statement.ImmediateExit(0, AT)), "leaving", leaving)
                        .libraryFunctions())
                .isEmpty();
    }

    @Test
    void aFunctionOfTheScenarioStandsForOneOfThePlatform() {
        Function own = new Function("malloc", List.of(), List.of(work()), Function.Safety.AS_ITS_BODY, AT);
        Linked linked = linked(scenario(List.of(own), call("localtime")), "base");
        assertThat(linked.libraryFunctions()).containsExactly("localtime");
        assertThat(linked.libraryObjects()).containsExactly("zone");
        assertThat(linked.scenario().functions()).extracting(Function::name).containsExactly("malloc", "localtime");
    }

    @Test
    void aChildInheritsAndReplacesByName() {
        Platform child = new World("child")
                .extending("base")
                .mutex("debug")
                .function("malloc", List.of(), lock("debug"), unlock("debug"))
                .rule("join-of-ghost", "returns")
                .platform();
        Linked linked = linked(scenario(call("localtime")), "child", base, child);
        assertThat(linked.libraryFunctions()).containsExactlyInAnyOrder("malloc", "localtime");
        assertThat(linked.libraryObjects()).containsExactly("zone", "debug");
        assertThat(linked.around()).isEmpty();
        assertThat(linked.rules()).isEqualTo(Rules.CORE.with(Rules.JoinOfGhost.RETURNS));
        assertThat(linked.platform()).isEqualTo("child");
    }

    @Test
    void onlyTheEvidenceForWhatIsUsedComesAlong() {
        Platform told = new World("told")
                .extending("base")
                .rule("once-of-ghost", "again")
                .card("malloc")
                .card("fork")
                .platform();
        Platform replaced = new World("replaced")
                .extending("told")
                .function("malloc", List.of(), work())
                .rule("once-of-ghost", "hangs")
                .platform();
        assertThat(linked(scenario(call("malloc")), "told", base, told).cards())
                .extracting(Platform.Card::subject)
                .containsExactly("malloc", "fork", "once-of-ghost");
        assertThat(linked(scenario(work()), "told", base, told).cards())
                .extracting(Platform.Card::subject)
                .containsExactly("once-of-ghost");
        assertThat(linked(scenario(call("malloc")), "replaced", base, told, replaced)
                        .cards())
                .extracting(Platform.Card::versions)
                .containsExactly("hangs");
    }

    @Test
    void anUnknownPlatformIsSaidWithItsNearestName() {
        LinkProblem problem = problem(scenario(work()), "bsae", base);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.UNKNOWN_PLATFORM);
        assertThat(problem.message()).isEqualTo("there is no platform `bsae`");
        assertThat(problem.help()).isEqualTo("the platforms are `core`, `base`");
        assertThat(problem.nearest()).contains("base");
    }

    @Test
    void anUnknownFunctionIsSaidWithItsNearestName() {
        LinkProblem problem = problem(scenario(call("maloc")), "base", base);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.UNKNOWN_FUNCTION);
        assertThat(problem.platform()).isEmpty();
        assertThat(problem.message()).isEqualTo("there is no function `maloc` on the platform `base`");
        assertThat(problem.nearest()).contains("malloc");
    }

    @Test
    void aCallGivesAsManyArgumentsAsThereAreParameters() {
        LinkProblem problem = problem(scenario(call("malloc", new LibraryStatement.Argument.Text("t"))), "base", base);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.WRONG_NUMBER_OF_ARGUMENTS);
        assertThat(problem.message()).isEqualTo("`malloc` is called with 1 argument");
        assertThat(problem.help()).isEqualTo("it takes 0 arguments: `malloc()`");
    }

    @Test
    void aPlatformsPrintTakesWhatTheStatementGives() {
        Platform odd =
                new World("odd").function("print", List.of("text"), work()).platform();
        LinkProblem problem = problem(scenario(work()), "odd", odd);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.WRONG_NUMBER_OF_ARGUMENTS);
        assertThat(problem.platform()).contains("odd");
        assertThat(problem.help()).isEqualTo("the statement `print` gives 2 arguments");
    }

    @Test
    void anArgumentFitsWhatTheFunctionDoesWithIt() {
        Platform guard = new World("guard")
                .function("guarded", List.of("lock"), lock("lock"), unlock("lock"))
                .function("twice", List.of("it"), call("guarded", named("it")), call("guarded", named("it")))
                .platform();
        Mutex mine = new Mutex("mine", AT);
        Variable number = new Variable("number", 0, AT);
        Declarations declarations = new Declarations(List.of(mine), List.of(number));
        assertThat(linked(scenario(declarations, call("twice", named("mine"))), "guard", guard)
                        .libraryFunctions())
                .containsExactly("guarded", "twice");
        LinkProblem problem = problem(scenario(declarations, call("twice", named("number"))), "guard", guard);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.WRONG_ARGUMENT);
        assertThat(problem.message()).isEqualTo("`twice` cannot work with a variable as `it`");
        assertThat(problem.help()).isEqualTo("give it a mutex");
    }

    @Test
    void aVariableWillDoForAValueButAValueNotForAVariable() {
        Platform shop = new World("shop")
                .variable("till")
                .function("pay", List.of("sum"), new Statement.Assign("till", new Expression.Read("sum"), AT))
                .function("get", List.of("sum"), new Statement.Assign("sum", new Expression.Read("till"), AT))
                .platform();
        Declarations purse = new Declarations(List.of(), List.of(new Variable("purse", 1, AT)));
        LibraryStatement.Argument five = new LibraryStatement.Argument.Value(new Expression.Constant(5));
        Scenario fitting = scenario(purse, call("pay", named("purse")), call("pay", five), call("get", named("purse")));
        assertThat(linked(fitting, "shop", shop).libraryObjects()).containsExactly("till");
        assertThat(problem(scenario(purse, call("get", five)), "shop", shop).message())
                .isEqualTo("`get` cannot work with a value as `sum`");
    }

    @Test
    void aPlatformThatExtendsItselfIsRefused() {
        Platform one = new World("one").extending("two").platform();
        Platform two = new World("two").extending("one").platform();
        LinkProblem problem = problem(scenario(work()), "one", one, two);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.PLATFORM_EXTENDS_ITSELF);
        assertThat(problem.platform()).contains("two");
    }

    @Test
    void unknownRulesAndValuesAreSaidWithWhatIsAllowed() {
        Platform odd = new World("odd")
                .rule("join-of-gost", "returns")
                .rule("join-of-ghost", "retuns")
                .platform();
        List<LinkProblem> problems = problems(scenario(work()), "odd", odd);
        assertThat(problems)
                .extracting(LinkProblem::kind)
                .containsExactly(LinkProblem.Kind.UNKNOWN_RULE, LinkProblem.Kind.UNKNOWN_VALUE);
        assertThat(problems.getFirst().nearest()).contains("join-of-ghost");
        assertThat(problems.getLast().help()).isEqualTo("it may be `hangs`, `returns`, `undefined`");
        assertThat(problems.getLast().nearest()).contains("returns");
    }

    @Test
    void aLibraryWorksWithItsOwnObjectsOnly() {
        Platform odd = new World("odd")
                .variable("count")
                .function("broken", List.of(), lock("elsewhere"), lock("count"))
                .platform();
        assertThat(problems(scenario(work()), "odd", odd))
                .extracting(LinkProblem::message)
                .containsExactly("the platform declares no `elsewhere`", "`count` is a variable, not a mutex");
    }

    @Test
    void noFunctionCallsItselfEvenThroughAnother() {
        Platform odd = new World("odd")
                .function("ping", List.of(), call("pong"))
                .function("pong", List.of(), call("ping"))
                .platform();
        assertThat(problems(scenario(work()), "odd", odd))
                .extracting(LinkProblem::message)
                .containsExactly("`ping` calls itself", "`pong` calls itself");
    }

    @Test
    void aNameThatALibraryNeedsIsTakenOnlyWhereItIsNeeded() {
        Declarations clash = new Declarations(List.of(new Mutex("heap", AT)), List.of());
        LinkProblem problem = problem(scenario(clash, call("malloc")), "base", base);
        assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.NAME_TAKEN);
        assertThat(problem.message()).isEqualTo("the platform `base` has a `heap` of its own");
        assertThat(linked(scenario(clash, work()), "base").scenario()).isEqualTo(scenario(clash, work()));
    }

    @Test
    void aPlatformHasNoSignalHandlers() {
        Platform odd = new Platform(
                "odd",
                "odd",
                Optional.empty(),
                "",
                List.of(),
                new Declarations(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Handler(Signal.SIGPIPE, List.of(work()), AT))),
                List.of(),
                Optional.empty());
        assertThat(problem(scenario(work()), "odd", odd).kind()).isEqualTo(LinkProblem.Kind.HANDLER_IN_PLATFORM);
    }

    private static Statement work() {
        return new Statement.Work(AT);
    }

    private static Statement lock(String mutex) {
        return new Statement.Lock(mutex, AT);
    }

    private static Statement unlock(String mutex) {
        return new Statement.Unlock(mutex, AT);
    }

    private static Statement call(String function, LibraryStatement.Argument... arguments) {
        return new LibraryStatement.Call(function, List.of(arguments), AT);
    }

    private static LibraryStatement.Argument named(String name) {
        return new LibraryStatement.Argument.Named(name);
    }

    private static Scenario scenario(Statement... main) {
        return scenario(Declarations.NONE, main);
    }

    private static Scenario scenario(List<Function> functions, Statement... main) {
        return scenario(new Declarations(List.of(), List.of(), List.of(), functions, List.of()), main);
    }

    private static Scenario scenario(Declarations declarations, Statement... main) {
        Heading heading = new Heading("tiny", "tiny", "tests", List.of(), "");
        return new Scenario(
                heading, declarations, List.of(new ThreadBody("main", List.of(main), AT)), List.of(), List.of());
    }

    private Linked linked(Scenario scenario, String platform) {
        return linked(scenario, platform, base);
    }

    private static Linked linked(Scenario scenario, String platform, Platform... known) {
        return switch (Linker.link(scenario, List.of(known), platform)) {
            case Linking.Complete complete -> complete.linked();
            case Linking.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static LinkProblem problem(Scenario scenario, String platform, Platform... known) {
        List<LinkProblem> problems = problems(scenario, platform, known);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static List<LinkProblem> problems(Scenario scenario, String platform, Platform... known) {
        return switch (Linker.link(scenario, List.of(known), platform)) {
            case Linking.Complete complete ->
                throw new AssertionError("linked: " + complete.linked().platform());
            case Linking.Refused refused -> refused.problems();
        };
    }
}
