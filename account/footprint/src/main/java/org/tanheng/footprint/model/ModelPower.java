// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.footprint.model.Built.Own;
import org.tanheng.units.Unit;

/** The electricity of a solved model, its certificates and its sensitivity. */
record ModelPower(Prepared prepared, Prepared.Case solved) {
  private static final Unit KWH = Unit.of("kWh");

  /** Null where none is taken. */
  @Nullable PowerShown shown() {
    Map<String, PowerShown.Part> parts = new LinkedHashMap<>();
    double amount = 0;
    boolean grid = false;
    for (Own o : solved.built().own) {
      Rate rate = o.rate();
      if (rate.power() && o.channel() == Channel.FOSSIL) {
        Unit unit = solved.built().columns.get(o.column()).unit();
        double kwh = solved.activities()[o.column()] * Builder.kwh(unit);
        amount += kwh;
        grid |= rate.kind() == PowerShown.Kind.GRID;
        parts.put(
            rate.part(),
            new PowerShown.Part(
                rate.part(),
                rate.kind(),
                rate.technology(),
                kwh,
                o.value() / Builder.kwh(unit),
                rate.rows(),
                rate.certificate(),
                ledger(rate.certificate())));
      }
    }
    return parts.isEmpty()
        ? null
        : new PowerShown(amount, List.copyOf(parts.values()), grid ? sensitivity() : List.of());
  }

  private String ledger(String certificate) {
    return prepared.model().certificates().stream()
        .filter(c -> c.id().equals(certificate))
        .map(PowerCertificate::ledger)
        .findFirst()
        .orElse("");
  }

  private int year() {
    return prepared.model().processes().stream()
        .flatMap(p -> p.inputs().stream())
        .map(ModelInput::supply)
        .filter(s -> s instanceof Supply.Power)
        .mapToInt(s -> ((Supply.Power) s).year())
        .max()
        .orElse(0);
  }

  private List<PowerShown.Case> sensitivity() {
    var cases = new ArrayList<PowerShown.Case>();
    cases.add(other("grid-average", PowerRates.AVERAGE));
    cases.add(other("coal", PowerRates.COAL));
    cases.add(other("gas", PowerRates.GAS));
    return cases;
  }

  private PowerShown.Case other(String name, String technology) {
    PowerShown.Case bare = prepared.rates().power().instead(name, technology, year(), 0);
    double total = prepared.total(new Variant(Map.of(), bare.factor(), Map.of())).orElseThrow();
    return new PowerShown.Case(name, bare.factor(), bare.rows(), total);
  }

  /** Certificates that are claimed for more than they stand for. */
  List<Finding> overspent(@Nullable PowerShown shown) {
    if (shown == null) {
      return List.of();
    }
    ProductModel model = prepared.model();
    Map<String, Double> claimed = new HashMap<>();
    shown.parts().stream()
        .filter(p -> !p.certificate().isEmpty())
        .forEach(p -> claimed.merge(p.certificate(), p.amount(), Double::sum));
    if (claimed.isEmpty()) {
      return List.of();
    }
    var production = model.production();
    if (production == null) {
      return List.of(
          Finding.error(
              "production-missing",
              "production",
              "certificates without the amount made in the period",
              "120000 item",
              "Add 'production', so that what the certificates stand for is spread once."));
    }
    var findings = new ArrayList<Finding>();
    try {
      double units =
          production.value().doubleValue()
              * Rates.ratio("production", production.unit(), model.unit().unit())
              / model.unit().value().doubleValue();
      for (PowerCertificate certificate : model.certificates()) {
        double used = claimed.getOrDefault(certificate.id(), 0.0) * units;
        double stands = inKwh(certificate);
        if (used > stands * (1 + 1e-9)) {
          findings.add(
              Finding.error(
                  "certificate-overspent",
                  certificate.path(),
                  "%.6g kWh claimed for the production of the period".formatted(used),
                  "%.6g kWh at most".formatted(stands),
                  "Lower the shares: a certificate is spread once."));
        }
      }
    } catch (FindingException e) {
      findings.addAll(e.findings());
    }
    return findings;
  }

  private static double inKwh(PowerCertificate certificate) {
    return certificate.amount().value().doubleValue()
        * Rates.ratio(certificate.path() + ".amount", certificate.amount().unit(), KWH);
  }
}
