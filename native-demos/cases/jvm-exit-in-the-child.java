/// A Java program forks by jnr-posix. The child works, starts a thread and joins it, and wants to end.
///
/// scenario  forked-jvm
/// end       child-cannot-end when a child hangs
/// says      threads of the parent
/// says      threads of the child
/// says      the child
import java.io.File;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

class ExitInTheChild {

    private static final POSIX POSIX = POSIXFactory.getPOSIX();

    public static void main(String[] nothing) throws InterruptedException {
        int parent = POSIX.getpid();
        System.out.println("threads of the parent: " + threads(parent));
        int child = POSIX.fork();
        if (child == 0) {
            work();
            System.exit(0); // asks the VM thread, which was not copied
        }
        POSIX.waitpid(child, new int[1], 0);
    }

    private static void work() throws InterruptedException {
        System.out.println("threads of the child: " + threads(POSIX.getpid()));
        Thread thread = new Thread(() -> System.out.println("the child: has started a thread"));
        thread.start();
        thread.join();
    }

    private static int threads(int process) {
        return new File("/proc/" + process + "/task").list().length;
    }
}
