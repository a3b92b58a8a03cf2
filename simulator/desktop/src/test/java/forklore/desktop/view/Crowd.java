package forklore.desktop.view;

import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.List;
import java.util.Random;

/// A run of 64 threads in four processes, as long as one wants.
public final class Crowd {

    private static final int THREADS = 15;

    private Crowd() {}

    private static String text() {
        StringBuilder text = new StringBuilder("""
                scenario crowd
                title    A crowd
                topic    locks

                mutex a
                mutex b
                int   n = 0

                thread main
                """);
        starts(text, "  ");
        for (String child : List.of("one", "two", "three")) {
            text.append("  fork ").append(child).append('\n');
            starts(text, "    ");
            text.append("    while n < 99\n      lock a\n      unlock a\n    _exit 0\n");
        }
        text.append("  while n < 99\n    lock a\n    unlock a\n\n");
        for (int i = 0; i < THREADS; i++) {
            String lock = i % 2 == 0 ? "a" : "b";
            text.append("thread t").append(i).append('\n');
            text.append("  while n < 99\n    lock ").append(lock).append("\n    n = ");
            text.append(i).append("\n    unlock ").append(lock).append("\n\n");
        }
        return text.append("""
                outcome ends
                  when  parent exits 0
                  grade acceptable "It never does."

                expect never ends
                """).toString();
    }

    private static void starts(StringBuilder text, String indent) {
        for (int i = 0; i < THREADS; i++) {
            text.append(indent).append("start t").append(i).append('\n');
        }
    }

    /// A run of so many steps.
    ///
    /// @param steps how many
    /// @return the run
    public static Path run(int steps) {
        Program program = switch (Reader.read("crowd.fork", text())) {
            case Reading.Parsed parsed -> Program.of(parsed.scenario());
            case Reading.Rejected rejected ->
                throw new IllegalStateException(rejected.problems().toString());
        };
        Random random = new Random(7);
        Player player = Player.of(program, Limits.DEFAULT);
        for (int step = 0; step < steps; step++) {
            List<Actor> choices = player.choices();
            player.step(choices.get(random.nextInt(choices.size())));
        }
        return player.path();
    }
}
