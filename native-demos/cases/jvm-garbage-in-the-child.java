/// The same program, and its child collects garbage before it has anything else to do.
///
/// scenario  forked-jvm
/// end       child-cannot-end when a child hangs
/// says      threads of the parent
/// says      threads of the child
import java.io.File;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

class GarbageInTheChild {

    private static final POSIX POSIX = POSIXFactory.getPOSIX();

    public static void main(String[] nothing) {
        int parent = POSIX.getpid();
        System.out.println("threads of the parent: " + threads(parent));
        int child = POSIX.fork();
        if (child == 0) {
            System.out.println("threads of the child: " + threads(POSIX.getpid()));
            System.gc(); // the threads that collect it were not copied
            POSIX.kill(POSIX.getpid(), 9);
        }
        POSIX.waitpid(child, new int[1], 0);
    }

    private static int threads(int process) {
        return new File("/proc/" + process + "/task").list().length;
    }
}
