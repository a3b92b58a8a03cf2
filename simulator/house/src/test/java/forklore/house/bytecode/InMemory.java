package forklore.house.bytecode;

import forklore.house.Room;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles small classes that break a rule, without leaving a file behind.
final class InMemory {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private InMemory() {}

    /// Compiles the main classes of a room; each text is one compilation unit.
    static List<ClassFacts> compile(Room room, String... sources) {
        return compile(room, false, sources);
    }

    static List<ClassFacts> compile(Room room, boolean test, String... sources) {
        List<ClassFacts> classes = new ArrayList<>();
        for (byte[] bytes : classFiles(List.of(sources)).values()) {
            classes.add(ClassFileReader.read(room, test, bytes));
        }
        return classes;
    }

    /// The class files by binary name.
    static Map<String, byte[]> classFiles(List<String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Output output = new Output(compiler.getStandardFileManager(null, null, null));
        List<Source> units = sources.stream().map(Source::new).toList();
        List<String> options = List.of("-proc:none", "-g", "-nowarn");
        boolean compiled =
                compiler.getTask(null, output, null, options, null, units).call();
        if (!compiled) {
            throw new IllegalArgumentException("does not compile: " + sources);
        }
        Map<String, byte[]> files = new TreeMap<>();
        output.files.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
        return files;
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + fileOf(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String fileOf(String text) {
            String type = find(PACKAGE, text) + "." + find(TYPE, text);
            return type.replace('.', '/') + ".java";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

        Output(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    files.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
