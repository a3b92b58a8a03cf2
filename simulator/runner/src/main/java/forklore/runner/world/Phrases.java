package forklore.runner.world;

import forklore.engine.model.Ending;

/// Says an end in one line.
public final class Phrases {

    private Phrases() {}

    /// {@return the end in one phrase: `parent exits 0, child hangs on m, output "A\n"`}
    ///
    /// @param ending the end
    public static String of(Ending ending) {
        StringBuilder text = new StringBuilder();
        for (Ending.ProcessEnd end : ending.processes()) {
            text.append(text.isEmpty() ? "" : ", ").append(end.process()).append(' ');
            switch (end) {
                case Ending.Exited exited -> text.append("exits ").append(exited.code());
                case Ending.Replaced replaced -> text.append("execs ").append(replaced.program());
                case Ending.Killed killed -> text.append("is killed by signal ").append(killed.signal());
                case Ending.Undefined undefined -> text.append(undefined.what());
                case Ending.Hung hung -> append(text, hung);
            }
        }
        if (!ending.output().isEmpty()) {
            text.append(", output \"")
                    .append(ending.output().replace("\n", "\\n"))
                    .append('"');
        }
        for (Ending.Written stream : ending.streams()) {
            text.append(", ").append(stream.stream()).append(" \"");
            text.append(stream.text().replace("\n", "\\n")).append('"');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Ending.Hung hung) {
        if (hung.spins()) {
            text.append("spins");
            return;
        }
        text.append("hangs on ");
        for (int i = 0; i < hung.waits().size(); i++) {
            text.append(i == 0 ? "" : " and ")
                    .append(hung.waits().get(i).target().name());
        }
    }
}
