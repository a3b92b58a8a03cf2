package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Room;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PureSurfaceTests {

    private static final Room ENGINE = Room.of("simulator/engine");
    private static final Room RUNNER = Room.of("simulator/runner");

    /// The line of the first use in the class that [#classThatReturns] makes.
    private static final int FIRST_LINE = 3;

    private static final List<String> FORBIDDEN = List.of(
            "java.nio.file.Files.exists(null)",
            "new java.io.File(\"x\")",
            "System.nanoTime()",
            "System.currentTimeMillis()",
            "System.getenv(\"x\")",
            "System.getProperty(\"x\")",
            "java.time.Instant.now()",
            "new java.util.Date()",
            "new java.util.Random(1).nextInt()",
            "new java.util.SplittableRandom(1)",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "Math.random()",
            "java.util.UUID.randomUUID()",
            "Thread.currentThread()",
            "new java.util.concurrent.atomic.AtomicInteger()",
            "java.util.logging.Logger.getGlobal()",
            "System.getLogger(\"x\")",
            "Class.forName(\"x\")",
            "String.class.getMethods()",
            "Runtime.getRuntime()",
            "new ProcessBuilder()",
            "new java.util.HashMap<>()",
            "new java.util.HashSet<>()",
            "java.util.Map.of(1, 2)",
            "java.util.Set.of(1, 2)",
            "java.util.Set.copyOf(java.util.List.of())",
            "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.toSet())",
            "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.groupingBy(x -> x))",
            "java.util.stream.Stream.of(1).parallel()",
            "java.util.List.of().parallelStream()",
            "\"x\".lines()",
            "\"x\".toUpperCase()",
            "String.format(\"%d\", 1)",
            "\"%d\".formatted(1)",
            "java.util.Arrays.compare(new int[0], new int[0])",
            "java.util.HexFormat.of()");

    private static final List<String> FINE = List.of(
            "new java.util.LinkedHashMap<>(java.util.Map.entry(1, 2) == null ? null : null)",
            "new java.util.TreeSet<>(java.util.List.of(1))",
            "\"x\".toUpperCase(java.util.Locale.ROOT)",
            "String.format(java.util.Locale.ROOT, \"%d\", 1)",
            "java.math.BigInteger.TWO.pow(3)",
            "\"a\" + 1 + System.class.getSimpleName()",
            "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.groupingBy("
                    + "x -> x, java.util.TreeMap::new, java.util.stream.Collectors.toList()))");

    @Test
    void thePureRoomsUseOnlyTheirPartOfTheJdk() {
        Finding.failOn(
                PureSurface.check(CompiledClasses.current(), PureSurface.ALLOWANCES),
                Allowance.unused(PureSurface.ALLOWANCES, CompiledClasses.current()));
    }

    /// All in one class, a use a line: one run of the compiler instead of one for each.
    @Test
    void eachUseOfTheRestIsFoundAtItsLine() {
        List<Integer> lines = PureSurface.check(classThatReturns(ENGINE, FORBIDDEN), List.of()).stream()
                .map(Finding::line)
                .distinct()
                .toList();
        List<String> missed = IntStream.range(0, FORBIDDEN.size())
                .filter(index -> !lines.contains(FIRST_LINE + index))
                .mapToObj(FORBIDDEN::get)
                .toList();
        assertThat(missed).isEmpty();
        assertThat(lines).hasSameSizeAs(FORBIDDEN);
    }

    @Test
    void theirPartIsFine() {
        assertThat(PureSurface.check(classThatReturns(ENGINE, FINE), List.of())).isEmpty();
    }

    @Test
    void aMethodReferenceCountsAsAUse() {
        List<ClassFacts> classes = classThatReturns(ENGINE, "(java.util.function.LongSupplier) System::nanoTime");
        assertThat(PureSurface.check(classes, List.of()))
                .extracting(Finding::problem)
                .containsExactly("forklore.engine must not use java.lang.System.nanoTime");
    }

    @Test
    void theOtherRoomsMayUseAllOfIt() {
        assertThat(PureSurface.check(classThatReturns(RUNNER, "System.nanoTime()"), List.of()))
                .isEmpty();
    }

    @Test
    void anAllowanceCoversItsClassAlone() {
        List<ClassFacts> classes = classThatReturns(ENGINE, "new java.util.HashMap<>()");
        Allowance fitting = new Allowance("forklore.engine.model.Use", "java.util.HashMap", "never walked through");
        Allowance other = new Allowance("forklore.engine.model.Other", "java.util.HashMap", "never walked through");
        assertThat(PureSurface.check(classes, List.of(fitting))).isEmpty();
        assertThat(PureSurface.check(classes, List.of(other))).isNotEmpty();
        assertThat(Allowance.unused(List.of(fitting, other), classes))
                .extracting(Finding::path)
                .containsExactly("forklore.engine.model.Other");
    }

    private static List<ClassFacts> classThatReturns(Room room, String expression) {
        return classThatReturns(room, List.of(expression));
    }

    private static List<ClassFacts> classThatReturns(Room room, List<String> expressions) {
        StringBuilder source = new StringBuilder("package forklore.engine.model;\nclass Use {\n");
        for (int index = 0; index < expressions.size(); index++) {
            String expression = expressions.get(index);
            source.append("Object use%d() throws Exception { return %s; }\n".formatted(index, expression));
        }
        return InMemory.compile(room, source.append("}\n").toString());
    }
}
