package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTests {

    /// `malloc` is something else on each platform, and the core has none.
    private static final String ALLOCATES = """
            scenario mine
            title    A child that allocates
            topic    library
            on       posix glibc tcmalloc-debug

            thread main
              start worker
              fork child
                malloc()
                _exit 0
              wait child

            thread worker
              malloc()

            outcome child-hangs
              when  child hangs
              grade interesting "The lock of the allocator was held at the fork, and nobody is left to free it."

            outcome both-finish
              when  child exits 0
              grade acceptable "The lock was free, or fork saw to it."

            expect sometimes both-finish
            """;

    @TempDir
    Path folder;

    private Shell.Result run(String... words) throws IOException {
        Files.writeString(folder.resolve("mine.fork"), ALLOCATES);
        return new Shell().in(folder).run(words);
    }

    @Test
    void oneScenarioIsATableOfPlatformsAndOutcomes() {
        Shell.Result result = new Shell().run("compare", "orphaned-lock", "--platform", "core,musl");
        assertThat(result.code()).isZero();
        Golden.verify("compare-orphaned-lock", result.transcript());
    }

    @Test
    void whereTheScenarioDoesNotFitIsSaidWithTheReason() throws IOException {
        Shell.Result result = run("compare", "mine.fork", "--all-platforms");
        assertThat(result.out())
                .containsPattern("(?m)^   core +does not fit$")
                .containsPattern("(?m)^   glibc +holds ")
                .contains("core does not fit: there is no function `malloc` on the platform `core`.");
    }

    @Test
    void aPlatformThatIsNamedMustFit() throws IOException {
        Shell.Result result = run("check", "mine.fork", "--platform", "core");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("there is no function `malloc` on the platform `core`", "mine.fork:9:", "malloc()\n", "^");
        assertThat(JsonText.object(run("check", "mine.fork", "--platform", "core", "--json")
                        .out()))
                .containsEntry("record", "problems")
                .containsEntry("platform", "core");
    }

    @Test
    void aScenarioIsCheckedOnThePlatformsItNames() throws IOException {
        Map<String, Object> record =
                JsonText.object(run("check", "mine.fork", "--json").out());
        assertThat(record).containsEntry("record", "verdicts");
        assertThat((List<?>) record.get("verdicts"))
                .extracting(each -> JsonText.at(each, "platform"))
                .containsExactly("posix", "glibc", "tcmalloc-debug");
        assertThat((String) JsonText.at(record, "scenarios.0.summary")).contains("glibc", "tcmalloc-debug");
    }

    @Test
    void severalPlatformsStandBesideEachOtherInTheVerdict() throws IOException {
        Shell.Result result = run("check", "mine.fork", "--platform", "posix,glibc");
        assertThat(result.code()).isZero();
        Golden.verify("check-platforms", result.transcript());
    }

    @Test
    void oneRunIsOnTheFirstPlatformUnlessAnotherIsNamed() throws IOException {
        assertThat(JsonText.object(run("trace", "mine.fork", "--json").out())).containsEntry("platform", "posix");
        Map<String, Object> glibc = JsonText.object(
                run("trace", "mine.fork", "--platform", "glibc", "--json").out());
        String token = (String) glibc.get("schedule");
        assertThat(token).startsWith("mine@glibc:");
        assertThat(JsonText.object(
                        run("trace", "mine.fork", "--schedule", token, "--json").out()))
                .containsEntry("platform", "glibc");
    }

    @Test
    void theCatalogueIsAMatrix() {
        Shell.Result result = new Shell().run("compare", "--all", "--all-platforms");
        assertThat(result.err()).isEmpty();
        for (String name : Catalogue.load().names()) {
            assertThat(result.out()).containsPattern("(?m)^   " + name + " ");
        }
        assertThat(result.out().lines().mapToInt(String::length).max().orElse(0))
                .isLessThanOrEqualTo(100);
    }

    @Test
    void theComparisonIsARecord() {
        Map<String, Object> record = JsonText.object(new Shell()
                .run("compare", "orphaned-lock", "--platform", "core,musl", "--json")
                .out());
        assertThat(record).containsEntry("record", "comparison");
        assertThat(JsonText.at(record, "scenarios.0.platforms.1.platform")).isEqualTo("musl");
        assertThat(JsonText.at(record, "scenarios.0.platforms.0.fits")).isEqualTo(true);
        assertThat(JsonText.at(record, "scenarios.0.platforms.0.bad.fraction")).isEqualTo("7/16");
        assertThat(JsonText.at(record, "scenarios.0.platforms.0.hangs.value")).isEqualTo(0.4375);
    }

    @Test
    void somethingMustBeNamedAndNotBoth() {
        assertThat(new Shell().run("compare").err()).contains("`forklore compare` needs a SCENARIO, or --all");
        assertThat(new Shell().run("compare", "--all", "orphaned-lock").code()).isEqualTo(2);
    }
}
