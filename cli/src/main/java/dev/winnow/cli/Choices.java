package dev.winnow.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads a value of an enumeration as the help writes it, and says what there is to choose from. */
final class Choices<E> implements ITypeConverter<E> {
  private final List<E> values;

  private Choices(List<E> values) {
    this.values = values;
  }

  /** Lets the options of a command and of its subcommands read their enumerations so. */
  static void register(CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      register(command, option.type());
    }
    command.getSubcommands().values().forEach(Choices::register);
  }

  private static <E> void register(CommandLine command, Class<E> type) {
    if (type.isEnum()) {
      command.registerConverter(type, new Choices<>(Arrays.asList(type.getEnumConstants())));
    }
  }

  @Override
  public E convert(String value) {
    for (E each : values) {
      if (each.toString().equalsIgnoreCase(value)) {
        return each;
      }
    }
    String all = values.stream().map(Object::toString).collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + value + "' is none of " + all);
  }
}
