package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageOrderTests {

    private static final Room ENGINE = Room.of("simulator/engine");

    @Test
    void theEnginePointsOnlyDownward() {
        Finding.failOn(PackageOrder.check(CompiledClasses.current()));
    }

    @Test
    void aModelThatUsesTheMachineIsFound() {
        List<ClassFacts> classes = InMemory.compile(ENGINE, """
                package forklore.engine.machine;
                public class Wheel {}
                """, """
                package forklore.engine.model;
                class Car {
                    Object wheel() {
                        return new forklore.engine.machine.Wheel();
                    }
                }
                """);
        assertThat(PackageOrder.check(classes))
                .extracting(Finding::toString)
                .contains("simulator/engine/src/main/java/forklore/engine/model/Car.java:4: error:"
                        + " package model must not use package machine (Wheel), use only what lies below it: []");
    }

    @Test
    void aComparerThatRunsTheExplorerIsFound() {
        List<ClassFacts> classes = InMemory.compile(ENGINE, """
                package forklore.engine.explore;
                public interface Search {}
                """, """
                package forklore.engine.compare;
                class Again implements forklore.engine.explore.Search {}
                """);
        assertThat(PackageOrder.check(classes))
                .extracting(Finding::problem)
                .containsExactly("package compare must not use package explore (Search)");
    }

    @Test
    void aReferenceDownwardIsFine() {
        List<ClassFacts> classes = InMemory.compile(ENGINE, """
                package forklore.engine.model;
                public class Lock {}
                """, """
                package forklore.engine.machine;
                class Holder {
                    java.util.List<forklore.engine.model.Lock> held;
                }
                """);
        assertThat(PackageOrder.check(classes)).isEmpty();
    }

    @Test
    void aPackageWithoutAPlaceIsFound() {
        List<ClassFacts> classes = InMemory.compile(ENGINE, """
                package forklore.engine.util;
                class Strings {}
                """);
        assertThat(PackageOrder.check(classes))
                .extracting(Finding::problem)
                .containsExactly("package forklore.engine.util has no place in the order of the engine");
    }
}
