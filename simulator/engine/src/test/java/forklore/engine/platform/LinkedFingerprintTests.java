package forklore.engine.platform;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The hash in a schedule covers what of a platform can change the meaning of the schedule.
class LinkedFingerprintTests {

    private static final Scenario STORY = Stories.story("""
            mutex m

            thread main
              lock m
              unlock m
            """);

    private static String on(String platform, Rules rules, Statement... prepare) {
        Optional<Statement.AtFork> around = prepare.length == 0
                ? Optional.empty()
                : Optional.of(new Statement.AtFork(List.of(prepare), List.of(), List.of(), Span.NONE));
        return new Linked(STORY, platform, rules, List.of(), List.of(), around, List.of()).fingerprint();
    }

    @Test
    void isThatOfTheScenarioWhereThePlatformAddsNothing() {
        assertThat(Linked.core(STORY).fingerprint()).isEqualTo(Fingerprint.of(STORY));
        assertThat(on("another-name", Rules.CORE)).isEqualTo(Fingerprint.of(STORY));
    }

    @Test
    void changesWithEachRuleThatIsNotTheUsualOne() {
        assertThat(List.of(
                        Fingerprint.of(STORY),
                        on("p", Rules.CORE.with(Rules.JoinOfGhost.RETURNS)),
                        on("p", Rules.CORE.with(Rules.OnceOfGhost.AGAIN))))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesWithWhatThePlatformDoesAroundAFork() {
        String locked = on("p", Rules.CORE, new Statement.Lock("m", Span.NONE));
        String unlocked = on("p", Rules.CORE, new Statement.Unlock("m", Optional.empty(), Span.NONE));
        assertThat(List.of(Fingerprint.of(STORY), locked, unlocked)).doesNotHaveDuplicates();
    }
}
