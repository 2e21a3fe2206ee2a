// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.CertificateLot;
import org.tanheng.carbon.Certificates;
import org.tanheng.carbon.FactorChoice;
import org.tanheng.carbon.LedgerLine;
import org.tanheng.carbon.LedgerLine.Basis;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.SourceKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;

/**
 * Purchased electricity by both scope 2 methods. Certificates cover at most the use and bear on the
 * market-based line only; what they leave takes the residual factor, or the location factor with a
 * note (GHG Protocol Scope 2 Guidance, chapters 6 and 7).
 */
public final class Scope2 {

  private final SourceInput source;
  private final SourceKind kind;
  private final Lookup lookup;
  private final Set<String> notes;
  private final List<Finding> findings;

  /** Warnings go to the findings, what a reader must know to the notes. */
  public Scope2(
      SourceInput source,
      SourceKind kind,
      Lookup lookup,
      Set<String> notes,
      List<Finding> findings) {
    this.source = source;
    this.kind = kind;
    this.lookup = lookup;
    this.notes = notes;
    this.findings = findings;
  }

  /** One line that serves both methods, or one of each. */
  public List<LedgerLine> lines() {
    var calculation = new SourceCalculation(source, kind, lookup, notes);
    Certificates certificates = source.certificates();
    if (certificates == null && source.residual() == null) {
      return calculation.lines();
    }
    Map<String, Traced> arguments = calculation.arguments();
    List<LedgerLine> lines =
        new ArrayList<>(calculation.lines(arguments, Basis.LOCATION, fromGrid(certificates)));
    lines.addAll(market(calculation, arguments, certificates));
    return lines;
  }

  /** The activity, less what never passed the grid where the programme of the pack says so. */
  private Function<ActivityDatum, Trace> fromGrid(@Nullable Certificates certificates) {
    Quantity use = source.activity();
    Quantity apart = offGrid(certificates, use);
    if (apart.isZero()) {
      return datum -> datum.trace("activity", datum.value());
    }
    Map<ActivityDatum, Quantity> shares = shares(use, apart);
    return datum -> {
      Quantity share = Objects.requireNonNull(shares.get(datum));
      return new Trace(
          "activity",
          datum.value().minus(share),
          "activity - direct supply and self-use",
          datum.quality(),
          null,
          List.of(
              datum.trace("activity", datum.value()),
              datum.trace("direct supply and self-use, not from the grid", share)));
    };
  }

  private Quantity offGrid(@Nullable Certificates certificates, Quantity use) {
    Quantity none = use.times(BigDecimal.ZERO);
    if (certificates == null) {
      return none;
    }
    List<CertificateLot> lots =
        certificates.lots().stream()
            .filter(lot -> lot.instrument().isOffGrid())
            .filter(lot -> lot.value().unit().isCommensurable(use.unit()))
            .toList();
    Optional<Scope2Rule> rule = Scope2Rule.of(lookup.pack());
    List<CertificateLot> zero =
        lots.stream().filter(lot -> rule.filter(r -> r.isZero(lot)).isPresent()).toList();
    if (zero.size() < lots.size()) {
      notes.add(
          source.id()
              + ": direct supply and self-use take the grid factor in the location-based figure;"
              + " the method does not count them as zero.");
    }
    Quantity sum =
        zero.stream().map(lot -> lot.value().to(use.unit())).reduce(none, Quantity::plus);
    return sum.compareTo(use) > 0 ? use : sum;
  }

  private List<LedgerLine> market(
      SourceCalculation calculation,
      Map<String, Traced> arguments,
      @Nullable Certificates certificates) {
    FactorChoice stated = source.residual();
    if (stated != null) {
      lookup.residual(stated, source.factor(), kind);
    }
    Quantity use = source.activity();
    Quantity held =
        certificates == null ? use.times(BigDecimal.ZERO) : covered(use, certificates.value());
    Map<ActivityDatum, Quantity> shares = shares(use, held);
    var lines = new ArrayList<LedgerLine>();
    if (certificates != null && !held.isZero()) {
      lines.addAll(
          part(
              calculation,
              arguments,
              conveyed(certificates, arguments),
              datum ->
                  datum.trace(
                      "covered by certificates", Objects.requireNonNull(shares.get(datum)))));
    }
    boolean hasRemainder = !use.minus(held).isZero() || lines.isEmpty();
    if (source.residual() != null && !hasRemainder) {
      residual(arguments); // a factor that does not belong is refused though nothing takes it
    }
    if (hasRemainder) {
      lines.addAll(
          part(
              calculation,
              arguments,
              residual(arguments),
              datum ->
                  datum.trace(
                      "remainder",
                      datum.value().minus(Objects.requireNonNull(shares.get(datum))))));
    }
    return lines;
  }

  /** What the certificates cover of each datum, in proportion; the last takes what is left over. */
  private Map<ActivityDatum, Quantity> shares(Quantity use, Quantity held) {
    var shares = new IdentityHashMap<ActivityDatum, Quantity>();
    Quantity left = held;
    for (int i = 0; i < source.data().size(); i++) {
      ActivityDatum datum = source.data().get(i);
      Quantity share =
          i == source.data().size() - 1 || use.isZero()
              ? left
              : new Quantity(
                  datum
                      .value()
                      .value()
                      .multiply(held.value())
                      .divide(use.value(), MathContext.DECIMAL128),
                  held.unit());
      shares.put(datum, share);
      left = left.minus(share);
    }
    return shares;
  }

  private List<LedgerLine> part(
      SourceCalculation calculation,
      Map<String, Traced> arguments,
      Traced factor,
      Function<ActivityDatum, Trace> amount) {
    var changed = new LinkedHashMap<>(arguments);
    changed.put("factor", factor);
    return calculation.lines(changed, Basis.MARKET, amount);
  }

  private Quantity covered(Quantity use, Quantity certificates) {
    if (!certificates.unit().isCommensurable(use.unit())) {
      throw new FindingException(
          Finding.error(
              "unit-dimension",
              "certificates",
              certificates + " (" + certificates.unit().dimension() + ")",
              use.unit() + " (" + use.unit().dimension() + ")",
              "Certificates are counted in electricity."));
    }
    if (certificates.compareTo(use) <= 0) {
      return certificates.to(use.unit());
    }
    findings.add(
        Finding.warning(
            "certificates-exceed-use",
            "sources." + source.id() + ": certificates",
            certificates.toString(),
            "at most " + use,
            "What goes beyond the use covers nothing; keep it for another period or site."));
    return use;
  }

  private Traced conveyed(Certificates certificates, Map<String, Traced> arguments) {
    FactorChoice factor = certificates.factor();
    if (factor != null) {
      return lookup.factor(factor, kind);
    }
    Traced location = arguments.get("factor");
    if (location == null) {
      throw missingFactor();
    }
    return Trace.input(
        "factor conveyed by the certificates",
        new Quantity(BigDecimal.ZERO, location.value().unit()),
        Quality.MANUAL);
  }

  private Traced residual(Map<String, Traced> arguments) {
    FactorChoice residual = source.residual();
    if (residual != null) {
      Traced found = lookup.residual(residual, source.factor(), kind);
      String wider = lookup.wider(residual, source.factor());
      if (wider != null
          && residual instanceof FactorChoice.Library bare
          && lookup.named(source.factor()) instanceof FactorChoice.Library known) {
        notes.add(
            "%s: %s is not published for %s; the remainder takes the factor of %s."
                .formatted(source.id(), bare.family(), known.region(), wider));
      }
      return found;
    }
    Traced location = arguments.get("factor");
    if (location == null) {
      throw missingFactor();
    }
    notes.add(
        source.id()
            + ": no residual factor is declared; the remainder takes the location-based factor.");
    return location;
  }

  private static FindingException missingFactor() {
    return new FindingException(
        Finding.error(
            "missing-key",
            "factor",
            "",
            "a grid factor",
            "Add factor: { family: cn-grid-average, region: 全国, year: 2023 }."));
  }
}
