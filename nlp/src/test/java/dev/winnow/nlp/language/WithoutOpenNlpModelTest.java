package dev.winnow.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** With the same class path, but for the model of OpenNLP. */
class WithoutOpenNlpModelTest {
  private static URL[] path() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("opennlp-models"))
        .map(WithoutOpenNlpModelTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(entry, e);
    }
  }

  private static String detect(String text) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(path(), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass("dev.winnow.nlp.language.LanguageDetector");
      Object detector = type.getMethod("standard").invoke(null);
      Object language = type.getMethod("detect", CharSequence.class).invoke(detector, text);
      return (String) language.getClass().getMethod("tag").invoke(language);
    }
  }

  @Test
  void ourOwnModelDecidesAlone() throws Exception {
    assertThat(detect("Das Boot liegt seit gestern am Ufer.")).isEqualTo("de");
    assertThat(detect("Navis mane tacita in lacu natabat, et homines in ripa stabant."))
        .isEqualTo("und");
  }
}
