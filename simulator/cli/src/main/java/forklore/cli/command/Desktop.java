package forklore.cli.command;

import forklore.cli.output.Message;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/// Calls the window.
///
/// The desktop is there at run time only, and its classes are looked up by name when a window is
/// really wanted: every other command starts without a single class of JavaFX. And nothing here
/// needs the parser of the command line: who wants a window does not wait for that either.
final class Desktop {

    /// What draws the window into a file.
    static final String PICTURE = "forklore.desktop.Snapshot";

    /// What opens the window and closes it again.
    static final String REHEARSAL = "forklore.desktop.Rehearsal";

    private static final String WINDOW = "forklore.desktop.Main";

    private Desktop() {}

    /// Opens the window and waits until it is closed.
    ///
    /// @param invocation the surroundings and the global options
    /// @param scenario how the user named the scenario
    /// @param words what the window is to show, as its own command line
    /// @return how it ended
    static Exit window(Invocation invocation, String scenario, List<String> words) {
        if (Display.of(invocation.surroundings().environment()).isEmpty()) {
            invocation.report(Message.error(
                    "there is no display to open a window on",
                    Message.why("neither DISPLAY nor WAYLAND_DISPLAY leads to one"),
                    Message.next("forklore play " + scenario + ", the same in the terminal"),
                    Message.next("forklore open " + scenario + " --snapshot picture.png, a picture without a display"),
                    Message.next("ssh -X, or xvfb-run ./forklore open " + scenario)));
            return Exit.MISSING;
        }
        return call(invocation, WINDOW, words);
    }

    /// Calls a part of the desktop and waits until it returns.
    ///
    /// @param invocation the surroundings and the global options
    /// @param name the class
    /// @param words its command line
    /// @return how it ended
    static Exit call(Invocation invocation, String name, List<String> words) {
        try {
            Class<?> type = Class.forName(name);
            type.getMethod("main", String[].class).invoke(null, (Object) words.toArray(String[]::new));
            return Exit.HOLDS;
        } catch (ClassNotFoundException absent) {
            invocation.report(Message.error(
                    "the window is not part of this build",
                    Message.why(name + " is not on the class path"),
                    Message.next("start Forklore by its launcher, ./forklore: it builds what is missing")));
            return Exit.MISSING;
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof UnsupportedOperationException
                    || failure.getCause() instanceof LinkageError) {
                invocation.report(refused(failure.getCause()));
                return Exit.MISSING;
            }
            throw new IllegalStateException("the window failed: " + failure.getCause(), failure.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(name + " cannot be started", changed);
        }
    }

    /// The toolkit says so when nobody answers on the display, and when a library of the system is
    /// missing.
    private static Message refused(Throwable cause) {
        return Message.error(
                "the window cannot be opened here",
                Message.why("JavaFX says: " + cause.getMessage()),
                Message.next("forklore doctor, for the display and GTK 3"));
    }
}
