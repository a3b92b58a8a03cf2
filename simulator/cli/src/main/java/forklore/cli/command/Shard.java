package forklore.cli.command;

import forklore.engine.trace.RunNumbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The part of a campaign that one of several machines does: `2/5`.
///
/// @param index which part, from 1
/// @param count of how many, at most [#MOST]
record Shard(int index, int count) {

    /// The greatest number of parts.
    static final int MOST = 10_000;

    /// The whole campaign.
    static final Shard ALL = new Shard(1, 1);

    private static final int MOST_DIGITS = 5;

    /// {@return the numbers of its runs}
    ///
    /// @param times the runs of the whole campaign
    RunNumbers of(int times) {
        return RunNumbers.shard(times, index, count);
    }

    /// Reads it from the command line.
    record Converter() implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String value) {
            int slash = value.indexOf('/');
            int index = number(value.substring(0, Math.max(0, slash)));
            int count = number(value.substring(slash + 1));
            if (index < 1 || index > count || count > MOST) {
                throw new TypeConversionException("`" + value + "` is no part of a campaign; write for example 2/5:"
                        + " the second of five parts, from 1/5 to 5/5, at most " + MOST + " of them");
            }
            return new Shard(index, count);
        }

        private static int number(String digits) {
            boolean number = !digits.isEmpty()
                    && digits.length() <= MOST_DIGITS
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return number ? Integer.parseInt(digits) : 0;
        }
    }
}
