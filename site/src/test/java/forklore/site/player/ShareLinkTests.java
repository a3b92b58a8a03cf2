package forklore.site.player;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinkTests {

    private static final Schedule SCHEDULE = Schedule.of(
            "orphaned-lock", "core", "1f09a3c2", List.of("main", "worker", "main", "child", "child/helper"));

    @Test
    void survivesTheWayThroughAnAddress() {
        ShareLink link = new ShareLink(SCHEDULE, 3);
        assertThat(ShareLink.parse(link.fragment())).contains(link);
    }

    @Test
    void isReadableInTheAddress() {
        assertThat(new ShareLink(SCHEDULE, 3).fragment())
                .isEqualTo("forklore=orphaned-lock@core:1f09a3c2:main.1,worker.1,main.1,child.1,child/helper.1&step=3");
    }

    @Test
    void isUnderstoodAfterAChatProgramWroteItsSignsAsPercent() {
        String mangled = new ShareLink(SCHEDULE, 3)
                .fragment()
                .replace("=", "%3D")
                .replace("@", "%40")
                .replace(":", "%3a")
                .replace(",", "%2C")
                .replace("&", "%26");
        assertThat(ShareLink.parse(mangled)).contains(new ShareLink(SCHEDULE, 3));
    }

    @Test
    void carriesAProgramBehindTheStep() {
        ShareLink link = new ShareLink(SCHEDULE, 3);
        assertThat(ShareLink.parse(link.fragmentWith("q1-_"))).contains(link);
        assertThat(ShareLink.programIn(link.fragmentWith("q1-_"))).contains("q1-_");
        assertThat(ShareLink.programIn(link.fragment())).isEmpty();
    }

    @Test
    void withoutAStepItMeansTheBeginning() {
        assertThat(ShareLink.parse("forklore=" + SCHEDULE.token())).contains(new ShareLink(SCHEDULE, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "why-it-happens",
                "forklore=",
                "forklore=nonsense&step=1",
                "forklore=orphaned-lock@core:1f09a3c2:main.1&step=",
                "forklore=orphaned-lock@core:1f09a3c2:main.1&step=-1",
                "forklore=orphaned-lock@core:1f09a3c2:main.1&step=1x",
                "forklore=orphaned-lock@core:1f09a3c2:main.1&step=9999999",
                "forklore=orphaned-lock@core:1f09a3c2:main.0&step=1",
                "%",
                "%4",
            })
    void whatIsNoLinkIsNotTakenForOne(String text) {
        assertThat(ShareLink.parse(text)).isEmpty();
    }
}
