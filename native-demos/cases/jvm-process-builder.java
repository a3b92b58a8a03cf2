/// A Java program starts a program by ProcessBuilder, while another thread makes garbage.
///
/// scenario  jvm-starts-programs
/// end       program-runs when prints "the program: ended with 0", exits 0
/// says      the program
import java.io.IOException;

class ProcessBuilderDoesIt {

    private static volatile byte[] garbage;

    public static void main(String[] nothing) throws IOException, InterruptedException {
        Thread maker = new Thread(ProcessBuilderDoesIt::makeGarbage);
        maker.setDaemon(true);
        maker.start();

        int code = new ProcessBuilder("true").start().waitFor();
        System.out.println("the program: ended with " + code);
    }

    private static void makeGarbage() {
        while (true) {
            garbage = new byte[1 << 20];
        }
    }
}
