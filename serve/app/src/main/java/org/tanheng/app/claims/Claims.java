// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.claims;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.carbon.claims.Claim;
import org.tanheng.carbon.claims.PublishedValue;
import org.tanheng.carbon.claims.Stated;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quantity;

/** Reads claims as a person writes them, and the published values to hold them against. */
final class Claims {

  private static final Quantity GRID = Quantity.of("1.1291 tCO2/MWh");
  private static final Quantity COAL = Quantity.of("0.6 kgce/kWh");
  private static final Quantity CARBON = Quantity.of("2.8 t/tce");

  private Claims() {}

  /** A claim of a kind over figures; {@code >} is more than, {@code ~} about, {@code <} up to. */
  static Claim read(String kind, List<String> figures) {
    List<Stated> stated = figures.stream().map(Claims::stated).toList();
    return switch (kind) {
      case "factor" ->
          new Claim.ImpliedFactor(
              at(stated, 0), at(stated, 1), GRID, "highest grid factor published for China");
      case "coal" ->
          new Claim.ImpliedFactor(
              at(stated, 0), at(stated, 1), COAL, "a power plant at 20 % efficiency");
      case "carbon" ->
          new Claim.ImpliedFactor(at(stated, 0), at(stated, 1), CARBON, "coal burnt completely");
      case "product" ->
          new Claim.Product(
              stated.subList(0, Math.max(1, stated.size() - 1)), at(stated, stated.size() - 1));
      case "bounded" ->
          new Claim.Bounded(
              at(stated, 0),
              at(stated, 1),
              at(stated, 2).value(),
              at(stated, 3).value(),
              "bounds as entered");
      case "shares" -> new Claim.Shares(stated);
      case "fall" -> new Claim.Fall(at(stated, 0), at(stated, 1), at(stated, 2));
      default ->
          throw refuse(
              "kind",
              kind,
              "factor, coal, carbon, product, bounded, shares or fall",
              "Choose one of these.");
    };
  }

  /** Grid factors of every family with the popular conversions that no document publishes. */
  static List<PublishedValue> published() {
    var values = new ArrayList<PublishedValue>();
    FactorLibrary.bundled().factors().stream()
        .map(
            f ->
                new PublishedValue(
                    f.id(),
                    f.region() + " " + f.dataYear() + ", " + f.document(),
                    f.value(),
                    f.family().purpose(),
                    true))
        .forEach(values::add);
    values.add(
        popular("popular/electricity", "popular conversion of electricity", "0.997 kgCO2/kWh"));
    values.add(popular("popular/tce-equivalent", "electricity, 等价值", "0.31 kgce/kWh"));
    values.add(
        new PublishedValue(
            "tce/electricity/当量值",
            "GB/T 2589, electricity, 当量值",
            Quantity.of("0.1229 kgce/kWh"),
            "energy statistics",
            true));
    values.add(
        popular(
            "popular/carbon-per-tce",
            "carbon (not CO2) per tonne of coal equivalent",
            "0.68 t/tce"));
    return values;
  }

  private static PublishedValue popular(String id, String name, String value) {
    return new PublishedValue(id, name, Quantity.of(value), "no official use", false);
  }

  private static Stated stated(String text) {
    String figure = text.strip();
    Stated.Sense sense =
        figure.startsWith(">")
            ? Stated.Sense.MORE_THAN
            : figure.startsWith("~")
                ? Stated.Sense.ABOUT
                : figure.startsWith("<") ? Stated.Sense.UP_TO : Stated.Sense.EXACT;
    String plain = sense == Stated.Sense.EXACT ? figure : figure.substring(1);
    return new Stated(plain.strip(), Quantity.parse(plain.strip()).orElseThrow(), sense);
  }

  private static Stated at(List<Stated> stated, int index) {
    if (index < 0 || index >= stated.size()) {
      throw refuse(
          "figures",
          stated.size() + " figures",
          "at least " + (index + 1),
          "Enter every figure that this kind needs.");
    }
    Stated figure = stated.get(index);
    if (figure.value().isZero() || figure.value().isNegative()) {
      throw refuse("figures", figure.label(), "a figure above zero", "Check the figure.");
    }
    return figure;
  }

  private static FindingException refuse(String subject, String got, String wanted, String advice) {
    return new FindingException(Finding.error("claim-incomplete", subject, got, wanted, advice));
  }
}
