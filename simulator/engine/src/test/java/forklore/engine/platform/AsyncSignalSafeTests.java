package forklore.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncSignalSafeTests {

    @Test
    void theListIsSortedAndNamesEachFunctionOnce() {
        assertThat(AsyncSignalSafe.names()).isSorted().doesNotHaveDuplicates().hasSize(191);
    }

    @Test
    void theExpectedOnesAreSortedAndNamedOnce() {
        assertThat(AsyncSignalSafe.wronglyExpected())
                .extracting(AsyncSignalSafe.Unsafe::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(AsyncSignalSafe.names());
    }

    @Test
    void everyReasonAndEveryAdviceIsASentence() {
        assertThat(AsyncSignalSafe.wronglyExpected()).allSatisfy(each -> {
            assertThat(each.reason()).matches("[A-Z].*\\.");
            assertThat(each.instead()).matches("[A-Z].*\\.");
        });
    }

    @Test
    void theEditionOf2024ExchangesForkAgainstItsPlainSister() {
        assertThat(AsyncSignalSafe.lookup("_Fork"))
                .isInstanceOfSatisfying(
                        AsyncSignalSafe.Safe.class,
                        safe -> assertThat(safe.since()).isEqualTo(Edition.POSIX_2024));
        assertThat(AsyncSignalSafe.lookup("fork"))
                .isInstanceOfSatisfying(
                        AsyncSignalSafe.Unsafe.class,
                        unsafe -> assertThat(unsafe.instead()).contains("_Fork"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"write", "_exit", "execve", "sem_post", "pthread_sigmask", "write()", " write ", "write(2)"})
    void knowsASafeFunctionHoweverItIsWritten(String name) {
        assertThat(AsyncSignalSafe.contains(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "malloc",
                "printf(3)",
                "exit",
                "pthread_mutex_lock",
                "pthread_create",
                "posix_spawn",
                "syslog",
                "localtime",
                "getenv"
            })
    void saysWhyNotAndWhatInstead(String name) {
        assertThat(AsyncSignalSafe.lookup(name)).isInstanceOf(AsyncSignalSafe.Unsafe.class);
    }

    @Test
    void suggestsTheNearestNameForAnUnknownOne() {
        assertThat(AsyncSignalSafe.lookup("sem_pots"))
                .isEqualTo(new AsyncSignalSafe.Unknown("sem_pots", Optional.of("sem_post")));
        assertThat(AsyncSignalSafe.lookup("frobnicate_all"))
                .isEqualTo(new AsyncSignalSafe.Unknown("frobnicate_all", Optional.empty()));
    }

    @Test
    void findsEveryFunctionByAPartOfItsName() {
        assertThat(AsyncSignalSafe.search("sem_"))
                .extracting(AsyncSignalSafe.Answer::name)
                .containsExactly("sem_open", "sem_post", "sem_timedwait", "sem_trywait", "sem_wait");
        assertThat(AsyncSignalSafe.search("no such part")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void isOfOneMindAboutEveryOperationOfTheLanguage(Operation operation) {
        Optional<String> mutex = operation == Operation.AWAIT ? Optional.of("m") : Optional.empty();
        for (Patience patience : Patience.values()) {
            Statement statement = new Statement.Operate(operation, "x", mutex, patience, Optional.empty(), Span.NONE);
            if (patience == Patience.FOREVER || operation.canBeImpatient()) {
                assertThat(PosixCall.of(statement)).hasValueSatisfying(this::isKnown);
            }
        }
    }

    @Test
    void everyOtherStatementCallsAFunctionThatIsKnownOrNone() {
        Span at = Span.NONE;
        List<Statement> calling = List.of(
                new Statement.Start("w", at),
                new Statement.Join("w", at),
                new Statement.Fork("c", List.of(new Statement.ImmediateExit(0, at)), at),
                new Statement.VFork("c", List.of(new Statement.ImmediateExit(0, at)), at),
                new Statement.Spawn("c", "true", at),
                new Statement.Wait("c", at),
                new Statement.Lock("m", at),
                new Statement.Lock("m", Patience.TRY, Optional.empty(), at),
                new Statement.Lock("m", Patience.TIMED, Optional.empty(), at),
                new Statement.Unlock("m", at),
                new Statement.Print("t", at),
                new Statement.Flush(at),
                new Statement.Exit(0, at),
                new Statement.ImmediateExit(0, at),
                new Statement.Exec("true", at),
                new Statement.Assert(new Expression.Constant(1), at),
                new Statement.ThreadExit(at),
                new Statement.AtFork(List.of(), List.of(), List.of(), at),
                new Statement.Once("o", List.of(), at),
                new SignalStatement.Alarm(at),
                new SignalStatement.Pause(at));
        assertThat(calling).allSatisfy(each -> assertThat(PosixCall.of(each)).hasValueSatisfying(this::isKnown));
        assertThat(PosixCall.of(new Statement.Work(at))).isEmpty();
        assertThat(PosixCall.of(new LibraryStatement.Call("f", List.of(), at))).isEmpty();
    }

    private void isKnown(String function) {
        assertThat(AsyncSignalSafe.lookup(function)).isNotInstanceOf(AsyncSignalSafe.Unknown.class);
    }
}
