package forklore.cli.command;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/// The building blocks that commands declare themselves with.
final class Arguments {

    /// The label of the operand that names a scenario.
    static final String SCENARIO = "SCENARIO";

    /// What is shown when nobody names a scenario.
    static final String USUAL_SCENARIO = "orphaned-lock";

    private Arguments() {}

    static PositionalParamSpec scenario(boolean required) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity(required ? "1" : "0..1")
                .required(required)
                .type(String.class)
                .paramLabel(SCENARIO)
                .description("A name of the catalogue (forklore list), or the path of a .fork file of your own.")
                .build();
    }

    /// One scenario or more.
    static PositionalParamSpec scenarios(boolean required) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity(required ? "1..*" : "0..*")
                .required(required)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(SCENARIO)
                .description("Names of the catalogue (forklore list), or paths of .fork files of your own.")
                .build();
    }

    /// One file or more.
    static PositionalParamSpec files(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// An operand that may be left out.
    static PositionalParamSpec operand(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .required(false)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// An operand that must be there.
    static PositionalParamSpec required(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// A text with several names.
    static OptionSpec named(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec number(String name, String label, int least, int most, String description) {
        return OptionSpec.builder(name)
                .type(Integer.class)
                .paramLabel(label)
                .converters(new Whole(least, most))
                .description(description)
                .build();
    }

    /// A whole number within bounds, digits only.
    private record Whole(int least, int most) implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int number = Integer.parseInt(value.replace("_", ""));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException refused) {
                // Said below, together with what is allowed.
            }
            throw new TypeConversionException("`" + value + "` is no whole number from " + least + " to " + most);
        }
    }
}
