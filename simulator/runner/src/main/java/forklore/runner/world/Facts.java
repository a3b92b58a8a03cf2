package forklore.runner.world;

import java.util.ArrayList;
import java.util.List;

/// What the harness says of itself when it begins.
///
/// @param libc the C library and, if it tells, its version: `glibc 2.36`
/// @param lockOffset where the lock word is inside a mutex, in bytes
/// @param ownerOffset where the owner's thread id is inside a mutex, in bytes, or -1 if it is not recorded
/// @param mutexBytes the size of a mutex of the C library
/// @param futex the number of the system call futex
/// @param wait4 the number of the system call wait4
/// @param waitid the number of the system call waitid
/// @param outputDescriptor the descriptor of the harness behind the standard output of its worlds
/// @param worldAddress where the mapping begins that holds the gates
/// @param worldBytes its size
/// @param objects where each object is, in the order of their numbers
/// @param variables the address of each variable, in the order of the declarations
public record Facts(
        String libc,
        int lockOffset,
        int ownerOffset,
        int mutexBytes,
        long futex,
        long wait4,
        long waitid,
        int outputDescriptor,
        long worldAddress,
        long worldBytes,
        List<Place> objects,
        List<Long> variables) {

    /// The version of the protocol that this side speaks: `FL_PROTOCOL` in `world.h`.
    private static final String PROTOCOL = "4";

    /// Copies the lists.
    public Facts {
        objects = List.copyOf(objects);
        variables = List.copyOf(variables);
    }

    /// Where an object of the program is.
    ///
    /// @param address its address; 0 for one that lives in the kernel
    /// @param bytes its size
    public record Place(long address, long bytes) {}

    /// {@return what these lines say}
    ///
    /// @param lines all lines up to `ready`
    /// @throws IllegalArgumentException if they are of another version
    static Facts parse(List<String> lines) {
        String libc = "";
        long[] layout = {};
        long[] calls = {};
        long[] output = {};
        long[] world = {};
        List<Place> objects = new ArrayList<>();
        List<Long> variables = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "harness" -> libc = libc(words, line);
                case "layout" -> layout = numbers(words, 3);
                case "calls" -> calls = numbers(words, 3);
                case "output" -> output = numbers(words, 1);
                case "world" -> world = numbers(words, 2);
                case "object" -> objects.add(place(numbers(words, 3)));
                case "variable" -> variables.add(numbers(words, 2)[1]);
                default -> throw new IllegalArgumentException(line);
            }
        }
        if (output.length == 0 || world.length == 0 || layout.length == 0 || calls.length == 0) {
            throw new IllegalArgumentException("something is missing");
        }
        return new Facts(
                libc,
                (int) layout[0],
                (int) layout[1],
                (int) layout[2],
                calls[0],
                calls[1],
                calls[2],
                (int) output[0],
                world[0],
                world[1],
                objects,
                variables);
    }

    /// {@return the numbers behind the first word}
    private static long[] numbers(String[] words, int count) {
        if (words.length != count + 1) {
            throw new IllegalArgumentException(String.join(" ", words));
        }
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] =
                    words[i + 1].startsWith("-") ? Long.parseLong(words[i + 1]) : Long.parseUnsignedLong(words[i + 1]);
        }
        return numbers;
    }

    private static Place place(long[] numbers) {
        return new Place(numbers[1], numbers[2]);
    }

    private static String libc(String[] words, String line) {
        if (words.length != 4 || !words[1].equals(PROTOCOL)) {
            throw new IllegalArgumentException(line);
        }
        return words[3].equals("unknown") ? words[2] : words[2] + " " + words[3];
    }

    /// {@return whether an address is one of a gate, and not of the program}
    ///
    /// @param address an address
    public boolean isGate(long address) {
        return address >= worldAddress && address < worldAddress + worldBytes;
    }

    /// {@return the number of the object that has this address inside, or -1}
    ///
    /// @param address an address
    public int objectAt(long address) {
        for (int i = 0; i < objects.size(); i++) {
            Place place = objects.get(i);
            if (address >= place.address() && address < place.address() + place.bytes()) {
                return i;
            }
        }
        return -1;
    }
}
