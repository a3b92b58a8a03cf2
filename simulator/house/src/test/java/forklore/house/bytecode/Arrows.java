package forklore.house.bytecode;

import forklore.house.Room;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which module may use which: the plan of the house as a table. A room that is not in the table has no place yet.
final class Arrows {

    /// What the main classes of a room may name, besides themselves and `java.base`.
    private static final Map<String, Set<String>> MAIN = new LinkedHashMap<>();

    /// What the tests of every room may name too, besides the whole JDK.
    private static final Set<String> EVERY_TEST =
            Set.of("org.junit.jupiter.api", "org.junit.jupiter.params", "org.assertj.core", "forklore.catalogue");

    /// What the tests of single rooms may name beyond that.
    private static final Map<String, Set<String>> TEST = new LinkedHashMap<>();

    static {
        MAIN.put("scenarios", Set.of());
        MAIN.put("engine", Set.of());
        MAIN.put("catalogue", Set.of());
        MAIN.put("stage", ours("engine"));
        MAIN.put("lab", ours("engine"));
        MAIN.put("emit", ours("engine"));
        MAIN.put("runner", with(ours("engine", "emit"), "org.jnrproject.posix", "org.jnrproject.constants"));
        MAIN.put(
                "desktop",
                with(
                        ours("engine", "catalogue", "stage", "lab", "emit", "runner"),
                        "javafx.base",
                        "javafx.graphics",
                        "javafx.controls",
                        "jfx.incubator.richtext",
                        "atlantafx.base",
                        "java.logging"));
        MAIN.put("cli", with(ours("engine", "catalogue", "stage", "lab", "emit", "runner"), "info.picocli"));
        MAIN.put("house", Set.of());
        MAIN.put("native-demos", Set.of());
        MAIN.put(
                "guide",
                with(ours("engine", "catalogue", "stage", "lab", "emit", "demos"), "org.asciidoctor.asciidoctorj.api"));
        MAIN.put(
                "site",
                with(
                        ours("engine", "catalogue", "stage", "lab", "emit", "guide"),
                        "java.desktop",
                        // Whoever writes a page sees it; the JDK's own server shows it.
                        "jdk.httpserver",
                        "org.teavm",
                        "org.teavm.jso",
                        "org.teavm.jso.apis"));

        TEST.put("desktop", Set.of("org.testfx", "javafx.swing"));
        TEST.put("native-demos", ours("engine", "emit", "runner"));
    }

    private Arrows() {}

    /// {@return whether the plan knows the room}
    static boolean knows(Room room) {
        return MAIN.containsKey(room.name());
    }

    /// {@return whether classes of the room may name a module}
    static boolean allow(Room room, boolean test, String module) {
        if (module.equals("java.base") || module.equals(room.module())) {
            return true;
        }
        Set<String> main = MAIN.getOrDefault(room.name(), Set.of());
        Set<String> tests = TEST.getOrDefault(room.name(), Set.of());
        boolean testMay = EVERY_TEST.contains(module)
                || tests.contains(module)
                || module.startsWith("java.")
                || module.startsWith("jdk.");
        return main.contains(module) || (test && testMay);
    }

    /// {@return what a room may use, for a message}
    static String allowed(Room room) {
        List<String> names =
                MAIN.getOrDefault(room.name(), Set.of()).stream().sorted().toList();
        return names.isEmpty() ? "java.base alone" : String.join(", ", names);
    }

    /// {@return the rooms of ours that the main classes of a room may use, by their short names}
    static Set<String> rooms(Room room) {
        Set<String> rooms = new TreeSet<>();
        for (String name : MAIN.keySet()) {
            if (MAIN.getOrDefault(room.name(), Set.of()).contains(Room.of(name).module())) {
                rooms.add(name);
            }
        }
        return rooms;
    }

    private static Set<String> ours(String... rooms) {
        Set<String> modules = new LinkedHashSet<>();
        for (String room : rooms) {
            modules.add("forklore." + room);
        }
        return modules;
    }

    private static Set<String> with(Set<String> ours, String... others) {
        Set<String> modules = new LinkedHashSet<>(ours);
        modules.addAll(List.of(others));
        return modules;
    }
}
