// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.uncertainty.Assumed;
import org.tanheng.carbon.uncertainty.Contribution;
import org.tanheng.carbon.uncertainty.MonteCarlo;
import org.tanheng.carbon.uncertainty.Uncertainty;

/** The uncertainty of a total as lines of text; half-ranges of the 95 % interval. */
final class UncertaintyText {

  private static final int LARGEST = 3;
  private static final int MISSING = 20;

  private UncertaintyText() {}

  static List<String> of(Inventory inventory, @Nullable MonteCarlo simulation) {
    Uncertainty u = Uncertainty.of(inventory);
    var text = new ArrayList<String>();
    text.add("");
    text.add(
        "uncertainty, approach 1: %s; known for %s of the emissions, %s by defaults"
            .formatted(headline(u), percent(u.assessedShare()), percent(u.defaultShare())));
    u.missing().stream()
        .limit(MISSING)
        .forEach(
            m ->
                text.add(
                    "  missing: %s of %s"
                        .formatted(
                            String.join(
                                " and ", m.parts().stream().map(Contribution.Part::word).toList()),
                            m.source())));
    if (u.missing().size() > MISSING) {
      text.add("  missing: %d more sources".formatted(u.missing().size() - MISSING));
    }
    if (u.isPartial()) {
      Assumed assumed = Assumed.of(inventory);
      text.add(
          "  with what is missing assumed by rating: ±%s tCO2e, ±%s"
              .formatted(assumed.tonnes().toPlainString(), percent(assumed.share())));
    }
    for (Contribution c : u.contributions().stream().limit(LARGEST).toList()) {
      text.add(
          "  %s of the variance: %s of %s"
              .formatted(percent(c.variance()), c.part().word(), c.key()));
    }
    if (simulation != null && !u.isKnown()) {
      text.add("uncertainty, approach 2: unknown");
    } else if (simulation != null) {
      text.add(
          "uncertainty, approach 2: %s to %s tCO2e, mean %s, ±%s%s; %,d draws, seed %d"
              .formatted(
                  simulation.low().toPlainString(),
                  simulation.high().toPlainString(),
                  simulation.mean().toPlainString(),
                  percent(simulation.share()),
                  u.isPartial() ? " of the known part" : "",
                  simulation.draws(),
                  simulation.seed()));
    }
    text.add("");
    return text;
  }

  private static String headline(Uncertainty u) {
    if (!u.isKnown()) {
      return "unknown";
    }
    String half = "±%s tCO2e, ±%s".formatted(u.tonnes().toPlainString(), percent(u.share()));
    return u.isPartial() ? half + " of the known part" : half;
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
  }
}
