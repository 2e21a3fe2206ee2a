// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tanheng.units.Quantity;

class ClaimCheckerTest {

  private static final Quantity GRID_BOUND = Quantity.of("1.1291 tCO2/MWh");
  private static final Quantity COAL_BOUND = Quantity.of("0.6 kgce/kWh");
  private static final Quantity CARBON_BOUND = Quantity.of("2.8 t/tce");

  private final ClaimChecker checker = new ClaimChecker(published());

  @ParameterizedTest
  @CsvFileSource(resources = "claims.csv", delimiter = '|', numLinesToSkip = 1)
  void publishedFigures(
      String example, String kind, String figures, String verdict, @Nullable String value) {
    Verdict result = checker.check(claim(kind, Arrays.stream(figures.split(";")).toList()));
    assertThat(result.result()).as("%s: %s", example, result).hasToString(verdict);
    if (result.result() != Verdict.Result.MATCHES) {
      assertThat(result.question()).isNotBlank();
    }
    if (value != null && Character.isDigit(value.charAt(0))) {
      assertThat(result.implied()).isNotNull();
      assertThat(result.implied().value())
          .isCloseTo(new BigDecimal(value), Offset.offset(new BigDecimal("0.001")));
    } else if (value != null) {
      assertThat(result.matches()).extracting(PublishedValue::id).contains(value);
    }
  }

  private static Claim claim(String kind, List<String> figures) {
    List<Stated> stated = figures.stream().map(ClaimCheckerTest::stated).toList();
    return switch (kind) {
      case "factor" ->
          new Claim.ImpliedFactor(
              stated.get(0), stated.get(1), GRID_BOUND, "highest published grid factor");
      case "coal" ->
          new Claim.ImpliedFactor(
              stated.get(0), stated.get(1), COAL_BOUND, "a power plant at 20 %");
      case "carbon" ->
          new Claim.ImpliedFactor(
              stated.get(0), stated.get(1), CARBON_BOUND, "coal burnt completely");
      case "product" -> new Claim.Product(stated.subList(0, stated.size() - 1), stated.getLast());
      case "bounded" ->
          new Claim.Bounded(
              stated.get(0), stated.get(1), stated.get(2).value(), stated.get(3).value(), "usual");
      case "shares" -> new Claim.Shares(stated);
      default -> new Claim.Fall(stated.get(0), stated.get(1), stated.get(2));
    };
  }

  private static Stated stated(String text) {
    String figure = text.strip();
    return switch (figure.charAt(0)) {
      case '>' -> stated(figure.substring(1), Stated.Sense.MORE_THAN);
      case '~' -> stated(figure.substring(1), Stated.Sense.ABOUT);
      case '=' -> stated(figure.substring(1), Stated.Sense.EXACT);
      default -> stated(figure, Stated.Sense.EXACT);
    };
  }

  private static Stated stated(String figure, Stated.Sense sense) {
    return new Stated(figure, Quantity.of(figure), sense);
  }

  private static List<PublishedValue> published() {
    try (var in = ClaimCheckerTest.class.getResourceAsStream("published.csv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\\|"))
          .map(
              cell ->
                  new PublishedValue(
                      cell[0],
                      cell[1],
                      Quantity.of(cell[2]),
                      cell[3],
                      Boolean.parseBoolean(cell[4])))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
