// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.carbon.lab.LabPeriod;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quality;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

/** What the formulas of a source may read besides its activity data. */
final class Arguments {

  private final SourceInput source;
  private final SourceKind kind;
  private final Lookup lookup;

  Arguments(SourceInput source, SourceKind kind, Lookup lookup) {
    this.source = source;
    this.kind = kind;
    this.lookup = lookup;
  }

  /**
   * The fuel's or material's defaults, what follows from stated parameters, the stated parameters
   * themselves and the factor; the later takes the place of the earlier.
   */
  Map<String, Traced> with(@Nullable FactorChoice factor) {
    check();
    var arguments = new LinkedHashMap<String, Traced>();
    String fuel = source.fuel();
    if (fuel != null) {
      arguments.putAll(lookup.fuels().defaults(fuel, source.table(), kind));
    }
    source
        .parameters()
        .forEach(
            (name, value) ->
                arguments.put(
                    name, LabPeriod.asCarbon(name, Trace.input(name, value, Quality.MANUAL))));
    new GrossHeat(source, kind, lookup).net(arguments);
    lookup.tables().check(source, kind);
    SteamParameters.derive(source.parameters(), lookup.formulas().parameters(kind), arguments);
    if (factor != null) {
      arguments.put("factor", lookup.factor(factor, kind));
    } else if (!arguments.containsKey("factor") && fuel == null) {
      Traced given = lookup.defaultFactor(kind);
      if (given != null) {
        arguments.put("factor", given);
      }
    }
    return arguments;
  }

  /** What the source states and a formula must therefore use. */
  Set<String> stated() {
    Set<String> stated = new TreeSet<>(source.parameters().keySet());
    SteamParameters.replace(stated);
    stated.remove(GrossHeat.RATIO);
    stated.addAll(source.proof().parameters());
    if (source.factor() != null) {
      stated.add("factor");
    }
    return stated;
  }

  private void check() {
    Set<String> known = new TreeSet<>(lookup.formulas().parameters(kind));
    SteamParameters.offer(known);
    GrossHeat.offer(known);
    var wrong = new ArrayList<Finding>();
    source
        .parameters()
        .forEach(
            (name, value) -> {
              if (!known.contains(name) || name.equals("factor")) {
                wrong.add(
                    Finding.error(
                        "unknown-parameter",
                        "parameters." + name,
                        name,
                        String.join(", ", known),
                        "Use a parameter of " + kind.id() + "."));
              } else if (value.isNegative() && !value.unit().isAffine()) {
                wrong.add(
                    Finding.error(
                        "negative-parameter",
                        "parameters." + name,
                        value.toString(),
                        "zero or more",
                        "Check the sign."));
              } else if (Parameters.isOverWhole(name, value)) {
                wrong.add(
                    Finding.error(
                        "parameter-range",
                        "parameters." + name,
                        value.toString(),
                        "at most 1, or 100 %",
                        "Write 0.99 or 99 %."));
              } else {
                judge(Plausibility.check(name, kind, value, "parameters." + name, source), wrong);
              }
            });
    judge(Plausibility.check(source.factor(), kind, "factor", source), wrong);
    judge(Plausibility.check(source.residual(), kind, "residual", source), wrong);
    judge(Plausibility.check(source.provincial(), kind, "provincial", source), wrong);
    for (String parameter : source.proof().parameters()) {
      if (!known.contains(parameter) || parameter.equals("factor")) {
        wrong.add(
            Finding.error(
                "unknown-parameter",
                "lab." + parameter,
                parameter,
                String.join(", ", known),
                "Use a parameter of " + kind.id() + "."));
      } else if (source.parameters().containsKey(parameter)) {
        wrong.add(
            Finding.error(
                "lab-and-stated",
                "parameters." + parameter,
                source.parameters().get(parameter) + " beside results of a laboratory",
                "one of the two",
                "Remove the stated value, or declare it as what is used where a result is"
                    + " missing."));
      }
    }
    if (source.gas() != null && kind.results().stream().noneMatch(r -> r.gas().equals("$gas"))) {
      wrong.add(unused("gas", source.gas()));
    }
    if (source.certificates() != null && !kind.isPurchasedElectricity()) {
      wrong.add(unused("certificates", source.certificates().value().toString()));
    }
    if (source.residual() != null && !kind.isPurchasedElectricity()) {
      wrong.add(unused("residual", source.residual().toString()));
    }
    if (source.provincial() != null && !kind.isPurchasedElectricity()) {
      wrong.add(unused("provincial", source.provincial().toString()));
    }
    if (!wrong.isEmpty()) {
      throw new FindingException(List.copyOf(wrong));
    }
  }

  private void judge(Optional<Finding> found, List<Finding> wrong) {
    found.ifPresent(
        finding -> {
          if (finding.isError()) {
            wrong.add(finding);
          } else {
            lookup.report(source, finding);
          }
        });
  }

  private Finding unused(String key, String got) {
    return Finding.error(
        "parameter-unused",
        key,
        got,
        "nothing: no formula of " + kind.id() + " reads it",
        "Remove it, or choose the kind that it belongs to.");
  }
}
