// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

/**
 * Puts published figures to arithmetic: which factor they imply, which published factors that can
 * be, whether products, shares and physical bounds hold. Rounding of the printed digits is carried
 * as exact ranges.
 */
public final class ClaimChecker {

  private static final String BUILD_MARGIN = "cn-bm/";
  private static final Range WHOLE = Range.of(Rational.ONE);

  private final List<PublishedValue> published;

  /** A checker over these published values. */
  public ClaimChecker(List<PublishedValue> published) {
    this.published = List.copyOf(published);
  }

  /** The verdict on one claim. */
  public Verdict check(Claim claim) {
    return switch (claim) {
      case Claim.ImpliedFactor c -> impliedFactor(c);
      case Claim.Product c -> product(c);
      case Claim.Bounded c -> bounded(c);
      case Claim.Shares c -> shares(c);
      case Claim.Fall c -> fall(c);
      case Claim.Sum c -> Additions.sum(c);
      case Claim.Same c -> Additions.same(c);
      case Claim.Missing c -> Additions.missing(c);
      case Claim.Several c -> Additions.several(c);
      case Claim.Indexed c -> Additions.indexed(c);
    };
  }

  private Verdict impliedFactor(Claim.ImpliedFactor claim) {
    Range implied = claim.result().rounded().dividedBy(claim.basis().rounded());
    Unit unit = claim.upperBound().unit();
    Rational point = claim.result().value().base().dividedBy(claim.basis().value().base());
    Quantity value = Shown.exact(point, unit);
    String reason =
        "%s / %s = %s"
            .formatted(claim.result().value(), claim.basis().value(), Shown.quantity(value));
    if (implied.low().compareTo(claim.upperBound().base()) > 0) {
      return new Verdict(
          Verdict.Result.REFUTED,
          value,
          List.of(),
          reason + ", above " + claim.upperBound() + " (" + claim.boundName() + ")",
          "What else is counted, or which base is meant?");
    }
    List<PublishedValue> matches = matches(implied, point, unit);
    if (matches.isEmpty()) {
      matches = alike(unit).map(other -> matches(implied, point, other)).orElse(List.of());
      reason += matches.isEmpty() ? "" : ", CO2e held against CO2";
    }
    long values = matches.stream().map(p -> p.value().base()).distinct().count();
    boolean bound = claim.result().sense() == Stated.Sense.MORE_THAN;
    if (values == 0) {
      return new Verdict(
          Verdict.Result.UNKNOWN, value, matches, reason, "Which factor was used, of which year?");
    }
    if (matches.stream().allMatch(p -> p.id().startsWith(BUILD_MARGIN))) {
      return new Verdict(
          Verdict.Result.UNKNOWN,
          value,
          matches,
          reason + ", which only a build margin can be; it is never used alone",
          "Which factor was used, of which year?");
    }
    return values == 1 || bound
        ? new Verdict(Verdict.Result.MATCHES, value, matches, reason, null)
        : new Verdict(
            Verdict.Result.UNKNOWN,
            value,
            matches,
            reason + ", which " + values + " published values can be",
            "Which of them was used?");
  }

  private List<PublishedValue> matches(Range implied, Rational point, Unit unit) {
    return published.stream()
        .filter(p -> p.value().unit().dimension().equals(unit.dimension()))
        .filter(p -> implied.contains(p.value().base()))
        .sorted(
            Comparator.comparing((PublishedValue p) -> !p.official())
                .thenComparing(p -> p.value().base().minus(point).abs()))
        .toList();
  }

  /** The same factor in the other gas: texts write CO2e where the factor is of CO2 alone. */
  private static Optional<Unit> alike(Unit unit) {
    return Stream.of(List.of("tCO2e/MWh", "tCO2/MWh"), List.of("tCO2e/tce", "tCO2/tce"))
        .filter(pair -> pair.stream().anyMatch(u -> unit.isCommensurable(Unit.of(u))))
        .flatMap(List::stream)
        .map(Unit::of)
        .filter(other -> !other.isCommensurable(unit))
        .findFirst();
  }

  private static Verdict product(Claim.Product claim) {
    Range range = WHOLE;
    Rational point = Rational.ONE;
    for (Stated factor : claim.factors()) {
      range = range.times(factor.range());
      point = point.times(factor.value().base());
    }
    Quantity value = Shown.exact(point, claim.result().value().unit());
    String reason =
        String.join(" x ", claim.factors().stream().map(f -> f.value().toString()).toList())
            + " = "
            + Shown.quantity(value)
            + ", published "
            + claim.result().value();
    return Verdict.of(
        range.meets(claim.result().range()), value, reason, "Which factor is missing?");
  }

  private static Verdict bounded(Claim.Bounded claim) {
    Range range = claim.numerator().range().dividedBy(claim.denominator().range());
    Rational point = claim.numerator().value().base().dividedBy(claim.denominator().value().base());
    Quantity value = Shown.exact(point, claim.high().unit());
    String reason =
        "%s / %s = %s, bounds %s to %s (%s)"
            .formatted(
                claim.numerator().value(),
                claim.denominator().value(),
                Shown.quantity(value),
                claim.low(),
                claim.high(),
                claim.bounds());
    var bounds = new Range(claim.low().base(), claim.high().base());
    return Verdict.of(bounds.meets(range), value, reason, "Which base or measurement explains it?");
  }

  private static Verdict shares(Claim.Shares claim) {
    Rational point = Rational.ZERO;
    Range range = Range.of(Rational.ZERO);
    for (Stated part : claim.parts()) {
      point = point.plus(part.value().base());
      range = range.plus(part.range());
    }
    Quantity value = Shown.exact(point, Unit.of("%"));
    String reason =
        String.join(" + ", claim.parts().stream().map(p -> p.value().toString()).toList())
            + " = "
            + Shown.quantity(value);
    return Verdict.of(
        range.low().compareTo(Rational.ONE) <= 0, value, reason, "Shares of which totals?");
  }

  private static Verdict fall(Claim.Fall claim) {
    Range after = claim.after().range().dividedBy(claim.before().range());
    Range fall = new Range(Rational.ONE.minus(after.high()), Rational.ONE.minus(after.low()));
    Rational point =
        Rational.ONE.minus(claim.after().value().base().dividedBy(claim.before().value().base()));
    Quantity value = Shown.exact(point, Unit.of("%"));
    String reason =
        "1 - %s / %s = %s, published %s"
            .formatted(
                claim.after().value(),
                claim.before().value(),
                Shown.quantity(value),
                claim.share().value());
    return Verdict.of(fall.meets(claim.share().range()), value, reason, "Against which base?");
  }
}
