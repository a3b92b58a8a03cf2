/// The same program gives its child half a second for its work, and then ends it by a signal.
///
/// scenario  forked-jvm-killed
/// end       child-killed when prints "killed by signal 9", exits 0
/// says      the child
import java.util.concurrent.locks.LockSupport;
import jnr.constants.platform.Signal;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

class ChildKilled {

    private static final POSIX POSIX = POSIXFactory.getPOSIX();

    public static void main(String[] nothing) throws InterruptedException {
        int child = POSIX.fork();
        if (child == 0) {
            System.out.println("the child: has done its work");
            while (true) {
                LockSupport.park();
            }
        }
        Thread.sleep(500);
        POSIX.kill(child, Signal.SIGKILL.intValue());
        int[] status = new int[1];
        POSIX.waitpid(child, status, 0);
        System.out.println("killed by signal " + (status[0] & 0x7f));
    }
}
