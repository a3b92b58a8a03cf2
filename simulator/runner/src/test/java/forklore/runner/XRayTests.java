package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class XRayTests {

    private static XRay of(XRay.Owner owner) {
        XRay.LockView lock = new XRay.LockView("m", 0x1000, 2, Optional.ofNullable(owner));
        return new XRay(
                "child", 4243, List.of(new XRay.ThreadView("main", 4243, "futex", "futex_do_wait", Optional.of(lock))));
    }

    @Test
    void namesTheOwnerWhoLivesInTheParent() {
        assertThat(of(new XRay.Owner(4241, Optional.of("worker"), OptionalInt.of(4240)))
                        .sentence())
                .isEqualTo("child 4243: one thread, blocked on m; m = 2, owner 4241 = worker, "
                        + "which is a thread of 4240, not of this process");
    }

    @Test
    void namesTheOwnerWhoHasEnded() {
        assertThat(of(new XRay.Owner(4241, Optional.of("worker"), OptionalInt.of(4240), false))
                        .sentence())
                .endsWith("owner 4241 = worker, which was a thread of 4240, not of this process");
    }

    @Test
    void saysNothingOfAnOwnerThatTheLibraryDoesNotRecord() {
        assertThat(of(null).sentence()).isEqualTo("child 4243: one thread, blocked on m; m = 2");
    }

    @Test
    void namesEachOfSeveralThreads() {
        XRay xRay = new XRay(
                "parent",
                7,
                List.of(
                        new XRay.ThreadView("main", 7, "wait4", "do_wait", Optional.empty()),
                        new XRay.ThreadView("worker", 8, "futex", "futex_do_wait", Optional.empty())));
        assertThat(xRay.sentence())
                .isEqualTo("parent 7: two threads: main in the system call wait4; worker in the system call futex");
    }

    @Test
    void saysWhatIsWaitedForThatIsNoMutex() {
        XRay xRay = new XRay(
                "child",
                8,
                List.of(new XRay.ThreadView(
                        "main",
                        8,
                        "futex",
                        "futex_do_wait",
                        Optional.empty(),
                        "blocked on the semaphore s; value 0, and a semaphore has no owner")));
        assertThat(xRay.sentence())
                .isEqualTo("child 8: one thread, blocked on the semaphore s; value 0, and a semaphore has no owner");
    }
}
