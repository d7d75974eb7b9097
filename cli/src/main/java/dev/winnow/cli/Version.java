package dev.winnow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Knows the version of this build. */
final class Version implements IVersionProvider {
  private static final String RESOURCE = "dev/winnow/cli/version.properties";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"winnow " + number()};
  }

  static String number() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      properties.load(Objects.requireNonNull(in, RESOURCE));
    }
    return properties.getProperty("version", "");
  }
}
