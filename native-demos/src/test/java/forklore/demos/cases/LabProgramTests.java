package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Language;
import forklore.runner.Targets;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.Jury;
import forklore.runner.jury.JuryLimits;
import forklore.runner.jury.Migration;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The program of lab 9 is a real one, and its recipe does what the sheet asks, judged as a student's is.
class LabProgramTests {

    private static final String LAB = "migrate-a-service";
    private static final String PROGRAM = "forking-server";
    private static final String RECIPE = "server-with-a-fork-server";
    private static final String BLOCK = "    ";

    /// What somebody still runs. The older ones differ in more than the lab is about.
    private static final int OLDEST = 9;

    private static final int FIRST_THAT_WARNS = 12;
    private static final int RUNS = 3;

    /// The machine that tests may be busy; what a run does is asked here, and not how long it takes.
    private static final JuryLimits PATIENT = new JuryLimits(30_000, 30_000, 256, 64, 65_536, 16);

    private static String sheet() {
        return Catalogue.load().labs().stream()
                .filter(lab -> lab.name().equals(LAB))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /// {@return the lines below a key of the sheet, without their indentation}
    private static List<String> block(String key) {
        return sheet().lines()
                .dropWhile(line -> !line.equals("  " + key))
                .skip(1)
                .takeWhile(line -> line.isBlank() || line.startsWith(BLOCK))
                .map(line -> line.isBlank() ? "" : line.substring(BLOCK.length()))
                .toList();
    }

    private static String file(String id) throws IOException {
        return Files.readString(Cases.FOLDER.resolve(id + Cases.PYTHON));
    }

    /// {@return a program without the comment at its top, which is for the records}
    private static String program(String id) throws IOException {
        return file(id).replaceFirst("(?s)^\"\"\".*?\"\"\"\\n", "");
    }

    @Test
    void theSheetGivesTheProgramThatIsRecorded() throws IOException {
        assertThat(String.join("\n", block("source"))).isEqualToIgnoringNewLines(program(PROGRAM));
    }

    private static List<String> versions(int oldest) {
        List<Target> found = Targets.find(List.of()).of(Language.PYTHON).found();
        List<String> versions = found.stream()
                .mapToInt(Interpreters::minor)
                .filter(minor -> minor >= oldest)
                .distinct()
                .sorted()
                .mapToObj(minor -> "cpython-3." + minor)
                .toList();
        assumeTrue(
                !versions.isEmpty(),
                "SKIPPED: there is no CPython from 3." + oldest + " on. To run this test: pyenv install 3.13");
        return versions;
    }

    private static List<Migration.Judged> judged(String text, List<String> versions) throws InterruptedException {
        Migration migration = new Migration(
                new Submission.SourceFile(PROGRAM + Cases.PYTHON, text), versions, Job.strict(block("prints"), RUNS));
        List<Migration.Judged> judged = migration.judge(
                Targets.find(List.of()).found(),
                (submission, job, _, target) -> Jury.judge(submission, job, PATIENT, target));
        assumeTrue(
                judged.stream().allMatch(each -> each.judgement().standing() != Judgement.Standing.NOT_RUN),
                "SKIPPED: " + judged);
        return judged;
    }

    private static String told(List<Migration.Judged> judged) {
        return judged.stream()
                .map(each -> each.version() + ": " + each.judgement().told())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theServerWithAForkServerDoesTheJobOnEveryVersion() throws IOException, InterruptedException {
        String answered = "        print(\"answered:\"";
        String recipe = program(RECIPE)
                .replace(answered, "        print(\"both requests are taken\", flush=True)\n" + answered);
        List<Migration.Judged> judged = judged(recipe, versions(OLDEST));
        assertThat(judged)
                .as(told(judged))
                .extracting(each -> each.judgement().standing())
                .containsOnly(Judgement.Standing.PASSED);
    }

    @Test
    void theProgramAsItIsGivenDoesNotDoItWhereItIsWarned() throws InterruptedException {
        List<Migration.Judged> judged = judged(String.join("\n", block("source")), versions(FIRST_THAT_WARNS));
        assertThat(judged)
                .as(told(judged))
                .extracting(each -> each.judgement().standing())
                .containsOnly(Judgement.Standing.FAILED);
    }
}
