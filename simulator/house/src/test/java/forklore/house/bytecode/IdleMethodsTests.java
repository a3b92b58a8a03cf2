package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleMethodsTests {

    private static final Room ENGINE = Room.of("simulator/engine");

    @Test
    void everyTestAssertsSomething() {
        Finding.failOn(IdleMethods.check(CompiledClasses.current()));
    }

    @Test
    void aTestThatOnlyRunsIsFound() {
        assertThat(check("@org.junit.jupiter.api.Test void aLockIsFree() { new Object().toString(); }"))
                .extracting(Finding::problem)
                .containsExactly("test aLockIsFree asserts nothing");
    }

    @Test
    void anAssertionInAHelperOrALambdaCounts() {
        assertThat(check("@org.junit.jupiter.api.Test void a() { java.util.List.of(1).forEach(x -> helper()); }"))
                .isEmpty();
        assertThat(check("@org.junit.jupiter.api.Test void a() { throw new AssertionError(); }"))
                .isEmpty();
    }

    @Test
    void aMethodThatIsNoTestNeedNotAssert() {
        assertThat(check("void b() {}")).isEmpty();
    }

    private static List<Finding> check(String method) {
        return IdleMethods.check(InMemory.compile(ENGINE, true, """
                package forklore.x;
                class LockTests {
                    %s
                    static void helper() {
                        org.assertj.core.api.Assertions.assertThat(1).isPositive();
                    }
                }
                """.formatted(method)));
    }
}
