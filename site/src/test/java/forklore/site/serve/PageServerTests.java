package forklore.site.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageServerTests {

    @TempDir
    Path folder;

    private PageServer server;

    @BeforeEach
    void serve() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site/0.1"));
        Files.writeString(site.resolve("index.html"), "<body>Front</body>");
        Files.writeString(site.resolve("style.css"), "a {}");
        Files.writeString(folder.resolve("site/404.html"), "<body>Not there</body>");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        server = PageServer.start(folder.resolve("site"), 0);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private HttpURLConnection ask(String path) throws IOException {
        return (HttpURLConnection)
                URI.create(server.address()).resolve(path).toURL().openConnection();
    }

    private static String text(HttpURLConnection answer) throws IOException {
        var stream = answer.getResponseCode() < 400 ? answer.getInputStream() : answer.getErrorStream();
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageIsShownWithWhatLoadsItAgainAndAnythingElseAsItIs() throws IOException {
        assertThat(text(ask("/0.1/"))).startsWith("<body>Front<script>").endsWith("</body>");
        HttpURLConnection style = ask("/0.1/style.css");
        assertThat(text(style)).isEqualTo("a {}");
        assertThat(style.getContentType()).startsWith("text/css");
    }

    @Test
    void whatIsNotThereOrOutsideTheFolderIsNotShown() throws IOException {
        for (String path : new String[] {"/nothing.html", "/%2e%2e/secret.txt", "/0.1/..%2f..%2fsecret.txt"}) {
            HttpURLConnection answer = ask(path);
            assertThat(answer.getResponseCode()).as(path).isEqualTo(404);
            assertThat(text(answer)).as(path).contains("Not there").doesNotContain("secret");
        }
    }

    @Test
    void onlyThisMachineCanAsk() {
        assertThat(server.address()).startsWith("http://127.0.0.1:");
    }

    @Test
    void anOpenPageIsToldOfAChange() throws IOException {
        try (BufferedReader line = new BufferedReader(
                new InputStreamReader(ask("/forklore-changes").getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(line.readLine()).isEqualTo(": open");
            assertThat(line.readLine()).isEmpty();
            server.changed();
            assertThat(line.readLine()).isEqualTo("data: changed");
        }
    }
}
