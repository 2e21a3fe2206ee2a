// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * The ratio on the plate of a current or voltage transformer, as it stands there: {@code 400/5} A,
 * {@code 10000/100} V. Both sides are in the same unit and positive; none is 1/1.
 *
 * @param primary rated value of the primary side
 * @param secondary rated value of the secondary side
 */
public record TransformerRatio(BigDecimal primary, BigDecimal secondary) {
  /** No transformer. */
  public static final TransformerRatio NONE = new TransformerRatio(BigDecimal.ONE, BigDecimal.ONE);

  /** Decimals that a factor may have. */
  static final int MOST_DECIMALS = 6;

  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,3})?)\\s*[/:／：]\\s*([0-9]{1,7}(?:\\.[0-9]{1,3})?)");

  public TransformerRatio {
    if (primary.signum() <= 0 || secondary.signum() <= 0) {
      throw new IllegalArgumentException("a ratio is positive: " + primary + "/" + secondary);
    }
    if (factor(primary, secondary).isEmpty()) {
      throw new IllegalArgumentException("no exact factor: " + primary + "/" + secondary);
    }
  }

  /** Reads {@code 400/5}; a ratio without an exact factor of at most six decimals is refused. */
  public static Outcome<TransformerRatio> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (matcher.matches()) {
      BigDecimal primary = new BigDecimal(matcher.group(1));
      BigDecimal secondary = new BigDecimal(matcher.group(2));
      if (primary.signum() > 0
          && secondary.signum() > 0
          && factor(primary, secondary).isPresent()) {
        return Outcome.done(new TransformerRatio(primary, secondary));
      }
    }
    return Outcome.refused(
        Finding.error(
            "ratio-invalid",
            "transformer ratio",
            text,
            "primary/secondary as on the plate, such as 400/5",
            "Copy both numbers from the plate; 1/1 where there is no transformer."));
  }

  /** What secondary values are multiplied with, exact. */
  public BigDecimal factor() {
    return factor(primary, secondary).orElseThrow();
  }

  private static Optional<BigDecimal> factor(BigDecimal primary, BigDecimal secondary) {
    try {
      BigDecimal factor = primary.divide(secondary).stripTrailingZeros();
      return Optional.of(factor.scale() < 0 ? factor.setScale(0) : factor)
          .filter(exact -> exact.scale() <= MOST_DECIMALS);
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return primary.toPlainString() + "/" + secondary.toPlainString();
  }
}
