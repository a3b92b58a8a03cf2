package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleArrowsTests {

    private static final Room STAGE = Room.of("simulator/stage");
    private static final Room GUIDE = Room.of("guide");
    private static final Room RUNNER = Room.of("simulator/runner");

    @Test
    void everyRoomUsesOnlyWhatThePlanGivesIt() {
        Finding.failOn(ModuleArrows.check(CompiledClasses.current()));
    }

    @Test
    void aStageThatUsesTheDesktopOfTheJdkIsFound() {
        List<ClassFacts> classes = InMemory.compile(STAGE, """
                package forklore.stage;
                class Painter {
                    java.awt.Color colour;
                }
                """);
        assertThat(ModuleArrows.check(classes))
                .extracting(Finding::toString)
                .containsExactly("simulator/stage/src/main/java/forklore/stage/Painter.java:1: error:"
                        + " forklore.stage must not use java.desktop (java.awt.Color), use forklore.engine");
    }

    @Test
    void aGuideThatCallsTheRunnerIsFoundAtItsLine() {
        assertThat(ModuleArrows.check(guideThatRuns(false)))
                .extracting(Finding::line, Finding::problem)
                .containsExactly(
                        tuple(4, "forklore.guide must not use forklore.runner (forklore.runner.Campaign.start)"));
    }

    @Test
    void theTestsOfTheGuideMustNotCallTheRunnerEither() {
        assertThat(ModuleArrows.check(guideThatRuns(true))).hasSize(1);
    }

    @Test
    void aLibraryThatNobodyPlannedIsFound() {
        ClassFacts facts = new ClassFacts(
                GUIDE, false, "forklore.guide.A", "A.java", List.of(new Reference("", "com.example.Thing", "", "", 3)));
        assertThat(ModuleArrows.check(List.of(facts)))
                .extracting(Finding::problem)
                .containsExactly("package com.example is of no library the plan knows");
    }

    @Test
    void aRoomWithoutAPlaceIsFound() {
        ClassFacts facts = new ClassFacts(Room.of("cellar"), false, "forklore.cellar.A", "A.java", List.of());
        assertThat(ModuleArrows.check(List.of(facts)))
                .extracting(Finding::problem)
                .containsExactly("the room cellar is not in the plan");
    }

    /// A guide whose one class calls the runner; both are compiled together and then told apart by their package.
    private static List<ClassFacts> guideThatRuns(boolean test) {
        List<ClassFacts> classes = new ArrayList<>();
        InMemory.classFiles(List.of("""
                        package forklore.runner;
                        public class Campaign {
                            public static void start() {}
                        }
                        """, """
                        package forklore.guide;
                        class Page {
                            void build() {
                                forklore.runner.Campaign.start();
                            }
                        }
                        """)).forEach((name, bytes) -> {
            boolean guide = name.startsWith("forklore.guide");
            classes.add(ClassFileReader.read(guide ? GUIDE : RUNNER, guide && test, bytes));
        });
        return classes;
    }
}
