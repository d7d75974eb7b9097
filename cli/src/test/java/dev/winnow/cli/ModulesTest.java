package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rest of the tests run on the class path; here the libraries are taken as the modules they
 * are.
 */
class ModulesTest {
  private static final Set<String> MODULES = Set.of("dev.winnow.core", "dev.winnow.nlp");

  private static ModuleFinder finder() {
    Path[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> !entry.endsWith(Path.of("cli", "target", "classes")))
            .filter(entry -> !entry.endsWith(Path.of("cli", "target", "test-classes")))
            .toArray(Path[]::new);
    return ModuleFinder.of(path);
  }

  private static ModuleLayer layer() {
    Configuration configuration =
        ModuleLayer.boot().configuration().resolve(finder(), ModuleFinder.of(), MODULES);
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void resolveWithEverythingTheyRequire() {
    assertThat(layer().modules()).extracting(Module::getName).containsAll(MODULES);
  }

  @Test
  void answerFromTheModulePath() throws ReflectiveOperationException {
    Class<?> lines = layer().findLoader("dev.winnow.core").loadClass("dev.winnow.text.Lines");
    Method of = lines.getMethod("of", CharSequence.class);
    assertThat((List<?>) of.invoke(null, "one\ntwo")).hasSize(2);
  }

  @Test
  void exportOnlyWhatIsMeantToBeUsed() {
    for (String name : MODULES) {
      ModuleDescriptor descriptor = finder().find(name).orElseThrow().descriptor();
      assertThat(descriptor.exports())
          .allSatisfy(
              export -> {
                assertThat(export.source()).startsWith("dev.winnow.");
                assertThat(export.isQualified()).isFalse();
              });
      assertThat(descriptor.opens()).isEmpty();
    }
  }
}
