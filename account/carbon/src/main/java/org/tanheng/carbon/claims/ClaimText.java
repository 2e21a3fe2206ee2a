// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/**
 * Reads claims as a person writes them: a kind and the figures as printed, {@code >} for more than,
 * {@code ~} for about, {@code <} for up to. Figures whose dimensions cannot make the claim are
 * refused, since a quotient of them would mean nothing.
 */
public final class ClaimText {

  /** The kinds, in the order in which they are offered. */
  public static final List<String> KINDS =
      List.of(
          "factor", "coal", "carbon", "several", "product", "sum", "missing", "bounded", "shares",
          "fall", "same", "index");

  private ClaimText() {}

  /** The claim of a kind over figures. */
  public static Outcome<Claim> read(String kind, List<String> figures) {
    return Outcome.of(() -> claim(kind.strip(), figures));
  }

  private static Claim claim(String kind, List<String> figures) {
    return switch (kind) {
      case "factor" -> Emitted.factor(stated(figures, 2, 2));
      case "coal", "carbon" -> implied(kind, stated(figures, 2, 2));
      case "several" -> {
        List<Stated> all = Emitted.last(stated(figures, 2, 9));
        List<Claim.Amount> amounts =
            all.subList(0, all.size() - 1).stream()
                .map(amount -> ClaimBounds.amount(amount, all.getLast()))
                .toList();
        yield new Claim.Several(amounts, all.getLast());
      }
      case "product" -> {
        List<Stated> all = stated(figures, 2, 9);
        var product = new Claim.Product(all.subList(0, all.size() - 1), all.getLast());
        ClaimDimensions.agree(ClaimDimensions.product(product.factors()), all.getLast());
        yield product;
      }
      case "sum" -> {
        List<Stated> all = ClaimDimensions.alike(stated(figures, 3, 99));
        yield new Claim.Sum(all.subList(0, all.size() - 1), all.getLast());
      }
      case "missing" -> missing(figures);
      case "bounded" -> bounded(figures);
      case "shares" -> new Claim.Shares(ClaimDimensions.shares(stated(figures, 1, 99)));
      case "fall" -> {
        List<Stated> all = stated(figures, 3, 3);
        ClaimDimensions.alike(all.subList(0, 2));
        ClaimDimensions.shares(all.subList(2, 3));
        yield new Claim.Fall(all.get(0), all.get(1), all.get(2));
      }
      case "same" -> new Claim.Same(ClaimDimensions.alike(stated(figures, 2, 99)));
      case "index" -> {
        count(figures, 2, 2);
        Stated value = positive(figures.get(1));
        ClaimDimensions.shares(List.of(value));
        yield new Claim.Indexed(index(figures.getFirst()), value);
      }
      default -> throw refuse("kind", kind, String.join(", ", KINDS), "Choose one of these kinds.");
    };
  }

  static Claim implied(String kind, List<Stated> pair) {
    Claim.Amount amount = ClaimBounds.of(kind, pair.get(1));
    ClaimDimensions.agree(
        pair.get(0).value().unit().dimension().times(amount.upperBound().unit().dimension()),
        pair.get(1));
    return new Claim.ImpliedFactor(
        pair.get(0), pair.get(1), amount.upperBound(), amount.boundName());
  }

  private static Claim missing(List<String> figures) {
    count(figures, 3, 9);
    String last = figures.getLast().strip();
    if (!last.startsWith("?")) {
      throw refuse(
          "figures", last, "? and the unit of what is missing", "Write for example: ? GWh.");
    }
    Unit unit = Unit.parse(last.substring(1).strip()).orElseThrow();
    List<Stated> all =
        figures.subList(0, figures.size() - 1).stream().map(ClaimText::positive).toList();
    List<Stated> known = all.subList(1, all.size());
    ClaimDimensions.agree(ClaimDimensions.product(known).times(unit.dimension()), all.getFirst());
    return new Claim.Missing(all.getFirst(), known, unit);
  }

  private static Claim bounded(List<String> figures) {
    count(figures, 4, 4);
    Stated numerator = positive(figures.get(0));
    Stated denominator = positive(figures.get(1));
    Quantity low = one(figures.get(2)).value();
    Stated high = positive(figures.get(3));
    ClaimDimensions.agree(
        numerator.value().unit().dimension().dividedBy(denominator.value().unit().dimension()),
        high);
    ClaimDimensions.agree(low.unit().dimension(), high);
    return new Claim.Bounded(numerator, denominator, low, high.value(), "bounds as entered");
  }

  private static EfficiencyIndex index(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(EfficiencyIndex.values())
        .filter(i -> i.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                refuse(
                    "index",
                    name,
                    Arrays.toString(EfficiencyIndex.values()),
                    "Choose one of these indices."));
  }

  private static List<Stated> stated(List<String> figures, int least, int most) {
    count(figures, least, most);
    var stated = new ArrayList<Stated>();
    figures.forEach(figure -> stated.add(positive(figure)));
    return List.copyOf(stated);
  }

  private static void count(List<String> figures, int least, int most) {
    if (figures.size() < least || figures.size() > most) {
      throw refuse(
          "figures",
          figures.size() + " figures",
          least == most ? least + " figures" : least + " to " + most + " figures",
          "Enter every figure that this kind needs, and no other.");
    }
  }

  private static Stated positive(String text) {
    Stated figure = one(text);
    if (figure.value().isZero() || figure.value().isNegative()) {
      throw refuse("figures", figure.label(), "a figure above zero", "Check the figure.");
    }
    return figure;
  }

  private static Stated one(String text) {
    String figure = text.strip();
    Stated.Sense sense =
        figure.startsWith(">")
            ? Stated.Sense.MORE_THAN
            : figure.startsWith("~")
                ? Stated.Sense.ABOUT
                : figure.startsWith("<") ? Stated.Sense.UP_TO : Stated.Sense.EXACT;
    String plain = (sense == Stated.Sense.EXACT ? figure : figure.substring(1)).strip();
    return new Stated(plain, Quantity.parse(plain).orElseThrow(), sense);
  }

  private static FindingException refuse(String subject, String got, String wanted, String advice) {
    return new FindingException(Finding.error("claim-incomplete", subject, got, wanted, advice));
  }
}
