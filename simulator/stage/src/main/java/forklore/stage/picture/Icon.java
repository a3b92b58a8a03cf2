package forklore.stage.picture;

import java.util.ArrayList;
import java.util.List;

/// The small pictures that stand for things and steps. Each is drawn in a square of 16 units.
public enum Icon {
    /// A closed padlock: a mutex, and taking it.
    LOCK,
    /// An open padlock: giving a mutex back, and a free mutex.
    UNLOCK,
    /// A sheet: printing.
    SHEET,
    /// Two sheets: a copy.
    COPY,
    /// A plus: starting a thread.
    PLUS,
    /// An hourglass: waiting.
    HOURGLASS,
    /// A way that splits: the fork.
    FORK,
    /// A box with lines: a buffer.
    BUFFER,
    /// A box with an equals sign: a variable.
    VARIABLE,
    /// A prompt: standard output.
    OUTPUT,
    /// An equals sign: evaluating.
    EQUALS,
    /// An arrow into a tray: storing.
    STORE,
    /// An arrow out of a box: writing the buffer.
    FLUSH,
    /// A check mark: what was waited for is there.
    CHECK,
    /// An arrow against a wall: leaving the process.
    EXIT,
    /// Two chevrons: becoming another program.
    EXEC,
    /// A flag: a signal.
    FLAG,
    /// A tube: a pipe.
    PIPE,
    /// Three things in a row: a semaphore, a queue of those that wait.
    QUEUE,
    /// Two bars and what comes to them: a barrier.
    BARRIER,
    /// An octagon with an exclamation mark: a bad end.
    STOP;

    private static final double UNITS = 16;

    /// {@return the icon}
    ///
    /// @param x its middle
    /// @param y its middle
    /// @param size the side of its square, in pixels
    /// @param role its colour
    /// @param below the colour it stands on, for what is cut out of it
    public List<Primitive> at(double x, double y, double size, Role role, Role below) {
        Sketch sketch = new Sketch(x, y, size / UNITS, role, below);
        switch (this) {
            case LOCK -> sketch.lock(-2.6);
            case UNLOCK -> sketch.unlock();
            case SHEET -> sketch.fill(pen -> pen.polygon(-4.5, -6, 2.5, -6, 5, -3.5, 5, 6, -4.5, 6));
            case COPY -> sketch.copy();
            case PLUS -> sketch.plus();
            case HOURGLASS -> sketch.hourglass();
            case FORK -> sketch.fork();
            case BUFFER -> sketch.buffer();
            case VARIABLE -> sketch.variable();
            case OUTPUT -> sketch.output();
            case EQUALS -> sketch.equalsSign();
            case STORE -> sketch.store();
            case FLUSH -> sketch.flush();
            case CHECK -> sketch.check();
            case EXIT -> sketch.exit();
            case EXEC -> sketch.exec();
            case FLAG -> sketch.flag();
            case PIPE -> sketch.pipe();
            case QUEUE -> sketch.queue();
            case BARRIER -> sketch.barrier();
            case STOP -> sketch.stop();
        }
        return sketch.done();
    }

    /// What a shape is drawn with.
    private interface Drawing {
        Pen draw(Pen pen);
    }

    /// The pieces of one icon.
    private static final class Sketch {
        private final double x;
        private final double y;
        private final double scale;
        private final Role role;
        private final Role below;
        private final List<Primitive> pieces = new ArrayList<>();

        Sketch(double x, double y, double scale, Role role, Role below) {
            this.x = x;
            this.y = y;
            this.scale = scale;
            this.role = role;
            this.below = below;
        }

        void fill(Drawing drawing) {
            add(drawing, Look.fill(role));
        }

        void stroke(double width, Drawing drawing) {
            add(drawing, Look.stroke(role, width * scale));
        }

        private void add(Drawing drawing, Look look) {
            pieces.add(
                    new Primitive.PathShape(drawing.draw(new Pen(x, y, scale)).segments(), look));
        }

        void lock(double shoulder) {
            fill(pen -> pen.rounded(-5.5, -0.8, 5.5, 7.2, 1));
            stroke(
                    1.9,
                    pen -> pen.move(-3.3, 0)
                            .line(-3.3, shoulder)
                            .curve(-3.3, shoulder - 4.6, 3.3, shoulder - 4.6, 3.3, shoulder)
                            .line(3.3, 0));
        }

        void unlock() {
            fill(pen -> pen.rounded(-5.5, -0.8, 5.5, 7.2, 1));
            stroke(1.9, pen -> pen.move(-3.3, 0).line(-3.3, -3.6).curve(-3.3, -8.4, 3.5, -8.4, 3.5, -3.4));
        }

        void copy() {
            stroke(1.9, pen -> pen.move(-6, 3).line(-6, -6).line(3, -6));
            fill(pen -> pen.polygon(-2.6, -2.6, 6.6, -2.6, 6.6, 6.6, -2.6, 6.6));
        }

        void hourglass() {
            fill(pen -> pen.polygon(
                    -5, -7, 5, -7, 5, -5.4, 4, -5.4, 4, -3.6, 1, 0, 4, 3.6, 4, 5.4, 5, 5.4, 5, 7, -5, 7, -5, 5.4, -4,
                    5.4, -4, 3.6, -1, 0, -4, -3.6, -4, -5.4, -5, -5.4));
        }

        void fork() {
            stroke(
                    2.9,
                    pen -> pen.move(0, 7)
                            .line(0, 0.6)
                            .move(-4.2, -5.6)
                            .line(0, 0.8)
                            .line(4.2, -5.6));
        }

        void plus() {
            stroke(2, pen -> pen.move(0, -5).line(0, 5).move(-5, 0).line(5, 0));
        }

        void buffer() {
            framed(pen -> pen.move(-3, -1.6).line(3, -1.6).move(-3, 1.6).line(1, 1.6));
        }

        void variable() {
            framed(pen -> pen.move(-2.6, -1.5).line(2.6, -1.5).move(-2.6, 1.5).line(2.6, 1.5));
        }

        void output() {
            framed(pen ->
                    pen.move(-3.2, -2).line(-1, 0).line(-3.2, 2).move(0.4, 2).line(3.4, 2));
        }

        void equalsSign() {
            stroke(2, pen -> pen.move(-5, -2.4).line(5, -2.4).move(-5, 2.4).line(5, 2.4));
        }

        void store() {
            stroke(
                    1.8,
                    pen -> pen.move(0, -6.5)
                            .line(0, 2)
                            .move(-3.4, -1.4)
                            .line(0, 2)
                            .line(3.4, -1.4)
                            .move(-6, 3)
                            .line(-6, 6)
                            .line(6, 6)
                            .line(6, 3));
        }

        void flush() {
            stroke(
                    1.8,
                    pen -> pen.move(-2, 0)
                            .line(6.5, 0)
                            .move(3.2, -3.4)
                            .line(6.6, 0)
                            .line(3.2, 3.4)
                            .move(0, -6)
                            .line(-6, -6)
                            .line(-6, 6)
                            .line(0, 6));
        }

        void check() {
            stroke(2.2, pen -> pen.move(-5.5, 0.5).line(-1.8, 4.2).line(5.5, -4.2));
        }

        void exit() {
            stroke(
                    2,
                    pen -> pen.move(-6, 0)
                            .line(3, 0)
                            .move(-0.6, -3.6)
                            .line(3, 0)
                            .line(-0.6, 3.6)
                            .move(6, -5.5)
                            .line(6, 5.5));
        }

        void exec() {
            stroke(
                    2.1,
                    pen -> pen.move(-5, -5)
                            .line(0, 0)
                            .line(-5, 5)
                            .move(1, -5)
                            .line(6, 0)
                            .line(1, 5));
        }

        void flag() {
            fill(pen -> pen.polygon(-5, -6.5, 5.5, -6.5, 2.6, -3.2, 5.5, 0, -3.2, 0, -3.2, 7, -5, 7));
        }

        void pipe() {
            fill(pen -> pen.rounded(-6.6, -3.6, 6.6, 3.6, 3));
            add(pen -> pen.rounded(2.2, -2.2, 5, 2.2, 1.4), Look.fill(below));
        }

        void queue() {
            fill(pen -> pen.polygon(-6.5, -2, -2.5, -2, -2.5, 2, -6.5, 2));
            fill(pen -> pen.polygon(-2, -2, 2, -2, 2, 2, -2, 2));
            fill(pen -> pen.polygon(2.5, -2, 6.5, -2, 6.5, 2, 2.5, 2));
        }

        void barrier() {
            stroke(2, pen -> pen.move(5, -6).line(5, 6));
            stroke(1.7, pen -> pen.move(-6, -3).line(2.4, -3).move(-6, 3).line(2.4, 3));
        }

        void framed(Drawing inside) {
            fill(pen -> pen.rounded(-6.2, -5, 6.2, 5, 1.2));
            add(inside, Look.stroke(below, 1.5 * scale));
        }

        void stop() {
            fill(pen -> pen.regular(8, 8.4, 0.5));
            add(pen -> pen.move(0, -4.4).line(0, 0.8), Look.stroke(below, 2 * scale));
            add(pen -> pen.rounded(-1.1, 2.6, 1.1, 4.8, 0.6), Look.fill(below));
        }

        List<Primitive> done() {
            return pieces;
        }
    }
}
