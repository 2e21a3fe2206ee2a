// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;

/** The table of review rules says what the product does. */
class ReviewRulesTest {

  private static final Path ROOT = Path.of("..", "..");

  @Test
  void everyRuleStandsInTheMethodWithItsCodes() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/methods/review.md"));
    for (ReviewRules.Rule rule : ReviewRules.all()) {
      String codes =
          rule.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(" "));
      assertThat(text)
          .contains("| " + rule.colour() + " | " + rule.zh() + " · " + rule.en() + " | " + codes);
    }
  }

  @Test
  void everyCodeIsReportedByTheProduct() {
    var codes = new HashSet<String>();
    ReviewRules.all().forEach(rule -> codes.addAll(rule.codes()));
    Stream.of("account", "ground", "measure", "serve/app", "serve/data", "serve/exchange")
        .flatMap(ReviewRulesTest::sources)
        .forEach(text -> codes.removeIf(code -> text.contains("\"" + code + "\"")));
    assertThat(codes).isEmpty();
  }

  @Test
  void redIsWorseThanWhatTheSeveritySays() {
    assertThat(ReviewRules.colour(warning("factor-programme"))).isEqualTo(Review.Colour.RED);
    assertThat(ReviewRules.colour(warning("factor-newer"))).isEqualTo(Review.Colour.YELLOW);
    assertThat(ReviewRules.colour(warning("of no rule"))).isEqualTo(Review.Colour.YELLOW);
    assertThat(ReviewRules.colour(Finding.error("of no rule", "", "", "", "")))
        .isEqualTo(Review.Colour.RED);
  }

  @Test
  void noCodeHasTwoRules() {
    Set<String> seen = new HashSet<>();
    ReviewRules.all()
        .forEach(rule -> rule.codes().forEach(code -> assertThat(seen.add(code)).isTrue()));
  }

  private static Finding warning(String code) {
    return Finding.warning(code, "", "", "", "");
  }

  private static Stream<String> sources(String module) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
      return files
          .filter(file -> file.toString().contains("src/main/java"))
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReviewRulesTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
