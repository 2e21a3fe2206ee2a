// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/** Checks of figures that a text adds, repeats, leaves out or takes from an index. */
final class Additions {

  private Additions() {}

  static Verdict sum(Claim.Sum claim) {
    Rational point = Rational.ZERO;
    Range range = Range.of(Rational.ZERO);
    for (Stated part : claim.parts()) {
      point = point.plus(part.value().base());
      range = range.plus(part.range());
    }
    Quantity value = Shown.exact(point, claim.total().value().unit());
    String reason =
        "%s = %s, published %s"
            .formatted(join(claim.parts(), " + "), Shown.quantity(value), claim.total().value());
    return Verdict.of(range.meets(claim.total().range()), value, reason, "Which part is missing?");
  }

  static Verdict same(Claim.Same claim) {
    Stated first = claim.figures().getFirst();
    List<Stated> others =
        claim.figures().stream().filter(f -> !f.range().meets(first.range())).toList();
    return Verdict.of(
        others.isEmpty(),
        first.value(),
        others.isEmpty()
            ? join(claim.figures(), " = ")
            : first.value() + " is not " + join(others, ", "),
        "Which base and which period has each of them?");
  }

  static Verdict missing(Claim.Missing claim) {
    Rational point = claim.result().value().base();
    for (Stated known : claim.known()) {
      point = point.dividedBy(known.value().base());
    }
    Quantity value = Shown.exact(point, claim.unit());
    return new Verdict(
        Verdict.Result.UNKNOWN,
        value,
        List.of(),
        "%s / %s = %s"
            .formatted(claim.result().value(), join(claim.known(), " / "), Shown.quantity(value)),
        "Is it " + Shown.quantity(value) + "? The text does not print it.");
  }

  static Verdict several(Claim.Several claim) {
    Rational most = Rational.ZERO;
    for (Claim.Amount amount : claim.amounts()) {
      most = most.plus(amount.amount().range().high().times(amount.upperBound().base()));
    }
    Unit unit = claim.result().value().unit();
    Quantity value = Shown.exact(most, unit);
    String reason =
        "%s = at most %s, published %s"
            .formatted(
                claim.amounts().stream()
                    .map(
                        a ->
                            "%s x %s (%s)"
                                .formatted(a.amount().value(), a.upperBound(), a.boundName()))
                    .collect(Collectors.joining(" + ")),
                Shown.quantity(value),
                claim.result().value());
    return claim.result().range().low().compareTo(most) > 0
        ? new Verdict(
            Verdict.Result.REFUTED, value, List.of(), reason, "Which amount is not printed right?")
        : new Verdict(
            Verdict.Result.UNKNOWN, value, List.of(), reason, "Which factor was used for each?");
  }

  static Verdict indexed(Claim.Indexed claim) {
    EfficiencyIndex index = claim.index();
    Range range = claim.value().range();
    BigDecimal high = index.high();
    boolean inside =
        range.high().compareTo(Rational.of(index.low())) >= 0
            && (high == null || range.low().compareTo(Rational.of(high)) <= 0);
    boolean merit = !(index.isLowerBetter() && claim.value().sense() == Stated.Sense.MORE_THAN);
    String reason =
        "%s %s: %s, %s is better"
            .formatted(
                index,
                claim.value().label(),
                index.definition(),
                index.isLowerBetter() ? "lower" : "higher");
    return Verdict.of(
        inside && merit, claim.value().value(), reason, "Which definition of the index is meant?");
  }

  private static String join(List<Stated> figures, String by) {
    return figures.stream().map(f -> f.value().toString()).collect(Collectors.joining(by));
  }
}
