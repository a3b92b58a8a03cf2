package forklore.demos;

import forklore.engine.machine.Limits;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the model says of scenarios on platforms. Each is searched once, however many logs there are of it.
final class Verdicts {

    private static final Map<String, Verdict> KNOWN = new ConcurrentHashMap<>();

    private Verdicts() {}

    /// {@return the verdict on a scenario on its platform}
    static Verdict of(Linked linked) {
        return KNOWN.computeIfAbsent(
                linked.platform() + ":" + linked.fingerprint(), _ -> Judge.judge(linked, Limits.DEFAULT));
    }
}
