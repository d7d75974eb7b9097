package dev.winnow.cli.report;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A headless Chromium that looks at one report. */
final class Browser implements AutoCloseable {
  /** Held, as the settings of a logger nobody holds are forgotten. It warns of every new Chromium. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Path SHOTS = Path.of("target", "report-screens");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path report;

  private Browser(ChromeDriver driver, Path report) {
    this.driver = driver;
    this.report = report.toAbsolutePath();
  }

  /** Starts the browser; where there is none, the test is skipped, or fails if CI is true. */
  static Browser open(Path report, Path profile) {
    Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      String message = "no chromium and chromedriver on the PATH: the report was not opened";
      if ("true".equals(System.getenv("CI"))) {
        fail(message);
      }
      System.err.println("skipped: " + message);
      Assumptions.abort(message);
    }
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options), report);
    browser.size(1280, 900);
    return browser;
  }

  private static Optional<File> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> new File(dir, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Opens a place in the report; {@code ""} is where a reader starts. */
  void go(String route) {
    driver.get("about:blank");
    driver.get(report.toUri() + route);
    heading();
  }

  void back() {
    driver.navigate().back();
  }

  void reload() {
    driver.navigate().refresh();
    heading();
  }

  String heading() {
    await(() -> !all("h1").isEmpty(), "a heading");
    return one("h1").getText();
  }

  String route() {
    return String.valueOf(driver.getCurrentUrl()).replaceAll("^[^#]*", "");
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  void click(String selector) {
    one(selector).click();
  }

  void clickLink(String text) {
    driver.findElement(By.linkText(text)).click();
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void tab() {
    press(Keys.TAB);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  /** What the console said, of whatever level. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  void await(java.util.function.BooleanSupplier condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("waited in vain for " + what + " at " + route());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted while waiting for " + what);
      }
    }
  }

  /** Keeps a picture of what is seen. */
  void shoot(String name) {
    await(() -> Boolean.TRUE.equals(script("return document.readyState === 'complete'")), "rest");
    keep(name + ".png", driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Prints to a file of PDF, and returns its size in bytes. */
  int print(String name) {
    byte[] pdf = OutputType.BYTES.convertFromBase64Png(driver.print(new PrintOptions()).getContent());
    keep(name + ".pdf", pdf);
    return pdf.length;
  }

  private static void keep(String name, byte[] bytes) {
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
