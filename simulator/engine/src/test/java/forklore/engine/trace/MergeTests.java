package forklore.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static RunLog log(String numbers, int heads, int tails, Map<String, String> more) {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>(Map.of("target", "glibc 2.36"));
        environment.put("kernel", "Linux 6.1");
        environment.put("seed", "1");
        environment.put(RunLog.NUMBERS, numbers);
        environment.putAll(more);
        return new RunLog(
                "coin",
                "12345678",
                "core",
                "c",
                environment,
                heads + tails,
                List.of(new RunLog.Count("heads", heads), new RunLog.Count("tails", tails)),
                List.of());
    }

    private static String difference(RunLog one, RunLog other) {
        return ((Merge.Differs) Merge.of(one, other)).what();
    }

    @Test
    void addsTheCountsOfDifferentRuns() {
        Merge.Fits sum = (Merge.Fits) Merge.of(log("1-3", 1, 2, Map.of()), log("4-5", 2, 0, Map.of()));
        assertThat(sum.log().runs()).isEqualTo(5);
        assertThat(sum.log().times("heads")).contains(3);
        assertThat(sum.log().numbers().text()).isEqualTo("1-5");
        assertThat(RunLog.parse(sum.log().text())).contains(sum.log());
    }

    @Test
    void namesEachMachineOnce() {
        Map<String, String> newer = Map.of("kernel", "Linux 6.9");
        RunLog two = ((Merge.Fits) Merge.of(log("1-3", 1, 2, Map.of()), log("4-5", 2, 0, newer))).log();
        RunLog three = ((Merge.Fits) Merge.of(two, log("6-7", 1, 1, newer))).log();
        assertThat(three.environment()).containsEntry("kernel", "Linux 6.1 and Linux 6.9");
    }

    @Test
    void addsWhoWasGivenUpInFastCampaigns() {
        RunLog one = log("1-3", 1, 2, Map.of("fast", "yes", RunLog.GIVEN_UP, new GivenUp(1, 2, 0).text()));
        RunLog two = log("4-5", 2, 0, Map.of("fast", "yes", RunLog.GIVEN_UP, new GivenUp(1, 1, 30).text()));
        RunLog sum = ((Merge.Fits) Merge.of(one, two)).log();
        assertThat(sum.givenUp()).contains(new GivenUp(2, 3, 30));
        assertThat(RunLog.parse(sum.text()).orElseThrow().givenUp()).contains(new GivenUp(2, 3, 30));
        assertThat(difference(one, log("4-5", 2, 0, Map.of()))).isEqualTo("the fast");
    }

    @Test
    void readsNoGivenUpFromAnythingElse() {
        for (String text : List.of("", "1", "a of 2 watched confirmed by real locks, 3 believed", "2 of 1 watched")) {
            assertThat(GivenUp.parse(text)).isEmpty();
        }
        String text = new GivenUp(3, 4, 5).text();
        assertThat(GivenUp.parse(text + " more")).isEmpty();
        assertThat(GivenUp.parse(text.replace('3', '9'))).isEmpty();
    }

    @Test
    void refusesWhatIsOfAnotherCampaign() {
        RunLog log = log("1-3", 1, 2, Map.of());
        assertThat(difference(log, log("4-5", 2, 0, Map.of("seed", "2")))).isEqualTo("the seed");
        assertThat(difference(log, log("4-5", 2, 0, Map.of("jitter", "none")))).isEqualTo("the jitter");
        assertThat(difference(log, log("4-5", 2, 0, Map.of("target", "musl 1.2.3"))))
                .isEqualTo("the target");
        assertThat(difference(log, log("3-4", 2, 0, Map.of()))).startsWith("the numbers of the runs");
    }

    @Test
    void countsNoRunTwice() {
        RunLog log = log("1-3", 1, 2, Map.of());
        assertThat(Merge.of(log, log)).isInstanceOf(Merge.Differs.class);
    }
}
