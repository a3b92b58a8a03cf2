package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.runner.world.Facts;

/// Finds the objects of a program by their names.
final class Objects {

    private Objects() {}

    /// {@return the number of an object that has an address; -1 if there is none of that name}
    ///
    /// @param program the program
    /// @param facts where its objects are
    /// @param name the declared name
    static int number(NativeProgram program, Facts facts, String name) {
        for (int i = 0; i < program.objects().size() && i < facts.objects().size(); i++) {
            if (program.objects().get(i).name().equals(name)
                    && facts.objects().get(i).address() != 0) {
                return i;
            }
        }
        return -1;
    }
}
