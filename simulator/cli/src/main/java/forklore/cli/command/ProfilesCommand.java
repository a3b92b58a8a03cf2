package forklore.cli.command;

import forklore.cli.output.Layout;
import forklore.cli.report.Profile;
import forklore.cli.report.ProfileText;
import forklore.engine.model.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore profiles`: the platforms, and what is known of each, with its evidence.
final class ProfilesCommand implements Command {

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(Arguments.operand("NAME", "The profile of that platform; without one, all are listed."));
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore profiles", "forklore profiles glibc", "forklore profiles musl --json"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String name = parsed.matchedPositionalValue(0, "");
        Platforms platforms = new Platforms(invocation);
        if (name.isEmpty()) {
            list(invocation, platforms);
            return Exit.HOLDS;
        }
        if (!platforms.names().contains(name)) {
            invocation.report(platforms.unknown(name));
            return Exit.USAGE;
        }
        Profile profile = profile(platforms, name);
        if (invocation.globals().json()) {
            invocation.sayJson(ProfileText.record(profile));
        } else {
            invocation.say(ProfileText.lines(profile, invocation.paint(), invocation.columns()));
            invocation.hint(
                    "forklore compare " + Arguments.USUAL_SCENARIO + " --platform core," + name,
                    "forklore check " + Arguments.USUAL_SCENARIO + " --platform " + name);
        }
        return Exit.HOLDS;
    }

    private static Profile profile(Platforms platforms, String name) {
        List<Platform> lineage = new ArrayList<>(platforms.lineage(name));
        lineage.addAll(lineage.isEmpty() ? List.of(platforms.read(name)) : List.of());
        return Profile.of(lineage);
    }

    private static void list(Invocation invocation, Platforms platforms) {
        List<Profile> profiles =
                platforms.names().stream().map(name -> profile(platforms, name)).toList();
        if (invocation.globals().json()) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("record", "profiles");
            record.put("platforms", profiles.stream().map(ProfileText::brief).toList());
            invocation.sayJson(record);
            return;
        }
        int width = Layout.longest(platforms.names());
        int title = Layout.longest(profiles.stream().map(Profile::title).toList());
        for (Profile profile : profiles) {
            String parent = profile.parent().map(each -> "extends " + each).orElse("");
            invocation.say(("  " + invocation.paint().accent(Layout.pad(profile.name(), width)) + "   "
                            + Layout.pad(profile.title(), title) + "   "
                            + invocation.paint().muted(parent))
                    .stripTrailing());
        }
        invocation.hint(
                "forklore profiles " + platforms.names().getLast(),
                "forklore compare " + Arguments.USUAL_SCENARIO + " --all-platforms");
    }
}
