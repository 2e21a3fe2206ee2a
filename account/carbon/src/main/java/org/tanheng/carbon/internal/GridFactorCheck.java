// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.SourceInput;
import org.tanheng.factors.Factor;
import org.tanheng.factors.FactorFamily;
import org.tanheng.finding.Finding;
import org.tanheng.units.Unit;

/**
 * Warns of a declared grid factor that resolves but fits badly: a newer notice was out, the
 * programme takes the national one, or the value is that of a footprint.
 */
public final class GridFactorCheck {

  private static final String PLACE = "factor";
  private static final String NATIONAL = FactorFamily.CN_GRID_AVERAGE.widest();
  private static final List<Unit> PER_ENERGY = List.of(Unit.of("kgCO2/kWh"), Unit.of("kgCO2e/kWh"));

  private final Lookup lookup;

  /** For one inventory. */
  public GridFactorCheck(Lookup lookup) {
    this.lookup = lookup;
  }

  /** Reports under the source what does not fit its factor. */
  public void check(SourceInput source) {
    if (source.factor() instanceof FactorChoice.Own own) {
      footprint(own).ifPresent(warning -> lookup.report(source, warning));
    } else if (lookup.named(source.factor()) instanceof FactorChoice.Library row) {
      newer(row).ifPresent(warning -> lookup.report(source, warning));
      programme(row).ifPresent(warning -> lookup.report(source, warning));
    }
  }

  private Optional<Finding> newer(FactorChoice.Library row) {
    Integer year = row.year();
    if (year == null) {
      return Optional.empty();
    }
    String region = lookup.library().regionName(Objects.requireNonNullElse(row.region(), NATIONAL));
    return FactorFamily.of(row.family())
        .filter(family -> family.code().startsWith("cn-grid-"))
        .map(lookup.library()::factors)
        .orElse(List.of())
        .stream()
        .filter(f -> f.key("item").isEmpty() && f.region().equals(region))
        .filter(f -> f.dataYear() != null && f.dataYear() > year && isOut(f))
        .max(Comparator.comparing(f -> Objects.requireNonNullElse(f.dataYear(), 0)))
        .map(
            f ->
                Finding.warning(
                    "factor-newer",
                    PLACE,
                    row.family() + " " + region + " " + year,
                    f.id() + ": " + f.value() + ", published " + f.document().published(),
                    "Take the newer row, or say which rule prescribes the older one."));
  }

  /** Published on a day of the period or before; a day that nobody stated is not. */
  private boolean isOut(Factor factor) {
    String published = factor.document().published();
    return !published.isEmpty() && published.compareTo(lookup.end().toString()) < 0;
  }

  private Optional<Finding> programme(FactorChoice.Library row) {
    String region = row.region();
    return !lookup.pack().id().startsWith("cn-ets-")
            || region == null
            || lookup.library().regionName(region).equals(NATIONAL)
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                "factor-programme",
                PLACE,
                row.family() + " " + region,
                FactorFamily.CN_GRID_AVERAGE.code() + " " + NATIONAL,
                "The national market takes one factor for the whole country; a regional one is for"
                    + " other purposes."));
  }

  private Optional<Finding> footprint(FactorChoice.Own own) {
    Unit unit = own.value().unit();
    return PER_ENERGY.stream()
        .filter(unit::isCommensurable)
        .findFirst()
        .map(own.value()::in)
        .flatMap(this::footprint)
        .map(
            f ->
                Finding.warning(
                    "factor-footprint",
                    PLACE,
                    own.value().toString(),
                    "a grid average; " + f.id() + " has this value",
                    "A footprint covers the whole life cycle; take a row of "
                        + FactorFamily.CN_GRID_AVERAGE.code()
                        + "."));
  }

  private Optional<Factor> footprint(BigDecimal value) {
    return lookup.library().factors(FactorFamily.CN_ELECTRICITY_FOOTPRINT).stream()
        .filter(
            f ->
                PER_ENERGY.stream()
                    .filter(f.value().unit()::isCommensurable)
                    .anyMatch(unit -> f.value().in(unit).compareTo(value) == 0))
        .findFirst();
  }
}
