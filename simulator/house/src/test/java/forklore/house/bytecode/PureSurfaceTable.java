package forklore.house.bytecode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The classes and members of the allowed packages that a pure room must not use, each with what to use instead.
final class PureSurfaceTable {

    private static final String NO_THREADS = "use plain calls: the pure rooms have no threads";
    private static final String NO_CLOCK = "use a value that the caller gives: the pure rooms have no clock";
    private static final String NO_CHANCE = "use a seeded generator of ours: this one differs in JavaScript";
    private static final String NO_SYSTEM = "use a value that the caller gives";
    private static final String NO_REFLECTION = "use a sealed interface and switch";
    private static final String ORDERED =
            "use LinkedHashMap, TreeMap, LinkedHashSet or a List: its order is unspecified";
    private static final String LOCALE = "use the variant with Locale.ROOT";
    private static final String NOT_IN_JAVASCRIPT = "use a plain loop: it does not exist in JavaScript (TeaVM)";

    private static final Map<String, String> CLASSES = new LinkedHashMap<>();
    private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

    /// Classes of which only these members may be used.
    private static final Map<String, Set<String>> ONLY = new LinkedHashMap<>();

    static {
        classes(NO_THREADS, "lang.Thread", "lang.ThreadGroup", "lang.ThreadLocal", "lang.InheritableThreadLocal");
        classes(NO_THREADS, "lang.ScopedValue", "util.Timer", "util.TimerTask");
        classes(NO_SYSTEM, "lang.Runtime", "lang.Process", "lang.ProcessBuilder", "lang.ProcessHandle");
        classes(NO_SYSTEM, "util.Properties", "util.ResourceBundle", "util.ServiceLoader", "util.Scanner");
        classes(NO_REFLECTION, "lang.ClassLoader", "lang.Module", "lang.ModuleLayer", "lang.StackWalker");
        classes(NO_CLOCK, "util.Date", "util.Calendar", "util.GregorianCalendar", "util.TimeZone");
        classes(NO_CHANCE, "util.Random", "util.SplittableRandom", "util.UUID");
        classes(ORDERED, "util.HashMap", "util.HashSet", "util.Hashtable", "util.IdentityHashMap", "util.WeakHashMap");
        classes(NOT_IN_JAVASCRIPT, "util.HexFormat", "util.stream.Gatherer", "util.stream.Gatherers");

        members(NO_CHANCE, "java.lang.Math", "random");
        members(NO_CHANCE, "java.util.Collections", "shuffle");
        members(NO_THREADS, "java.lang.Object", "wait", "notify", "notifyAll");
        members(NO_THREADS, "java.util.Collection", "parallelStream");
        members(NO_THREADS, "java.util.List", "parallelStream");
        members(ORDERED, "java.util.Map", "of", "ofEntries", "copyOf");
        members(ORDERED, "java.util.Set", "of", "copyOf");
        members(ORDERED, "java.util.stream.Collectors", "toSet", "toUnmodifiableSet", "toUnmodifiableMap");
        members(NOT_IN_JAVASCRIPT, "java.lang.String", "lines", "indent", "transform");
        for (String stream : List.of("Stream", "IntStream", "LongStream", "DoubleStream", "BaseStream")) {
            members(NO_THREADS, "java.util.stream." + stream, "parallel");
            members(NOT_IN_JAVASCRIPT, "java.util.stream." + stream, "gather");
        }

        ONLY.put("java.lang.System", Set.of("arraycopy"));
        ONLY.put(
                "java.lang.Class",
                Set.of("desiredAssertionStatus", "getName", "getSimpleName", "isInstance", "cast", "getComponentType"));
    }

    private PureSurfaceTable() {}

    /// {@return what to use instead, or nothing when the use is fine}
    static Optional<String> remedy(Reference reference) {
        Set<String> only = ONLY.get(reference.owner());
        if (only != null && !reference.member().isEmpty() && !only.contains(reference.member())) {
            return Optional.of(reference.owner().endsWith("Class") ? NO_REFLECTION : NO_SYSTEM);
        }
        String outermost = reference.owner().replaceAll("\\$.*", "");
        if (CLASSES.containsKey(outermost)) {
            return Optional.of(CLASSES.get(outermost));
        }
        String byName = MEMBERS.get(reference.owner() + "." + reference.member());
        return byName != null ? Optional.of(byName) : byDescriptor(reference);
    }

    /// Members of which one variant is fine and another is not.
    private static Optional<String> byDescriptor(Reference reference) {
        String parameters = reference.descriptor().replaceAll("\\).*", ")");
        return switch (reference.owner() + "." + reference.member()) {
            case "java.lang.String.toLowerCase", "java.lang.String.toUpperCase" ->
                remedyIf(parameters.equals("()"), LOCALE);
            case "java.lang.String.format" -> remedyIf(!parameters.startsWith("(Ljava/util/Locale;"), LOCALE);
            case "java.lang.String.formatted" -> Optional.of(LOCALE.replace("variant", "form String.format"));
            case "java.util.stream.Collectors.toMap", "java.util.stream.Collectors.groupingBy" ->
                remedyIf(!parameters.contains("Ljava/util/function/Supplier;"), ORDERED);
            case "java.util.Arrays.compare" -> Optional.of(NOT_IN_JAVASCRIPT);
            default -> Optional.empty();
        };
    }

    private static Optional<String> remedyIf(boolean condition, String remedy) {
        return condition ? Optional.of(remedy) : Optional.empty();
    }

    private static void classes(String remedy, String... names) {
        for (String name : names) {
            CLASSES.put("java." + name, remedy);
        }
    }

    private static void members(String remedy, String owner, String... names) {
        for (String name : names) {
            MEMBERS.put(owner + "." + name, remedy);
        }
    }
}
