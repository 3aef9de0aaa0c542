package dev.selvage.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A headless Chromium that shows a file. */
final class Browser implements AutoCloseable {

  private static final List<String> BROWSERS = List.of("chromium", "google-chrome");

  private final ChromeDriver driver;

  Browser(Path page) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(find(BROWSERS).orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(find(List.of("chromedriver")).orElseThrow().toFile())
                .build(),
            options);
    driver.manage().window().setSize(new Dimension(1400, 900));
    driver.get(page.toUri().toString());
  }

  /** Whether there is one, with its driver; Debian's packages are chromium and chromium-driver. */
  static boolean isThere() {
    return find(BROWSERS).isPresent() && find(List.of("chromedriver")).isPresent();
  }

  private static Optional<Path> find(List<String> programs) {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> programs.stream().map(program -> Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .map(element -> element.getText().strip())
        .toList();
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /** Presses keys, wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void search(String words) {
    press("/");
    one("#search").sendKeys(words);
    one("#search").sendKeys(Keys.ENTER);
  }

  String background() {
    return one("body").getCssValue("background-color");
  }

  /** What the console of the page holds of errors. */
  List<String> errors() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(each -> each.getMessage())
        .toList();
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
