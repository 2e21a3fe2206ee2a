// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What is wrong or strange in the statement of an installation. */
final class InstallationCheck {
  private static final Unit TONNE = Unit.of("t");
  private static final LocalDate DEFINITIVE = LocalDate.of(2026, 1, 1);

  private final Installation installation;
  private final Map<String, ProductionProcess> byId = new HashMap<>();
  private final QuantityCheck quantities = new QuantityCheck();

  private InstallationCheck(Installation installation) {
    this.installation = installation;
  }

  static List<Finding> findings(Installation installation) {
    var check = new InstallationCheck(installation);
    check.period();
    check.country();
    check.ids();
    var processes = new ProcessCheck(installation, check.quantities);
    installation.processes().forEach(processes::check);
    check.rings();
    check.ownMasses();
    check.terms();
    return check.quantities.findings();
  }

  private void period() {
    LocalDate from = installation.from();
    if (!installation.to().isAfter(from)) {
      quantities.error(
          "period-invalid",
          "to",
          from + "/" + installation.to(),
          "an end after the start",
          "The period is half-open: a year ends on 1 January of the next.");
    } else if (from.isBefore(DEFINITIVE)) {
      quantities.error(
          "cbam-period",
          "period",
          from.toString(),
          "a period that begins on or after " + DEFINITIVE,
          "The transitional form had other rules; they are not computed here.");
    } else if (!from.plusYears(1).equals(installation.to())) {
      quantities.warning(
          "cbam-period",
          "period",
          from + "/" + installation.to(),
          "twelve months",
          "Say why in the report; by default it is the calendar year.");
    }
  }

  private void country() {
    ExemptOrigin.of(installation.country(), installation.from())
        .ifPresent(
            exempt ->
                quantities.warning(
                    "cbam-country",
                    "country",
                    installation.country(),
                    "a country that "
                        + exempt.source().document()
                        + ", "
                        + exempt.source().locator()
                        + ", does not name",
                    "Goods that originate there are outside the regulation: no declarant needs this"
                        + " statement."));
  }

  private void ids() {
    for (ProductionProcess process : installation.processes()) {
      if (byId.putIfAbsent(process.id(), process) != null) {
        quantities.error(
            "duplicate-id", process.id(), process.id(), "each id once", "Rename one of the two.");
      }
    }
  }

  /** A ring of own precursors has to be stated as one process. */
  private void rings() {
    Set<String> done = new LinkedHashSet<>();
    for (ProductionProcess process : installation.processes()) {
      ring(process, new LinkedHashSet<>(), done);
    }
  }

  private void ring(ProductionProcess process, LinkedHashSet<String> path, Set<String> done) {
    if (done.contains(process.id())) {
      return;
    }
    if (!path.add(process.id())) {
      String ring =
          path.stream()
              .dropWhile(id -> !id.equals(process.id()))
              .collect(Collectors.joining(" > ", "", " > " + process.id()));
      quantities.error(
          "cbam-ring",
          process.id(),
          ring,
          "goods that are not made from each other",
          "State the processes of the ring as one joint process.");
      done.addAll(path);
      return;
    }
    for (Precursor precursor : process.precursors()) {
      if (precursor instanceof Precursor.Own own && byId.containsKey(own.process())) {
        ring(byId.get(own.process()), path, done);
      }
    }
    path.remove(process.id());
    done.add(process.id());
  }

  private void ownMasses() {
    Map<String, Quantity> used = new HashMap<>();
    for (ProductionProcess process : installation.processes()) {
      for (Precursor precursor : process.precursors()) {
        if (precursor instanceof Precursor.Own own
            && own.mass().value().unit().isCommensurable(TONNE)) {
          used.merge(own.process(), own.mass().value(), Quantity::plus);
        }
      }
    }
    used.forEach(
        (id, mass) -> {
          ProductionProcess maker = byId.get(id);
          if (maker != null
              && maker.produced().value().unit().isCommensurable(TONNE)
              && mass.compareTo(maker.produced().value()) > 0) {
            quantities.error(
                "cbam-precursor-mass",
                id,
                mass + " consumed",
                "at most " + maker.produced().value() + " produced",
                "Count stock from before and what is bought as bought precursors.");
          }
        });
  }

  private void terms() {
    CertificateTerms terms = installation.price();
    if (terms == null) {
      return;
    }
    quantities.share("certificates.cbam-factor", terms.cbamFactor());
    quantities.share("certificates.cross-sectoral", terms.crossSectoral());
    if (terms.pricePaid() != null && terms.certificatePrice() == null) {
      quantities.error(
          "cbam-price",
          "certificates.price",
          "",
          "the price of a certificate beside the carbon price paid",
          "State the price, so that what was paid becomes certificates.");
    }
    if (terms.pricePaid() == null || terms.certificatePrice() == null) {
      return;
    }
    Unit perTonne = Unit.of("EUR/tCO2e");
    quantities.fits("certificates.price", terms.certificatePrice(), perTonne);
    quantities.fits("certificates.paid", terms.pricePaid(), Unit.of("EUR/t"));
    if (terms.certificatePrice().isZero()) {
      quantities.error(
          "cbam-price", "certificates.price", "0", "more than zero", "State the price.");
    }
  }
}
