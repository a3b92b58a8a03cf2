package forklore.site.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// The built site as a folder of files.
class SiteTests {

    private static final Path SITE = Path.of(System.getProperty("forklore.root"), "site/target/site/0.1");
    private static final Pattern LINK = Pattern.compile("(?<!data-)\\b(href|src)=\"([^\"]*)\"");
    private static final Pattern LOADED =
            Pattern.compile("<(script|link|img|iframe|source)\\b[^>]*(href|src)=\"([^\"]*)\"");

    @Test
    void itHasTheGuidesPagesAPlayerPageForEachScenarioAndTheFiles() throws IOException {
        assertThat(SITE.resolve("index.html")).as("the guide's front page").exists();
        for (Catalogue.Entry entry : Catalogue.load().entries()) {
            assertThat(SITE.resolve("play/" + entry.name() + ".html")).content().contains("player/player.js");
            assertThat(SITE.resolve(entry.path())).hasContent(entry.text());
        }
    }

    @Test
    void everyPageWithAFigureLoadsThePlayerOnceAndNoOtherPageDoes() throws IOException {
        for (Path page : pages()) {
            String html = Files.readString(page);
            int times = html.split("/?player/player\\.js\"", -1).length - 1;
            assertThat(times).as(page.toString()).isEqualTo(html.contains("class=\"forklore-player\"") ? 1 : 0);
        }
    }

    @Test
    void theGuidesPageOfAScenarioOffersItsFileAndItsPlayer() throws IOException {
        for (Catalogue.Entry entry : Catalogue.load().entries()) {
            assertThat(SITE.resolve("catalogue/" + entry.name() + ".html"))
                    .content()
                    .contains("href=\"../" + entry.path() + "\" download")
                    .contains("href=\"../play/" + entry.name() + ".html\"")
                    .contains("href=\"../contents.html\"");
        }
    }

    @Test
    void besideTheVersionIsTheWayToItAndAPageForWhatIsNotThere() throws IOException {
        Path root = SITE.getParent();
        assertThat(root.resolve("index.html")).content().contains("url=0.1/index.html");
        assertThat(root.resolve("404.html")).content().contains("href=\"0.1/index.html\"");
        assertThat(FrontDoor.notFound("0.1", "https://example.org/docs/"))
                .contains("href=\"https://example.org/docs/0.1/contents.html\"");
    }

    @Test
    void theArchiveHasEveryFileOfTheVersionAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.walk(SITE);
                ZipFile zip =
                        new ZipFile(SITE.resolveSibling("forklore-0.1.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> "forklore-0.1/" + SITE.relativize(file))
                            .toList());
        }
    }

    @Test
    void theChangesAreAFeedWithAnEntryForEachVersion() {
        String feed = new Feed("https://example.org/", "2026-01-01T00:00:00Z").of("""
                = Changelog

                Words.

                == Unreleased

                === Added

                * A thing with `code`,
                  on two lines.

                == 0.1.0 - 2026-03-04

                * The first.
                """);
        assertThat(feed)
                .contains("<title>Unreleased</title>")
                .contains("&lt;li&gt;A thing with &lt;code&gt;code&lt;/code&gt;, on two lines.&lt;/li&gt;&lt;/ul&gt;")
                .contains("<updated>2026-03-04T00:00:00Z</updated>")
                .doesNotContain("Words");
        assertThat(feed.split("<entry>")).hasSize(3);
    }

    @Test
    void everyLinkLeadsToAFileOfTheSite() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(2);
                if (!isElsewhere(target) && !leadsSomewhere(page, target)) {
                    broken.add(SITE.relativize(page) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() throws IOException {
        for (Path page : pages()) {
            Matcher loaded = LOADED.matcher(Files.readString(page));
            while (loaded.find()) {
                assertThat(isElsewhere(loaded.group(3)))
                        .as(page + " loads " + loaded.group(3))
                        .isFalse();
            }
        }
    }

    @Test
    void theContentsNameEveryPage() throws IOException {
        String contents = Files.readString(SITE.resolve("contents.html"));
        for (Path page : pages()) {
            String address = SITE.relativize(page).toString();
            assertThat(address.equals("contents.html") || contents.contains("href=\"" + address + "\""))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void theScriptsKeepTheirBudgets() throws IOException {
        assertThat(PlayerFiles.compressedSize(SITE.resolve("player/player.js")))
                .isLessThanOrEqualTo(PlayerFiles.SCRIPT_BUDGET);
        assertThat(PlayerFiles.compressedSize(SITE.resolve("player/lab.js")))
                .isLessThanOrEqualTo(PlayerFiles.LAB_BUDGET);
    }

    private static boolean isElsewhere(String target) {
        return target.startsWith("//") || target.matches("[a-z]+:.*");
    }

    private static boolean leadsSomewhere(Path page, String target) {
        String path = target.replaceFirst("[?#].*", "");
        return path.isEmpty()
                || Files.isRegularFile(page.resolveSibling(URLDecoder.decode(path, StandardCharsets.UTF_8)));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
