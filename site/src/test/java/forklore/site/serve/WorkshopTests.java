package forklore.site.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tiny guide whose documents are changed while it is shown.
class WorkshopTests {

    private static final String GRAMMAR = "simulator/engine/src/main/java/forklore/engine/text/package-info.java";

    @TempDir
    Path root;

    private Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private void document(String name, String text) throws IOException {
        write("guide/src/docs/" + name + ".adoc", "= Title of " + name + "\n\n[.lead]\nThe answer.\n\n" + text + "\n");
    }

    /// Only the documents that are other ones are converted, and only the pages that are other ones are written: a page
    /// with a mistake too, and the mistake is said.
    @Test
    void onlyWhatHasChangedIsMadeAndWrittenAnew() throws IOException {
        write(GRAMMAR, "/// ```\n/// coin = \"heads\" ;\n/// ```\npackage a;\n");
        write("guide/src/docs/navigation.txt", "Pages\n  index.adoc\n  other.adoc\n");
        document("index", "The first words.");
        document("other", "See xref:index.adoc[the front page].");
        Path site = root.resolve("site");
        try (Workshop workshop = new Workshop(root, site)) {
            Workshop.Update first = workshop.update();
            assertThat(first.complaint()).isEmpty();
            assertThat(first.converted()).isEqualTo(2);
            assertThat(site.resolve("index.html")).content().contains("The first words.", "search/search.js");
            assertThat(site.resolve("frame.html")).doesNotExist();

            FileTime old = FileTime.fromMillis(0);
            Files.setLastModifiedTime(site.resolve("other.html"), old);
            document("index", "Better words, and xref:nowhere.adoc[a dead link].");
            Workshop.Update second = workshop.update();
            assertThat(second.converted()).isEqualTo(1);
            assertThat(second.written()).isEqualTo(1);
            assertThat(second.complaint()).startsWith("guide/src/docs/index.adoc:6: dead link");
            assertThat(site.resolve("index.html")).content().contains("Better words");
            assertThat(Files.getLastModifiedTime(site.resolve("other.html"))).isEqualTo(old);

            assertThat(workshop.update().written()).isZero();
        }
    }

    /// As a browser sees it. The program that makes the index is asked only if words have changed, and what it
    /// complains about is said.
    @Test
    void theListOfEverythingAndTheWordsOfTheSearchFollowThePages() throws Exception {
        write(GRAMMAR, "/// ```\n/// coin = \"heads\" ;\n/// ```\npackage a;\n");
        write("guide/src/docs/navigation.txt", "Pages\n  index.adoc\n  other.adoc\n");
        document("index", "The first words.");
        document("other", "Old words.");
        Path indexer = write("site/src/search/build", "#!/bin/sh\nmv \"$1/search-words.json\" \"$1/words.js\"\n");
        assertThat(indexer.toFile().setExecutable(true)).isTrue();
        Path site = root.resolve("shown/0.1");
        Files.createDirectories(site);
        try (Workshop workshop = new Workshop(root, site);
                PageServer server = PageServer.start(site.getParent(), 0)) {
            workshop.update();
            assertThat(workshop.index()).startsWith("note: the search knows the new words");
            assertThat(shown(server, "contents.html")).contains("Title of other", "Title of index");
            assertThat(shown(server, "words.js")).contains("Old words.", "The first words.");

            write("guide/src/docs/other.adoc", "= A better title\n\n[.lead]\nThe answer.\n\nNew words.\n");
            workshop.update();
            assertThat(workshop.index()).isNotEmpty();
            assertThat(shown(server, "contents.html"))
                    .contains("A better title")
                    .doesNotContain("Title of other");
            assertThat(shown(server, "words.js")).contains("New words.").doesNotContain("Old words.");

            write("guide/src/docs/navigation.txt", "Pages\n  index.adoc\n");
            Files.delete(root.resolve("guide/src/docs/other.adoc"));
            Files.writeString(indexer, "#!/bin/sh\necho there is no node\n");
            workshop.update();
            assertThat(workshop.index()).endsWith("= why:  there is no node");
            assertThat(shown(server, "contents.html")).doesNotContain("A better title");
            assertThat(site.resolve("other.html")).doesNotExist();

            workshop.update();
            assertThat(workshop.index()).isEmpty();
        }
    }

    private static String shown(PageServer server, String path) throws IOException {
        try (var page =
                URI.create(server.address()).resolve("0.1/" + path).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSourceIsMissedNeitherWhenItIsSavedNorWhenItComesOrGoes() throws IOException {
        Sources sources = new Sources(root, Sources.OF_PAGES);
        document("index", "");
        var first = sources.times();
        assertThat(sources.times()).isEqualTo(first);
        document("other", "");
        var second = sources.times();
        assertThat(second).isNotEqualTo(first);
        Files.setLastModifiedTime(write("CHANGELOG.adoc", ""), FileTime.fromMillis(0));
        var third = sources.times();
        assertThat(third).isNotEqualTo(second);
        write("CHANGELOG.adoc", "= Changelog");
        assertThat(sources.times()).isNotEqualTo(third);
        Files.delete(root.resolve("guide/src/docs/other.adoc"));
        assertThat(sources.times()).doesNotContainKey(root + "/guide/src/docs/other.adoc");
    }
}
