package forklore.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.compare.Agreement.Mark;
import forklore.engine.machine.Limits;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Shipped;
import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.SideBySide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTests {

    private final Scenario scenario = Stories.shipped("printed-once");
    private final SideBySide sides = SideBySide.of(scenario, List.of(), Limits.DEFAULT);
    private final String hash = sides.verdict("core").orElseThrow().hash();
    private final List<String> outcomes =
            scenario.outcomes().stream().map(each -> each.name()).toList();

    private RunLog log(String version, int times, List<RunLog.Count> others) {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put(RunLog.TARGET, "glibc 2.36");
        List<RunLog.Count> counts = outcomes.stream()
                .map(name -> new RunLog.Count(name, name.equals(outcomes.getFirst()) ? times : 0))
                .toList();
        int more = others.stream().mapToInt(RunLog.Count::times).sum();
        return new RunLog(scenario.name(), version, "core", "c", environment, times + more, counts, others);
    }

    private static SteeredLog steered(String platform, SteeredLog.Story story) {
        return new SteeredLog(platform, "c", "glibc 2.36", new LinkedHashMap<>(), List.of(story));
    }

    private Table table(List<RunLog> logs, List<SteeredLog> steered) {
        return Table.of(List.of(sides), new Evidence(logs, List.of(), steered, (_, _) -> Optional.empty()));
    }

    private static Table.Place core(Table table) {
        return table.stories().getFirst().places().stream()
                .filter(place -> place.platform().equals("core"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Table.Cell> cells(Table table) {
        return core(table).runs().getFirst().cells();
    }

    @Test
    void hasACellForEachOutcomeOfEachLog() {
        Table table = table(List.of(log(hash, 100, List.of())), List.of());
        assertThat(cells(table)).extracting(cell -> cell.row().outcome()).containsExactlyElementsOf(outcomes);
        assertThat(cells(table).getFirst().mark()).isEqualTo(Mark.CONFIRMED);
        assertThat(cells(table).getFirst().reason()).isEmpty();
        assertThat(table.marks().get(Mark.CONFIRMED)).isPositive();
        assertThat(table.marks().get(Mark.SEEN_THOUGH_IMPOSSIBLE)).isZero();
    }

    @Test
    void whatWasNotSeenIsSteeredOrHasItsReason() {
        RunLog none = log(hash, 0, List.of(new RunLog.Count("unclear: slow", 7)));
        Table.Cell rare = cells(table(List.of(none), List.of())).getFirst();
        assertThat(rare.mark()).isEqualTo(Mark.POSSIBLE_NOT_SEEN);
        assertThat(rare.reason()).contains("not once in 7 runs");

        SteeredLog.Line led = new SteeredLog.Line(outcomes.getFirst(), 20, 20, "");
        SteeredLog.Story story = new SteeredLog.Story(scenario.name(), hash, Optional.empty(), List.of(led));
        Table table = table(List.of(none), List.of(steered("core", story)));
        assertThat(cells(table).getFirst().isSteered()).isTrue();
        assertThat(cells(table).getFirst().reason()).isEqualTo("Led there 20 times of 20.");
        assertThat(table.onlyReasons()).isZero();
        assertThat(cells(table(List.of(none), List.of(steered("musl", story))))
                        .getFirst()
                        .steered())
                .isEmpty();
    }

    @Test
    void whatWasSteeredInAnotherVersionSaysNothing() {
        SteeredLog.Line led = new SteeredLog.Line(outcomes.getFirst(), 20, 20, "");
        SteeredLog.Story old = new SteeredLog.Story(scenario.name(), "00000000", Optional.empty(), List.of(led));
        Table table = table(List.of(log(hash, 1, List.of())), List.of(steered("core", old)));
        assertThat(cells(table).getFirst().steered()).isEmpty();
    }

    @Test
    void whatWasSeenThoughImpossibleIsCounted() {
        RunLog log = log(hash, 1, List.of(new RunLog.Count("parent is killed by signal 11", 2)));
        Table table = table(List.of(log), List.of());
        assertThat(table.marks().get(Mark.SEEN_THOUGH_IMPOSSIBLE)).isEqualTo(1);
        assertThat(cells(table).getLast().row().outcome()).isEqualTo("parent is killed by signal 11");
    }

    @Test
    void aLogOfAnotherVersionIsStaleAndSaysSo() {
        List<RunLog> logs = List.of(log("00000000", 100, List.of()));
        Table table = table(logs, List.of());
        assertThat(cells(table)).allSatisfy(cell -> {
            assertThat(cell.mark()).isEqualTo(Mark.NOT_APPLICABLE);
            assertThat(cell.reason()).contains("another version");
        });
        assertThat(table.stale(new Evidence(logs, List.of(), List.of(), (_, _) -> Optional.empty())))
                .isEqualTo(logs);
    }

    private RunLog seenBy(String platform, int times, List<RunLog.Count> others) {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put(CaseLogs.DEMO, "by-hand");
        RunLog log = log(Fingerprint.of(scenario), times, others);
        return new RunLog(
                log.scenario(), log.hash(), platform, "demo", environment, log.runs(), log.counts(), log.others());
    }

    @Test
    void aProgramWrittenByHandStandsWithTheNearestPlatform() {
        List<RunLog.Count> others = List.of(new RunLog.Count("parent is killed by signal 11", 2));
        RunLog log = seenBy("cpython-3.10", 5, others);
        Evidence evidence = new Evidence(List.of(), List.of(log), List.of(), (_, _) -> Optional.empty());
        Table table = Table.of(List.of(SideBySide.of(scenario, Shipped.ALL, Limits.DEFAULT)), evidence);
        List<Table.Place> with = table.stories().getFirst().places().stream()
                .filter(place -> !place.runs().isEmpty())
                .toList();
        assertThat(with).extracting(Table.Place::platform).containsExactly("cpython-3.12");
        Table.Run run = with.getFirst().runs().getFirst();
        assertThat(run.isNearest(with.getFirst())).isTrue();
        assertThat(run.cells())
                .extracting(Table.Cell::mark)
                .containsExactly(Mark.CONFIRMED, Mark.CONFIRMED, Mark.NOT_APPLICABLE);
        assertThat(run.cells().getLast().reason())
                .isEqualTo("It is a run on cpython-3.10, which the scenario does not name; what is impossible on"
                        + " cpython-3.12 need not be so there.");
        assertThat(table.stale(evidence)).isEmpty();
    }

    @Test
    void theNearestIsOfTheSameKindAndOfTwoTheOlder() {
        List<String> named = List.of("core", "cpython-3.14", "cpython-3.12", "glibc", "jvm");
        assertThat(Nearest.of("cpython-3.14", named)).contains("cpython-3.14");
        assertThat(Nearest.of("cpython-3.13", named)).contains("cpython-3.12");
        assertThat(Nearest.of("cpython-3.6", named)).contains("cpython-3.12");
        assertThat(Nearest.of("glibc-2.43", named)).contains("glibc");
        assertThat(Nearest.of("musl", named)).isEmpty();
        assertThat(Nearest.of("tcmalloc-debug", List.of("tcmalloc-release"))).isEmpty();
    }

    @Test
    void anEndThatPosixLeavesUndefinedIsNotApplicable() {
        Scenario strange = Stories.story("""
                mutex m
                thread main
                  unlock m
                outcome misuse
                  when  parent misuses
                  grade forbidden "Nobody holds m."
                """);
        SideBySide both = SideBySide.of(strange, List.of(), Limits.DEFAULT);
        RunLog log = new RunLog(
                "story",
                both.verdict("core").orElseThrow().hash(),
                "core",
                "c",
                new LinkedHashMap<>(),
                3,
                List.of(new RunLog.Count("misuse", 0)),
                List.of(new RunLog.Count("parent exits 0", 3)));
        Evidence evidence = new Evidence(List.of(log), List.of(), List.of(), (_, _) -> Optional.empty());
        Table.Cell cell = cells(Table.of(List.of(both), evidence)).getFirst();
        assertThat(cell.mark()).isEqualTo(Mark.NOT_APPLICABLE);
        assertThat(cell.reason()).contains("POSIX leaves undefined");
    }

    @Test
    void whatIsSeenOnANearPlatformContradictsNothing() {
        Agreement agreement = Agreement.of(
                sides.verdict("core").orElseThrow(),
                log(hash, 1, List.of(new RunLog.Count("parent is killed by signal 11", 2))));
        assertThat(agreement.contradictions()).hasSize(1);
        assertThat(agreement.withoutContradictions().contradictions()).isEmpty();
    }

    @Test
    void aPlatformWithoutALogSaysWhy() {
        assertThat(core(table(List.of(), List.of())).reason()).contains("No log of real runs");
        Evidence.Gaps none = (Scenario each, Language language) -> Optional.of("There is no " + language.word() + ".");
        Table table = Table.of(List.of(sides), new Evidence(List.of(), List.of(), List.of(), none));
        assertThat(core(table).reason()).contains("There is no c.");
        assertThat(table.marks().get(Mark.NOT_APPLICABLE))
                .isEqualTo(table.stories().getFirst().places().size());
    }

    @Test
    void theStandardIsNoPlace() {
        assertThat(table(List.of(), List.of()).stories().getFirst().places())
                .extracting(Table.Place::platform)
                .doesNotContain(Table.STRICT);
    }
}
