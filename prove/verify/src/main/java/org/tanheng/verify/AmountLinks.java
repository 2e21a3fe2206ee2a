// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.units.Quantity;

/**
 * The links from readings in their batches to the amounts of activity that the calculation used:
 * each is computed again by the interval engine, and for a virtual meter by its formulas. Only
 * batches that stand in the log before the calculation count.
 */
final class AmountLinks {
  private static final String AMOUNT = "amount";

  private final Bundle bundle;
  private final List<Link> links;

  AmountLinks(Bundle bundle, List<Link> links) {
    this.bundle = bundle;
    this.links = links;
  }

  void check(InventoryInput input, long calculation) {
    Map<String, List<Quantity>> named = named(input);
    for (Amount amount : bundle.amounts()) {
      List<Quantity> stated = named.remove(amount.evidence());
      if (stated == null) {
        links.add(Link.broken(AMOUNT, amount.evidence() + " is named by no activity data"));
      } else {
        check(amount, stated, calculation);
      }
    }
    named
        .keySet()
        .forEach(
            evidence ->
                links.add(
                    Link.notProven(
                        AMOUNT, evidence + ": its readings are not shown in this bundle")));
    input.sources().forEach(this::putIn);
  }

  /** Says of a source how many of its amounts no readings stand behind. */
  private void putIn(SourceInput source) {
    long count =
        source.data().stream()
            .filter(datum -> !evidence(datum).startsWith(Amount.READINGS))
            .count();
    if (count > 0) {
      links.add(
          Link.notProven(
              AMOUNT,
              "source "
                  + source.id()
                  + ": "
                  + count
                  + " of "
                  + source.data().size()
                  + " amounts are as they were put in, no readings stand behind them"));
    }
  }

  private static Map<String, List<Quantity>> named(InventoryInput input) {
    Map<String, List<Quantity>> named = new TreeMap<>();
    input.sources().stream()
        .flatMap(source -> source.data().stream())
        .forEach(
            datum -> {
              String evidence = evidence(datum);
              if (evidence.startsWith(Amount.READINGS)) {
                named.computeIfAbsent(evidence, e -> new ArrayList<>()).add(datum.value());
              }
            });
    return named;
  }

  private static String evidence(ActivityDatum datum) {
    String evidence = datum.evidence();
    return evidence == null ? "" : evidence;
  }

  private void check(Amount amount, List<Quantity> stated, long calculation) {
    HeldReadings held = new HeldReadings(bundle, calculation);
    Optional<Quantity> again = MeteredUse.of(amount, held::of);
    boolean same =
        again.isPresent()
            && stated.stream()
                .allMatch(
                    one ->
                        one.unit().isCommensurable(again.get().unit())
                            && one.in(again.get().unit()).compareTo(again.get().value()) == 0);
    String text = amount.evidence() + " = " + again.map(AmountLinks::text).orElse("nothing");
    links.add(
        same
            ? Link.holds(AMOUNT, text + " from " + held.words() + by(amount))
            : Link.broken(AMOUNT, text + ", the calculation used " + text(stated.getFirst())));
  }

  private static String by(Amount amount) {
    return amount.formulas().isEmpty()
        ? ", to the last digit"
        : ", by " + amount.formulas().size() + " formulas, to the last digit";
  }

  private static String text(Quantity quantity) {
    return quantity.value().toPlainString() + " " + quantity.unit().symbol();
  }
}
