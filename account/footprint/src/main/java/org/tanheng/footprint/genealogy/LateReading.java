// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.genealogy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A reading that came after its month was computed: what an item, in its last pass, used of an
 * input. The meter's total changes by the same difference.
 *
 * @param line the meter's line, empty for a meter of the whole plant
 * @param value in the meter's unit
 */
public record LateReading(String item, String input, String line, BigDecimal value) {

  /** Computes the items that change again, and says how many they are. */
  public Outcome<Integer> in(CoilResult result) {
    Optional<Integer> place = result.items().find(item);
    if (place.isEmpty()) {
      return refused("item", item, "an item of the month", "Search the item and take its name.");
    }
    List<Meter> meters = result.activities().stream().map(AllocatedActivity::meter).toList();
    for (int number = 0; number < meters.size(); number++) {
      Meter meter = meters.get(number);
      if (meter.input().equals(input) && meter.line().equals(line)) {
        return late(result, number, place.get(), meter);
      }
    }
    String known =
        String.join(
            ", ",
            meters.stream().map(meter -> (meter.input() + " " + meter.line()).strip()).toList());
    return refused("input", (input + " " + line).strip(), known, "Name a meter of the plan.");
  }

  private Outcome<Integer> late(CoilResult result, int number, int place, Meter meter) {
    BigDecimal plain = value.stripTrailingZeros();
    if (value.signum() < 0 || plain.scale() > meter.decimals() || plain.precision() > 15) {
      return refused(
          "value",
          value.toPlainString(),
          "zero or more with " + meter.decimals() + " decimals in " + meter.unit(),
          "Write it as the meter counts.");
    }
    int at = result.items().inputs().indexOf(input);
    if (at < 0) {
      String columns = String.join(", ", result.items().inputs());
      return refused(
          "input", input, columns, "Items have no use of their own of it; mend the meter's total.");
    }
    if (!result.serves(meter, place)) {
      return refused(
          "item",
          "%s of %s %s"
              .formatted(
                  item,
                  result.items().day(place),
                  result.items().label(place, ItemLabel.LINE).strip()),
          "an item of the period on the meter's line",
          "Opening stock and other lines have no part in this meter.");
    }
    long quanta = plain.movePointRight(meter.decimals()).longValueExact();
    long total = meter.total() + quanta - result.items().direct(at, place);
    return result.late(number, place, quanta, total);
  }

  private static Outcome<Integer> refused(
      String subject, String got, String wanted, String advice) {
    return Outcome.refused(Finding.error("coil-late", subject, got, wanted, advice));
  }
}
