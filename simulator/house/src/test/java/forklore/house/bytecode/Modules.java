package forklore.house.bytecode;

import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Knows the module of a package: ours by the rooms' classes, the JDK's by its own list, libraries by a table.
final class Modules {

    /// The answer for a package that nobody knows.
    static final String UNKNOWN = "";

    /// Beginnings of the packages of the libraries that some room may use.
    private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put("picocli", "info.picocli");
        LIBRARIES.put("javafx.embed.swing", "javafx.swing");
        LIBRARIES.put("javafx.scene.control", "javafx.controls");
        LIBRARIES.put("javafx.scene.chart", "javafx.controls");
        for (String name : List.of("application", "stage", "scene", "animation", "geometry", "css", "print")) {
            LIBRARIES.put("javafx." + name, "javafx.graphics");
        }
        for (String name : List.of("beans", "collections", "event", "util")) {
            LIBRARIES.put("javafx." + name, "javafx.base");
        }
        LIBRARIES.put("jfx.incubator.scene.control.richtext", "jfx.incubator.richtext");
        LIBRARIES.put("atlantafx.base", "atlantafx.base");
        LIBRARIES.put("jnr.posix", "org.jnrproject.posix");
        LIBRARIES.put("jnr.constants", "org.jnrproject.constants");
        LIBRARIES.put("jnr.ffi", "org.jnrproject.ffi");
        LIBRARIES.put("org.asciidoctor", "org.asciidoctor.asciidoctorj.api");
        LIBRARIES.put("org.jruby", "org.jruby");
        LIBRARIES.put("org.teavm", "org.teavm");
        LIBRARIES.put("org.junit.jupiter.api", "org.junit.jupiter.api");
        LIBRARIES.put("org.junit.jupiter.params", "org.junit.jupiter.params");
        LIBRARIES.put("org.assertj", "org.assertj.core");
        LIBRARIES.put("org.testfx", "org.testfx");
        LIBRARIES.put("org.opentest4j", "org.opentest4j");
    }

    private final Map<String, String> byPackage = new TreeMap<>();

    private Modules() {
        for (ModuleReference reference : ModuleFinder.ofSystem().findAll()) {
            String module = reference.descriptor().name();
            reference.descriptor().packages().forEach(name -> byPackage.put(name, module));
        }
    }

    /// {@return the modules of all packages that these classes and the JDK have}
    ///
    /// @param classes the classes of our rooms
    static Modules of(List<ClassFacts> classes) {
        Modules modules = new Modules();
        // Main classes last: where a test shares the package of another room, the room that owns it wins.
        for (boolean test : new boolean[] {true, false}) {
            for (ClassFacts facts : classes) {
                if (facts.test() == test) {
                    modules.byPackage.put(facts.packageName(), facts.room().module());
                }
            }
        }
        return modules;
    }

    /// {@return the module of a package, or [#UNKNOWN]}
    String of(String packageName) {
        String module = byPackage.get(packageName);
        return module != null ? module : library(packageName);
    }

    private static String library(String packageName) {
        Set<Map.Entry<String, String>> entries = LIBRARIES.entrySet();
        return entries.stream()
                .filter(entry -> (packageName + ".").startsWith(entry.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
