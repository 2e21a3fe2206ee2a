// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * The value of a parameter for the consumption of a half-open span, as received: of one result, or
 * the mean of several weighted by the amounts that they stand for.
 */
public final class LabPeriod {

  private static final Set<String> CARBON = Set.of("carbon", "carbon-content");
  private static final Unit CARBON_SHARE = Unit.of("tC/t");

  private LabPeriod() {}

  /**
   * The value, or none where no result meets the span. Findings: lab-weight-missing where several
   * results have no amounts, lab-span-crosses and lab-span-not-covered as warnings, and those of
   * {@link LabConversion}.
   */
  public static Outcome<Optional<Traced>> value(
      List<LabResult> results, String parameter, LocalDate start, LocalDate end, String place) {
    List<LabResult> met =
        results.stream()
            .filter(r -> r.parameter().equals(parameter) && r.meets(start, end))
            .toList();
    if (met.isEmpty()) {
      return Outcome.done(Optional.empty());
    }
    List<LabResult> within = met.stream().filter(r -> r.isWithin(start, end)).toList();
    List<LabResult> used = within.isEmpty() ? met : within;
    var findings = new ArrayList<Finding>();
    met.stream().filter(r -> !used.contains(r)).forEach(r -> findings.add(crosses(r, place)));
    uncovered(used, start, end, place, findings);
    if (used.size() > 1 && !isWeighted(used)) {
      return Outcome.refused(unweighted(used, place));
    }
    var parts = new ArrayList<LabMean.Weighted>();
    for (LabResult result : used) {
      switch (asReceived(result, place)) {
        case Outcome.Refused<Traced> refused -> {
          return Outcome.refused(refused.findings());
        }
        case Outcome.Done<Traced> done ->
            parts.add(
                new LabMean.Weighted(
                    done.value(),
                    Optional.ofNullable(result.mass()).orElse(Quantity.of("1", "t"))));
      }
    }
    return Outcome.done(
        Optional.of(
            parts.size() == 1
                ? named(parameter, parts.getFirst().value())
                : LabMean.of(parameter, parts)),
        findings);
  }

  /** A result on the as-received basis, in the unit of its parameter. */
  public static Outcome<Traced> asReceived(LabResult result, String place) {
    Traced raw = reported(result);
    Traced value =
        CARBON.contains(result.parameter()) && raw.value().unit().isCommensurable(Unit.ONE)
            ? carbon(raw)
            : raw;
    return switch (LabConversion.convert(
        result.parameter(), value, result.basis(), LabBasis.AS_RECEIVED, result.moistures())) {
      case Outcome.Done<Traced> done -> done;
      case Outcome.Refused<Traced> refused ->
          Outcome.refused(
              refused.findings().stream().map(f -> f.at(place + "." + result.sample())).toList());
    };
  }

  /** What was reported as received stands under the name of its parameter too. */
  private static Traced named(String parameter, Traced value) {
    Trace trace = value.trace();
    return trace.label().equals(parameter)
        ? value
        : new Trace(parameter, value.value(), "as received", value.quality(), null, List.of(trace));
  }

  private static Traced reported(LabResult result) {
    return Trace.published(
        result.parameter() + " " + result.basis().symbol() + ", " + result.sample(),
        result.value(),
        Quality.MEASURED,
        new Citation(
            result.laboratory().name(),
            String.join(", ", result.laboratory().accreditations()),
            result.sample() + ", " + result.span(),
            result.file(),
            null,
            true));
  }

  /** Carbon stated as a share (55 %) is tonnes of carbon per tonne, as a laboratory's is. */
  public static Traced asCarbon(String parameter, Traced value) {
    return CARBON.contains(parameter) && value.value().unit().isCommensurable(Unit.ONE)
        ? carbon(value)
        : value;
  }

  private static Traced carbon(Traced percent) {
    return Formula.compile("value*[1 tC/t]", Map.of("value", percent.value().unit()), CARBON_SHARE)
        .flatMap(formula -> formula.evaluate(percent.trace().label(), Map.of("value", percent)))
        .orElseThrow();
  }

  private static boolean isWeighted(List<LabResult> results) {
    BigDecimal sum = BigDecimal.ZERO;
    Unit unit = null;
    for (LabResult result : results) {
      Quantity mass = result.mass();
      if (mass == null || mass.isNegative() || unit != null && !mass.unit().isCommensurable(unit)) {
        return false;
      }
      unit = mass.unit();
      sum = sum.add(mass.value());
    }
    return sum.signum() > 0;
  }

  private static Finding unweighted(List<LabResult> results, String place) {
    return Finding.error(
        "lab-weight-missing",
        place,
        String.join(", ", results.stream().map(LabResult::sample).toList()),
        "the amount of fuel that each of these samples stands for",
        "Several results of one span are weighted by consumption, never averaged plainly: enter"
            + " the amounts.");
  }

  private static Finding crosses(LabResult result, String place) {
    return Finding.warning(
        "lab-span-crosses",
        place + "." + result.sample(),
        result.span(),
        "a span within one of the activity data",
        "It is left aside where others lie within; split the sample's span at the edge.");
  }

  private static void uncovered(
      List<LabResult> used, LocalDate start, LocalDate end, String place, List<Finding> findings) {
    List<LocalDate> days =
        start
            .datesUntil(end)
            .filter(day -> used.stream().noneMatch(r -> r.meets(day, day.plusDays(1))))
            .toList();
    if (!days.isEmpty()) {
      findings.add(
          Finding.warning(
              "lab-span-not-covered",
              place,
              days.size() + " days without a result, first " + days.getFirst(),
              "results for all of " + start + "/" + end,
              "The mean of the results is used for these days too; enter what is missing."));
    }
  }
}
