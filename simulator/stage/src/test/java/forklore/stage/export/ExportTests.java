package forklore.stage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.engine.explore.Path;
import forklore.stage.Runs;
import forklore.stage.layout.Layout;
import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Theme;
import forklore.stage.story.HappensBefore;
import forklore.stage.story.Storyboard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExportTests {

    private static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String pdf(Storyboard story) {
        DisplayList picture = Layout.of(story, 74);
        List<Primitive> seen = new ArrayList<>(picture.primitives());
        seen.addAll(Overlay.at(picture, story.steps()));
        byte[] file = PdfPicture.of(picture, seen, Theme.LIGHT, "A (title)");
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPdfSaysWhereItsObjectsAre() {
        String pdf = pdf(Storyboard.of(Runs.orphanedLock()));
        assertThat(pdf).startsWith("%PDF-1.7\n").endsWith("%%EOF\n");
        List<String> places = found("\n(\\d{10}) 00000 n ", pdf);
        for (int i = 0; i < places.size(); i++) {
            assertThat(pdf.substring(Integer.parseInt(places.get(i)))).startsWith((i + 1) + " 0 obj\n");
        }
        int table = Integer.parseInt(found("startxref\n(\\d+)\n", pdf).getFirst());
        assertThat(pdf.substring(table)).startsWith("xref\n0 6\n");
        String content = pdf.substring(pdf.indexOf("stream\n") + 7, pdf.indexOf("\nendstream"));
        assertThat(found("/Length (\\d+) ", pdf)).containsExactly(Integer.toString(content.length()));
        List<String> operators = List.of(content.split("\n"));
        assertThat(operators.stream().filter("q"::equals).count())
                .isGreaterThan(50)
                .isEqualTo(operators.stream().filter("Q"::equals).count());
        assertThat(pdf).contains("/Title (A \\(title\\))");
    }

    @Test
    void aPdfHasTheTextsOfThePictureInTheSameOrder() {
        for (Storyboard story : List.of(Storyboard.of(Runs.orphanedLock()), Storyboard.of(Runs.handlerOrder()))) {
            DisplayList picture = Layout.of(story, 74);
            List<String> wanted = new ArrayList<>();
            for (Primitive primitive : picture.primitives()) {
                if (primitive instanceof Primitive.Text text) {
                    wanted.add(text.text());
                }
            }
            List<String> said = found("\\(((?:\\\\.|[^()\\\\])*)\\) Tj", pdf(story)).stream()
                    .map(text -> text.replaceAll("\\\\(.)", "$1").replace('\u0085', '\u2026'))
                    .toList();
            assertThat(said).startsWith(wanted.toArray(String[]::new));
        }
    }

    @Test
    void aShiVizLogHasAClockForEachStepThatKnowsWhatCameBefore() {
        Path path = Runs.helperProcess();
        String log = ShiVizLog.of(path);
        String[] file = log.split("\n", 3);
        assertThat(file[1]).as("what would part several runs").isEmpty();
        // The tool's own expressions have braces that Java's would take for a number of times.
        Matcher matcher = Pattern.compile(file[0].replace("{.*}", "\\{.*\\}")).matcher(file[2]);
        List<String> clocks = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        while (matcher.find()) {
            assertThat(matcher.group("event")).endsWith(".");
            hosts.add(matcher.group("host"));
            clocks.add(matcher.group("clock"));
        }
        assertThat(clocks).hasSize(path.steps().size());
        for (int i = 0; i < clocks.size(); i++) {
            assertThat(clocks.get(i)).contains("\"" + hosts.get(i) + "\":");
        }
        for (HappensBefore.Edge edge : HappensBefore.of(path)) {
            String host = hosts.get(edge.from() - 1);
            int known = at(clocks.get(edge.to() - 1), host);
            assertThat(known).isGreaterThanOrEqualTo(at(clocks.get(edge.from() - 1), host));
        }
    }

    private static int at(String clock, String host) {
        return Integer.parseInt(found("\"" + host + "\":(\\d+)", clock).getFirst());
    }

    @Test
    void aTraceHasATrackForEachThreadASliceForEachStepAndPairedFlows() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        String trace = ChromeTrace.of(story);
        assertThat(trace)
                .startsWith("{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n")
                .endsWith("\n]}\n");
        assertThat(found("\"name\":\"process_name\".*\"args\":\\{\"name\":\"(.*?)\"", trace))
                .containsExactly("Parent process", "Child process");
        assertThat(found("\"name\":\"thread_name\".*\"args\":\\{\"name\":\"(.*?)\"", trace))
                .containsExactly("main", "worker", "main");
        assertThat(found("(\"cat\":\"step\")", trace)).hasSize(story.steps());
        assertThat(trace).contains("\"name\":\"waits for ever: m\",\"cat\":\"wait\"");
        List<String> starts = found("\"ph\":\"s\".*\"id\":(\\d+)", trace);
        assertThat(starts).isNotEmpty().isEqualTo(found("\"ph\":\"f\".*\"id\":(\\d+)", trace));
    }

    @Test
    void aTranscriptTellsEveryStepInOneLine() {
        Path path = Runs.orphanedLock();
        String[] lines = Transcript.of("The lock", path).split("\n");
        assertThat(lines[0]).isEqualTo("The lock");
        assertThat(lines[1]).isEqualTo(path.schedule().token());
        assertThat(lines).hasSize(3 + 1 + path.steps().size());
        assertThat(lines[4]).startsWith("1  main in the parent: ");
    }

    @Test
    void aLinkNamesTheRunAndTheStep() {
        Path path = Runs.orphanedLock();
        assertThat(PlayerLink.of(path.schedule(), 3))
                .isEqualTo("play/orphaned-lock.html#forklore=" + path.schedule().token() + "&step=3");
    }

    @Test
    void aGifHasAFrameForEachMomentAndEndsWithItsTrailer() {
        AnimatedGif gif = new AnimatedGif(3, 2);
        gif.frame(new int[] {1, 2, 3, 4, 5, 6}, 100).frame(new int[] {1, 2, 3, 4, 9, 6}, 200);
        byte[] file = gif.done();
        assertThat(new String(file, 0, 6, StandardCharsets.US_ASCII)).isEqualTo("GIF89a");
        assertThat(file[6]).isEqualTo((byte) 3);
        assertThat(file[8]).isEqualTo((byte) 2);
        assertThat(file[file.length - 1]).isEqualTo((byte) 0x3b);
        assertThatThrownBy(() -> gif.frame(new int[5], 100)).hasMessageContaining("5 pixels, not 3x2");
    }

    @Test
    void numbersOfAPdfHaveNoExponent() {
        assertThat(PdfPen.number(0.00001)).isEqualTo("0");
        assertThat(PdfPen.number(-12.3456)).isEqualTo("-12.346");
        assertThat(PdfPen.number(7)).isEqualTo("7");
        assertThat(PdfPen.string("a\u2026\u4e16(")).isEqualTo("(a\u0085?\\()");
    }
}
