package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Gives options the values that a TOML file has for their long names; the command line comes first.
 */
final class ConfigFile implements IDefaultValueProvider {
  private static final String OPTION = "--config";

  private final JsonNode values;

  private ConfigFile(JsonNode values) {
    this.values = values;
  }

  /**
   * Lets a command take its options from the file that the arguments name, if they name one.
   *
   * @throws ParameterException if the file cannot be read, is no TOML, or has what is no option
   */
  static void apply(CommandLine command, String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        command.setDefaultValueProvider(read(command, args[i + 1]));
      } else if (args[i].startsWith(OPTION + "=")) {
        command.setDefaultValueProvider(read(command, args[i].substring(OPTION.length() + 1)));
      }
    }
  }

  private static ConfigFile read(CommandLine command, String file) {
    JsonNode values;
    try {
      values = new TomlMapper().readTree(Files.readString(Path.of(file)));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw wrong(command, file, "is no TOML in line " + line + ": " + e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw wrong(command, file, "is not there");
    } catch (IOException e) {
      throw wrong(command, file, "cannot be read: " + e.getMessage());
    }
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      String name = "--" + value.getKey();
      if (name.equals(OPTION) || command.getCommandSpec().findOption(name) == null) {
        throw wrong(command, file, "names no option of this command: " + value.getKey());
      }
      if (value.getValue().isObject()) {
        throw wrong(command, file, "has a table where a value belongs: " + value.getKey());
      }
    }
    return new ConfigFile(values);
  }

  private static ParameterException wrong(CommandLine command, String file, String why) {
    return new ParameterException(command, OPTION + " " + file + " " + why);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    JsonNode value = values.get(option.longestName().replaceFirst("^-+", ""));
    if (value == null) {
      return null;
    }
    if (!value.isArray()) {
      return value.asText();
    }
    StringJoiner joined = new StringJoiner(",");
    value.forEach(part -> joined.add(part.asText()));
    return joined.toString();
  }
}
