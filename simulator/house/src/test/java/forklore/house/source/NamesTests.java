package forklore.house.source;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTests {

    private static final String ROOM = "simulator/x/src/test/java/forklore/x/";

    @Test
    void testsAndPackagesAreNamed() {
        Finding.failOn(Names.tests(SourceTree.current()), Names.packages(SourceTree.current()));
    }

    @Test
    void aTestClassWithAnotherEndingIsFound() {
        assertThat(Names.tests(List.of(testClass("LockTest", "aLockIsFree"))))
                .extracting(Finding::problem)
                .containsExactly("test class LockTest");
    }

    @Test
    void aTestMethodWithThePrefixIsFound() {
        assertThat(Names.tests(List.of(testClass("LockTests", "testLock"))))
                .extracting(Finding::toString)
                .containsExactly(
                        ROOM + "LockTests.java:2: error: test method testLock," + " use the behaviour as its name");
    }

    @Test
    void aNestedClassMayHaveAnyName() {
        SourceFile file = new SourceFile(ROOM + "LockTests.java", """
                class LockTests {
                    @Nested
                    class AfterFork {
                        @ParameterizedTest void itIsOrphaned() {}
                    }
                }
                """);
        assertThat(Names.tests(List.of(file))).isEmpty();
    }

    @Test
    void aPackageWithoutADescriptionIsFound() {
        SourceFile type = new SourceFile("simulator/x/src/main/java/forklore/x/A.java", "class A {}");
        SourceFile test = new SourceFile(ROOM + "ATests.java", "class ATests {}");
        SourceFile description = new SourceFile("simulator/x/src/main/java/forklore/x/package-info.java", "");
        assertThat(Names.packages(List.of(type)))
                .extracting(Finding::path)
                .containsExactly("simulator/x/src/main/java/forklore/x/package-info.java");
        assertThat(Names.packages(List.of(type, test, description))).isEmpty();
    }

    private static SourceFile testClass(String type, String method) {
        return new SourceFile(ROOM + type + ".java", "class " + type + " {\n    @Test void " + method + "() {}\n}\n");
    }
}
