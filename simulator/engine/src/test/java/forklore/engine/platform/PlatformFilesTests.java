package forklore.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Declarations;
import forklore.engine.model.Function;
import forklore.engine.model.Heading;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformFilesTests {

    static List<Platform> all() {
        return Shipped.ALL;
    }

    static List<Path> scenarios() {
        return Shipped.files("scenarios/catalogue", ".fork");
    }

    @Test
    void thePlatformsThatTheDesignAsksForAreThere() {
        assertThat(Shipped.ALL)
                .extracting(Platform::name)
                .contains(
                        "core",
                        "posix",
                        "glibc",
                        "musl",
                        "tcmalloc-debug",
                        "cpython-3.11",
                        "cpython-3.12",
                        "cpython-3.14",
                        "macos",
                        "jvm");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPlatformLinksWithAScenarioThatUsesNothing(Platform platform) {
        assertThat(linked(scenario(new Statement.Work(World.AT)), platform.name())
                        .platform())
                .isEqualTo(platform.name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPlatformSaysWhatItDoesNotModel(Platform platform) {
        assertThat(platform.about()).contains("Not modelled:");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRuleFunctionAndForkHasACardThatSaysAllOfIt(Platform platform) {
        List<String> subjects = new ArrayList<>();
        platform.rules().forEach(rule -> subjects.add(rule.name()));
        platform.declarations().functions().forEach(function -> subjects.add(function.name()));
        platform.around().ifPresent(_ -> subjects.add("fork"));
        List<Platform.Card> cards = cards(platform);
        assertThat(cards).extracting(Platform.Card::subject).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.claim()).matches("\\S.*\\.");
            assertThat(card.versions()).isNotBlank();
            assertThat(card.sources()).isNotEmpty();
        });
    }

    @Test
    void aProfileSaysWhereEachPartComesFrom() {
        if (Profile.of(Shipped.ALL, "glibc-2.43") instanceof Profile.Answer.Known known) {
            assertThat(known.profile().rules().joinOfGhost()).isEqualTo(Rules.JoinOfGhost.HANGS);
            assertThat(known.profile().entries())
                    .filteredOn(each -> List.of("join-of-ghost", "once-of-ghost", "localtime", "fork")
                            .contains(each.card().subject()))
                    .extracting(each -> each.card().subject() + " in " + each.origin())
                    .containsExactlyInAnyOrder(
                            "join-of-ghost in glibc-2.43",
                            "once-of-ghost in glibc",
                            "localtime in glibc",
                            "fork in glibc");
        } else {
            throw new AssertionError("no profile");
        }
    }

    @Test
    void thereIsNoProfileOfAnUnknownPlatform() {
        assertThat(Profile.of(Shipped.ALL, "glib"))
                .isInstanceOfSatisfying(
                        Profile.Answer.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().nearest())
                                .contains("glibc"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noRuleIsSaidThatIsInheritedAnyway(Platform platform) {
        Rules inherited = platform.parent()
                .map(parent ->
                        linked(scenario(new Statement.Work(World.AT)), parent).rules())
                .orElse(Rules.CORE);
        assertThat(platform.rules()).allSatisfy(said -> {
            Rule rule = Rule.of(said.name()).orElseThrow();
            boolean ofCore = inherited.value(rule).equals(Rules.CORE.value(rule));
            assertThat(ofCore || !inherited.value(rule).word().equals(said.value()))
                    .as(said.name())
                    .isTrue();
        });
    }

    @Test
    void glibcAndMuslGiveDifferentAnswersToAtLeastSevenQuestions() {
        List<String> different = new ArrayList<>();
        Rules glibc = linked(scenario(new Statement.Work(World.AT)), "glibc").rules();
        Rules musl = linked(scenario(new Statement.Work(World.AT)), "musl").rules();
        for (Rule rule : Rule.values()) {
            if (!glibc.value(rule).equals(musl.value(rule))) {
                different.add(rule.word());
            }
        }
        for (Function function : Shipped.named("glibc").declarations().functions()) {
            Scenario calling = scenario(call(function));
            if (leftAlone(linked(calling, "glibc")) != leftAlone(linked(calling, "musl"))) {
                different.add(function.name());
            }
        }
        assertThat(different)
                .contains("join-of-ghost", "once-of-ghost", "condition-wakes", "print", "localtime", "setenv")
                .hasSizeGreaterThanOrEqualTo(7);
    }

    /// Every lock that the linked functions take and that nothing repairs in the child can be a ghost's.
    private static boolean leftAlone(Linked linked) {
        List<String> repaired = new ArrayList<>();
        linked.around()
                .ifPresent(around -> around.child()
                        .forEach(each -> Mention.of(each).forEach(mention -> repaired.add(mention.name()))));
        return !repaired.containsAll(linked.libraryObjects());
    }

    @Test
    void everyStandardFunctionIsThereOnEveryStandardLibrary() {
        List<String> posix = names("posix");
        assertThat(names("glibc")).containsAll(posix);
        assertThat(names("musl")).containsAll(posix);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioLinksWithEveryPlatformThatItNames(Path file) {
        if (Reader.read(file.getFileName().toString(), Shipped.text(file)) instanceof Reading.Parsed parsed) {
            for (String platform : parsed.scenario().platforms()) {
                assertThat(Linker.link(parsed.scenario(), Shipped.ALL, platform))
                        .as(platform)
                        .isInstanceOf(Linking.Complete.class);
            }
        } else {
            throw new AssertionError(file + " cannot be read");
        }
    }

    private static List<String> names(String platform) {
        return Shipped.named(platform).declarations().functions().stream()
                .map(Function::name)
                .toList();
    }

    private static List<Platform.Card> cards(Platform platform) {
        List<Platform.Card> cards = new ArrayList<>(platform.cards());
        platform.rules().forEach(rule -> cards.add(rule.card()));
        return cards;
    }

    private static Statement call(Function function) {
        return switch (function.name()) {
            case "print" -> new Statement.Print("t", World.AT);
            case "flush" -> new Statement.Flush(World.AT);
            default ->
                new LibraryStatement.Call(
                        function.name(),
                        function.parameters().stream()
                                .map(PlatformFilesTests::argument)
                                .toList(),
                        World.AT);
        };
    }

    private static LibraryStatement.Argument argument(String parameter) {
        return parameter.equals("text")
                ? new LibraryStatement.Argument.Text("t")
                : new LibraryStatement.Argument.Named("anything");
    }

    private static Scenario scenario(Statement... main) {
        Heading heading = new Heading("tiny", "tiny", "tests", List.of(), "");
        List<Statement> statements = new ArrayList<>(List.of(main));
        statements.add(new Statement.ImmediateExit(0, World.AT));
        ThreadBody body = new ThreadBody("main", statements, World.AT);
        return new Scenario(heading, Declarations.NONE, List.of(body), List.of(), List.of());
    }

    private static Linked linked(Scenario scenario, String platform) {
        return switch (Linker.link(scenario, Shipped.ALL, platform)) {
            case Linking.Complete complete -> complete.linked();
            case Linking.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }
}
