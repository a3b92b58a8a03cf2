package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.cli.report.Frames;
import forklore.cli.report.Picture;
import forklore.engine.explore.Path;
import forklore.engine.explore.Player;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody steps through a run: next, back, or another thread than the plan says.
///
/// The run is the list of the names of its actors. To go back is to play one fewer of them again; a scenario is small,
/// so nobody notices, and there is no second way to compute a state.
final class PlaySession {

    private static final List<String> WORDS = List.of("next", "back", "restart", "end", "picture", "help", "quit");

    private final Invocation invocation;
    private final Setting setting;
    private final Program program;
    private final Path plan;
    private final List<String> actors = new ArrayList<>();
    private Player player;

    /// What to do after a line was understood.
    private enum Then {
        SHOW,
        ASK,
        STOP
    }

    PlaySession(Invocation invocation, Setting setting, Path plan) {
        this.invocation = invocation;
        this.setting = setting;
        this.program = setting.program();
        this.plan = plan;
        this.player = replay(0);
    }

    /// {@return the run of no steps}
    static Path start(Setting setting) {
        return Player.of(setting.program(), Limits.DEFAULT).path();
    }

    /// Reads lines until the end of the input or `quit`.
    ///
    /// @return how it ended
    Exit play() {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(invocation.surroundings().in(), StandardCharsets.UTF_8));
        invocation.say("Playing " + invocation.paint().strong(setting.scenario().name())
                + ": you are the scheduler. Enter goes on with the plan, ? lists the keys.");
        invocation.say("");
        Then then = Then.SHOW;
        while (then != Then.STOP) {
            if (then == Then.SHOW) {
                show();
            }
            ask();
            then = understand(read(lines));
        }
        if (player.path().ending().isEmpty()) {
            invocation.say("");
            invocation.say(Frames.conclusion(setting.scenario(), player.path()));
        }
        return Exit.HOLDS;
    }

    private String read(BufferedReader lines) {
        try {
            String line = lines.readLine();
            if (!invocation.surroundings().terminal().input()) {
                // Nobody typed a line end that would show.
                invocation.say("");
            }
            return line == null ? "quit" : line.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("standard input cannot be read", failure);
        }
    }

    private void show() {
        Path path = player.path();
        int total = onPlan() ? plan.steps().size() : 0;
        invocation.say(Frames.lines(path, actors.size(), total, invocation.paint(), invocation.columns()));
        invocation.say("");
        if (path.ending().isPresent()) {
            invocation.say(Frames.conclusion(setting.scenario(), path));
            invocation.say("");
        }
    }

    private void ask() {
        List<Actor> choices = player.choices();
        Optional<String> usual = usual();
        StringBuilder prompt = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            String name = player.name(choices.get(i));
            prompt.append("  [")
                    .append(i + 1)
                    .append("] ")
                    .append(invocation.paint().accent(name));
            prompt.append(usual.equals(Optional.of(name)) ? " (Enter)" : "");
            prompt.append(": ").append(statement(choices.get(i)));
        }
        if (choices.isEmpty()) {
            prompt.append("  the end; b goes back, q quits");
        }
        invocation.surroundings().out().print(prompt.append("  > "));
        invocation.surroundings().out().flush();
    }

    /// Who is next when nobody is named: who the plan says, and off the plan the first who can.
    private Optional<String> usual() {
        List<String> planned = plan.schedule().actors();
        if (onPlan() && actors.size() < planned.size()) {
            return Optional.of(planned.get(actors.size()));
        }
        return player.choices().stream().map(player::name).findFirst();
    }

    private boolean onPlan() {
        List<String> planned = plan.schedule().actors();
        return actors.size() <= planned.size()
                && planned.subList(0, actors.size()).equals(actors);
    }

    private String statement(Actor actor) {
        Snapshot now = player.path().stateAfter(actors.size());
        Span next = now.processes()
                .get(actor.process())
                .threads()
                .get(actor.thread())
                .next();
        List<String> lines = Layout.lines(setting.script().text());
        return next.equals(Span.NONE) || next.line() > lines.size()
                ? "goes on"
                : lines.get(next.line() - 1).strip();
    }

    private Then understand(String line) {
        return switch (line) {
            case "", "n", "next" -> next();
            case "b", "back" -> back();
            case "r", "restart" -> restart();
            case "e", "end" -> toTheEnd();
            case "p", "picture" -> picture();
            case "?", "h", "help" -> help();
            case "q", "quit" -> Then.STOP;
            default -> choose(line);
        };
    }

    private Then next() {
        Optional<String> usual = usual();
        if (usual.isEmpty()) {
            invocation.say("The run has ended: nobody can make a step.");
            return Then.ASK;
        }
        return step(usual.get());
    }

    private Then step(String actor) {
        if (!player.step(player.choice(actor).orElseThrow())) {
            invocation.say("That step would meet a bound of the model: more processes than "
                    + Limits.DEFAULT.processes() + ".");
            return Then.ASK;
        }
        actors.add(actor);
        return Then.SHOW;
    }

    private Then back() {
        if (actors.isEmpty()) {
            invocation.say("This is the start.");
            return Then.ASK;
        }
        actors.removeLast();
        player = replay(actors.size());
        return Then.SHOW;
    }

    private Then restart() {
        actors.clear();
        player = replay(0);
        return Then.SHOW;
    }

    private Then toTheEnd() {
        Then then = Then.ASK;
        for (Optional<String> usual = usual(); usual.isPresent(); usual = usual()) {
            then = step(usual.get());
            if (then == Then.ASK) {
                return then;
            }
        }
        return then;
    }

    private Then picture() {
        invocation.say(Picture.lines(player.path(), invocation.paint()));
        return Then.ASK;
    }

    private Then help() {
        invocation.say("  Enter or next   the next step of the plan");
        invocation.say("  1, 2, ... or a name   a step of that thread");
        invocation.say("  back, restart, end   one step back, to the start, to the end");
        invocation.say("  picture   the run so far, drawn");
        invocation.say("  quit   stop; the token of the run is printed");
        return Then.ASK;
    }

    private Then choose(String line) {
        List<String> names = player.choices().stream().map(player::name).toList();
        for (int i = 0; i < names.size(); i++) {
            if (line.equals(Integer.toString(i + 1)) || line.equals(names.get(i))) {
                return step(names.get(i));
            }
        }
        List<String> known = new ArrayList<>(names);
        known.addAll(WORDS);
        String meant = Nearest.of(line, known)
                .map(name -> "; did you mean " + name + "?")
                .orElse("; ? lists the keys");
        invocation.say(Message.warning("`" + line + "` is no key and nobody who can make a step here" + meant));
        return Then.ASK;
    }

    private Player replay(int steps) {
        Player fresh = Player.of(program, Limits.DEFAULT);
        for (String actor : actors.subList(0, steps)) {
            fresh.step(fresh.choice(actor).orElseThrow());
        }
        return fresh;
    }
}
