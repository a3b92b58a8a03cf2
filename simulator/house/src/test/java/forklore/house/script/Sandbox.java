package forklore.house.script;

import forklore.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A copy of `./verify` in a folder of its own, with a Maven that only pretends, on a machine that has only what is put
/// there.
final class Sandbox {

    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "dirname",
            "env",
            "find",
            "grep",
            "ldconfig",
            "mkdir",
            "readlink",
            "sed",
            "sort",
            "tail",
            "tee",
            "touch",
            "uname",
            "uniq");

    private final Path root;

    /// What a script said, and how it ended.
    ///
    /// @param status its exit code
    /// @param output all that it wrote, both streams
    record Answer(int status, String output) {}

    Sandbox(Path root) throws IOException {
        this.root = root;
        String search = Project.current().read(".mvn/jdk.sh").replace("/usr/lib/jvm/*", root + "/jvm/*");
        write(".mvn/jdk.sh", search.replace("/opt/", root + "/opt/"));
        script("verify", Project.current().read("verify"));
        for (String tool : TOOLS) {
            borrow(tool);
        }
    }

    /// Puts a JDK on the machine.
    void jdk(String folder, String version) throws IOException {
        write(folder + "/release", "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(folder + "/bin/java", "exit 0\n");
        script(folder + "/bin/javac", "exit 0\n");
    }

    /// Puts the Maven that only pretends: a shell script.
    void maven(String script) throws IOException {
        script("mvnw", "#!/usr/bin/env bash\n" + script);
    }

    /// Puts the launcher that only pretends: a shell script.
    void launcher(String script) throws IOException {
        script("forklore", "#!/usr/bin/env bash\n" + script);
    }

    /// Puts a command on the path that does nothing.
    void command(String name) throws IOException {
        script("bin/" + name, "#!/usr/bin/env bash\n");
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    /// Runs `./verify` on this machine.
    Answer verify(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", root + "/verify"));
        command.addAll(List.of(arguments));
        Path output = root.resolve("answer");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(new TreeMap<>(environment));
        builder.environment().put("PATH", root + "/bin");
        builder.environment().put("HOME", root + "/home");
        Process process = builder.start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("./verify did not end: " + Files.readString(output));
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            throw new AssertionError("interrupted", interruption);
        }
        return new Answer(process.exitValue(), Files.readString(output));
    }

    private void script(String file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(root.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Puts a real command on the path: a script that calls it, so that nothing of the machine is linked in here.
    private void borrow(String tool) throws IOException {
        for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/opt/homebrew/bin")) {
            Path real = Path.of(folder, tool);
            if (Files.isExecutable(real)) {
                script("bin/" + tool, "#!/bin/bash\nexec " + real + " \"$@\"\n");
                return;
            }
        }
    }
}
