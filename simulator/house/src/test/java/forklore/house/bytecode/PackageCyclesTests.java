package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageCyclesTests {

    private static final Room CLI = Room.of("simulator/cli");

    @Test
    void noPackageIsPartOfACycle() {
        Finding.failOn(PackageCycles.check(CompiledClasses.current()));
    }

    @Test
    void aCycleOverThreePackagesIsFoundAtEachOfItsEdges() {
        List<ClassFacts> classes = InMemory.compile(CLI, """
                package forklore.cli.a;
                public class A {
                    forklore.cli.b.B next;
                }
                """, """
                package forklore.cli.b;
                public class B {
                    public <T extends forklore.cli.c.C> T next() {
                        return null;
                    }
                }
                """, """
                package forklore.cli.c;
                public class C {
                    Class<?> next() {
                        return forklore.cli.a.A.class;
                    }
                }
                """);
        assertThat(PackageCycles.check(classes))
                .extracting(Finding::problem)
                .containsExactly(
                        "forklore.cli.a and forklore.cli.b use each other (here B)",
                        "forklore.cli.b and forklore.cli.c use each other (here C)",
                        "forklore.cli.c and forklore.cli.a use each other (here A)");
    }

    @Test
    void aChainIsFine() {
        List<ClassFacts> classes = InMemory.compile(CLI, """
                package forklore.cli.a;
                public class A {
                    forklore.cli.b.B next;
                }
                """, """
                package forklore.cli.b;
                public class B {}
                """);
        assertThat(PackageCycles.check(classes)).isEmpty();
    }
}
