// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.lab.LabPeriod;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.carbon.lab.LabRules;
import org.tanheng.carbon.lab.LabSubstitute;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.formula.Formula;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * Parameters of a source by laboratory, for each datum of its own; a span without a result takes
 * what the method prescribes or the fuel's default, and says so.
 */
final class LabParameters {

  private final SourceInput source;
  private final SourceKind kind;
  private final Lookup lookup;
  private final Map<String, Traced> defaults;
  private final Map<ActivityDatum, Map<String, Traced>> values = new IdentityHashMap<>();

  LabParameters(SourceInput source, SourceKind kind, Lookup lookup, Map<String, Traced> defaults) {
    this.source = source;
    this.kind = kind;
    this.lookup = lookup;
    this.defaults = defaults;
    if (!source.proof().lab().isEmpty()) {
      read();
    }
  }

  /** The values for a datum by parameter. */
  Map<String, Traced> of(ActivityDatum datum) {
    return values.getOrDefault(datum, Map.of());
  }

  /** The values of the first datum, by which formulas are chosen. */
  Map<String, Traced> first() {
    return of(source.data().getFirst());
  }

  /** Says which parameters no formula reads. */
  void aside(Set<String> parameters) {
    for (String parameter : parameters) {
      lookup.report(
          source,
          Finding.warning(
              "lab-parameter-unused",
              "lab." + parameter,
              parameter,
              "a parameter that a formula of the source reads",
              "Another result takes its place in the formula; it is kept and does not count."));
    }
  }

  private void read() {
    var wrong = new ArrayList<Finding>();
    for (LabResult result : source.proof().lab()) {
      add(LabRules.check(result, "lab." + result.sample()), wrong);
      if (Parameters.isOverWhole(result.parameter(), result.value())) {
        wrong.add(overWhole(result));
      } else {
        add(
            Plausibility.check(
                    result.parameter(), kind, result.value(), "lab." + result.sample(), source)
                .map(List::of)
                .orElse(List.of()),
            wrong);
      }
      if (source.data().stream().noneMatch(datum -> lookup.meets(result, datum))) {
        lookup.report(source, unused(result));
      }
    }
    add(LabRules.checkAll(source.proof().lab(), "lab"), wrong);
    if (!wrong.isEmpty()) {
      throw new FindingException(wrong);
    }
    for (ActivityDatum datum : source.data()) {
      var own = new LinkedHashMap<String, Traced>();
      for (String parameter : source.proof().parameters()) {
        Traced value = value(parameter, datum, wrong);
        if (value != null) {
          own.put(parameter, value);
        }
      }
      values.put(datum, own);
    }
    if (!wrong.isEmpty()) {
      throw new FindingException(wrong);
    }
  }

  private void add(List<Finding> found, List<Finding> wrong) {
    for (Finding finding : found) {
      if (finding.isError()) {
        wrong.add(finding);
      } else {
        lookup.report(source, finding);
      }
    }
  }

  private @Nullable Traced value(String parameter, ActivityDatum datum, List<Finding> wrong) {
    var start = Objects.requireNonNullElse(datum.from(), lookup.start());
    var end = Objects.requireNonNullElse(datum.to(), lookup.end());
    Outcome<Optional<Traced>> found =
        LabPeriod.value(source.proof().lab(), parameter, start, end, "lab");
    add(found.findings(), wrong);
    if (!(found instanceof Outcome.Done<Optional<Traced>> done)) {
      return null;
    }
    if (done.value().isPresent()) {
      return done.value().get();
    }
    Traced instead = instead(parameter);
    Finding missing =
        missing(parameter, start + "/" + end, instead == null ? "" : instead.value().toString());
    if (instead == null) {
      wrong.add(missing);
    } else {
      lookup.report(source, missing);
    }
    return instead;
  }

  private @Nullable Traced instead(String parameter) {
    Optional<LabSubstitute> prescribed = source.proof().substitute(parameter);
    if (prescribed.isPresent()) {
      return Trace.published(
          parameter,
          prescribed.get().value(),
          Quality.SUBSTITUTED,
          new Citation(prescribed.get().source(), null, "declared", null, null, false));
    }
    Traced standard = defaults.get(parameter);
    if (standard == null && parameter.equals("carbon")) {
      standard = carbonOfDefaults();
    }
    return standard == null
        ? null
        : new Trace(
            parameter,
            standard.value(),
            "default in place of a missing result",
            Quality.SUBSTITUTED,
            null,
            List.of(standard.trace()));
  }

  /** Carbon of the fuel as its table gives it: heating value times carbon for each unit of heat. */
  private @Nullable Traced carbonOfDefaults() {
    Traced ncv = defaults.get("ncv");
    Traced content = defaults.get("carbon-content");
    if (ncv == null || content == null) {
      return null;
    }
    Unit share = Unit.of("tC/t");
    return Formula.compile(
            "ncv*carbon-content",
            Map.of("ncv", ncv.value().unit(), "carbon-content", content.value().unit()),
            share)
        .flatMap(f -> f.evaluate("carbon", Map.of("ncv", ncv, "carbon-content", content)))
        .map(result -> (Traced) result)
        .orElseThrow();
  }

  private static Finding missing(String parameter, String span, String instead) {
    String code = "lab-month-missing";
    String got = "no result of " + parameter + " for " + span;
    String wanted = "a laboratory result for each span of the activity";
    return instead.isEmpty()
        ? Finding.error(
            code, "lab", got, wanted, "Enter the result, or what the method prescribes instead.")
        : Finding.warning(
            code, "lab", got, wanted, "Counted with " + instead + "; enter the result.");
  }

  private static Finding overWhole(LabResult result) {
    return Finding.error(
        "parameter-range",
        "lab." + result.sample(),
        result.parameter() + " " + result.value(),
        "at most 1, or 100 %",
        "Copy the value with its unit from the report, such as 55.1 %.");
  }

  private static Finding unused(LabResult result) {
    return Finding.warning(
        "lab-unused",
        "lab." + result.sample(),
        result.span(),
        "a span with activity data",
        "Nothing was consumed then; check the span or the activity data.");
  }
}
