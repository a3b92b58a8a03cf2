package forklore.desktop.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A class that was straightened does what it did, without what is linked at its first use.
class StraightenerTests {

    private static final List<Object> THINGS =
            Arrays.asList(null, 3, 10, "words", new StringBuilder("more"), new int[] {1, 2}, List.of());

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void packClasses() throws IOException {
        Path classes = Path.of(
                System.getProperty("forklore.root"), "simulator/desktop/target/test-classes/forklore/desktop/ahead");
        jar = folder.resolve("crooked.jar");
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar));
                DirectoryStream<Path> files = Files.newDirectoryStream(classes, "Crooked*.class")) {
            for (Path file : files) {
                packed.putNextEntry(new JarEntry("forklore/desktop/ahead/" + file.getFileName()));
                packed.write(Files.readAllBytes(file));
                packed.closeEntry();
            }
        }
    }

    @Test
    void whatItDoesStaysTheSame() throws Exception {
        String before = new Crooked().apply(THINGS);
        assertThat(before)
                .startsWith("nothing\nfew\nmany\ntext of 5\ntext of 4\n2 numbers\nsomething\ncircle ")
                .contains("\nempty box ", "\nbox of 7 ");

        Straightener.main(new String[] {jar.toString()});

        assertThat(words()).isEqualTo(before);
    }

    @Test
    void nothingIsLinkedAtTheFirstUseButTheWordsOfRecords() throws IOException {
        assertThat(bootstraps()).contains("typeSwitch", "equals", "hashCode", "toString");

        Straightener.main(new String[] {jar.toString()});

        assertThat(bootstraps()).containsOnly("toString");
    }

    @Test
    void aJarThatWasStraightenedStaysAsItIs() throws IOException {
        Straightener.main(new String[] {jar.toString()});
        byte[] once = Files.readAllBytes(jar);

        Straightener.main(new String[] {jar.toString()});

        assertThat(Files.readAllBytes(jar)).isEqualTo(once);
        assertThat(folder.toFile().list()).containsExactly("crooked.jar");
    }

    private String words() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            Function<List<Object>, String> straight = (Function<List<Object>, String>)
                    loader.loadClass(Crooked.class.getName()).getConstructor().newInstance();
            return straight.apply(THINGS);
        }
    }

    /// {@return the names of the call sites in the jar that are linked at their first use by switches and records}
    private List<String> bootstraps() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .flatMap(each -> {
                        try (InputStream bytes = file.getInputStream(each)) {
                            return StraightClass.linkedAtFirstUse(bytes.readAllBytes()).stream();
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .distinct()
                    .toList();
        }
    }
}
