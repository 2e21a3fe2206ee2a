// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What is wrong or strange in the statement of an installation. */
final class InstallationCheck {
  private static final Unit TONNE = Unit.of("t");
  private static final LocalDate DEFINITIVE = LocalDate.of(2026, 1, 1);

  private final Installation installation;
  private final Map<String, ProductionProcess> byId = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private InstallationCheck(Installation installation) {
    this.installation = installation;
  }

  static List<Finding> findings(Installation installation) {
    var check = new InstallationCheck(installation);
    check.period();
    check.ids();
    installation.processes().forEach(check::process);
    check.rings();
    check.ownMasses();
    check.terms();
    return check.findings;
  }

  private void period() {
    LocalDate from = installation.from();
    if (!installation.to().isAfter(from)) {
      error(
          "period-invalid",
          "to",
          from + "/" + installation.to(),
          "an end after the start",
          "The period is half-open: a year ends on 1 January of the next.");
    } else if (from.isBefore(DEFINITIVE)) {
      error(
          "cbam-period",
          "period",
          from.toString(),
          "a period that begins on or after " + DEFINITIVE,
          "The transitional form had other rules; they are not computed here.");
    } else if (!from.plusYears(1).equals(installation.to())) {
      warning(
          "cbam-period",
          "period",
          from + "/" + installation.to(),
          "twelve months",
          "Say why in the report; by default it is the calendar year.");
    }
  }

  private void ids() {
    for (ProductionProcess process : installation.processes()) {
      if (byId.putIfAbsent(process.id(), process) != null) {
        error("duplicate-id", process.id(), process.id(), "each id once", "Rename one of the two.");
      }
    }
  }

  private void process(ProductionProcess process) {
    String id = process.id();
    @Nullable CbamScope scope = CbamScope.of(process.cn(), installation.from()).orElse(null);
    if (scope == null) {
      error(
          "cbam-scope",
          id,
          process.cn(),
          "a code that annex I of Regulation (EU) 2023/956 names",
          "Check the code; a good that is not named needs no statement.");
    }
    if (fits(id + ".produced", process.produced(), TONNE) && process.produced().isZero()) {
      error("cbam-produced", id, "0 t", "more than zero", "State what the period produced.");
    }
    if (scope != null && scope.functionalUnit().contains(" ")) {
      warning(
          "cbam-functional-unit",
          id + ".produced",
          process.produced().toString(),
          scope.functionalUnit(),
          "Emissions of this good are stated by what it contains: state that mass as produced.");
    }
    process.direct().forEach(part -> amount(id, part));
    process.taken().forEach(part -> amount(id, part));
    process.given().forEach(part -> amount(id, part));
    process.power().forEach(part -> power(id, part, scope));
    process.precursors().forEach(part -> precursor(id, part));
    if (process.benchmark() != null) {
      emission(id + ".benchmark", process.benchmark(), true);
    }
  }

  private void amount(String id, Amount part) {
    String place = id + "." + part.name();
    if (part.factor() == null) {
      emission(place, part.value(), false);
    } else {
      product(place, part.value(), part.factor());
    }
  }

  private void power(String id, Power part, @Nullable CbamScope scope) {
    String place = id + ".electricity";
    product(place, part.energy(), part.factor());
    boolean counts = scope != null && scope.indirect();
    if (part.evidence() == Power.Evidence.CERTIFICATE && counts) {
      error(
          "cbam-evidence",
          place,
          part.evidence().code(),
          "grid, ppa, direct-line, self",
          "Certificates bought apart from the electricity do not change its factor.");
    }
    boolean contract =
        part.evidence() == Power.Evidence.PPA || part.evidence() == Power.Evidence.DIRECT_LINE;
    if (contract && part.source().isBlank()) {
      error(
          "cbam-evidence",
          place,
          part.evidence().code() + " without a document",
          "the contract, or the proof of the line",
          "Write it as source.");
    }
  }

  private void precursor(String id, Precursor part) {
    String place = id + ".precursors";
    fits(place, part.mass(), TONNE);
    switch (part) {
      case Precursor.Own own -> {
        if (!byId.containsKey(own.process())) {
          error(
              "cbam-process-unknown",
              place,
              own.process(),
              String.join(", ", new LinkedHashSet<>(byId.keySet())),
              "Name a process of this installation, or state the precursor as bought.");
        }
      }
      case Precursor.Bought bought -> bought(place, bought);
    }
  }

  private void bought(String place, Precursor.Bought part) {
    emission(place + "." + part.name(), part.direct(), true);
    emission(place + "." + part.name(), part.indirect(), true);
    fits(place + "." + part.name(), part.markUp(), Unit.ONE);
    if (part.freeAllocation() != null) {
      emission(place + "." + part.name(), part.freeAllocation(), true);
    }
    if (CbamScope.of(part.cn(), installation.from()).isEmpty()) {
      error(
          "cbam-scope",
          place,
          part.name() + " " + part.cn(),
          "a code that annex I names",
          "What annex I does not name, such as scrap, is no precursor and embeds nothing.");
    }
    if (part.basis() == Precursor.Basis.ACTUAL) {
      if (part.installation() == null || part.from() == null || part.to() == null) {
        warning(
            "cbam-precursor-period",
            place,
            part.name(),
            "installation and period of actual emissions",
            "Ask the supplier for both; a verifier will.");
      }
      if (!part.markUp().isZero()) {
        error(
            "cbam-mark-up",
            place,
            part.markUp() + " on actual emissions",
            "a mark-up on default values alone",
            "Leave the mark-up out, or say basis: default.");
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
      error(
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
        if (precursor instanceof Precursor.Own own && own.mass().unit().isCommensurable(TONNE)) {
          used.merge(own.process(), own.mass(), Quantity::plus);
        }
      }
    }
    used.forEach(
        (id, mass) -> {
          ProductionProcess maker = byId.get(id);
          if (maker != null
              && maker.produced().unit().isCommensurable(TONNE)
              && mass.compareTo(maker.produced()) > 0) {
            error(
                "cbam-precursor-mass",
                id,
                mass + " consumed",
                "at most " + maker.produced() + " produced",
                "Count stock from before and what is bought as bought precursors.");
          }
        });
  }

  private void terms() {
    CertificateTerms terms = installation.price();
    if (terms == null) {
      return;
    }
    fits("certificates.cbam-factor", terms.cbamFactor(), Unit.ONE);
    fits("certificates.cross-sectoral", terms.crossSectoral(), Unit.ONE);
    if (terms.pricePaid() != null && terms.certificatePrice() == null) {
      error(
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
    fits("certificates.price", terms.certificatePrice(), perTonne);
    fits("certificates.paid", terms.pricePaid(), Unit.of("EUR/t"));
    if (terms.certificatePrice().isZero()) {
      error("cbam-price", "certificates.price", "0", "more than zero", "State the price.");
    }
  }

  private void product(String place, Quantity energy, Quantity factor) {
    if (!sign(place, energy) || !sign(place, factor)) {
      return;
    }
    if (!Carbon.fits(energy.times(factor), false)) {
      error(
          "unit-dimension",
          place,
          energy + " * " + factor,
          "energy and emissions for each unit of it",
          "Write 500 TJ with 56.1 tCO2/TJ, or 40 MWh with 0.5568 tCO2/MWh.");
    }
  }

  private void emission(String place, Quantity value, boolean specific) {
    if (Carbon.fits(value, specific)) {
      sign(place, value);
    } else {
      fits(place, value, specific ? Carbon.SPECIFIC : Carbon.TONNE);
    }
  }

  private boolean fits(String place, Quantity value, Unit unit) {
    if (!value.unit().isCommensurable(unit)) {
      error(
          "unit-dimension",
          place,
          value.toString(),
          "a value in " + unit.symbol(),
          "Write the number with its unit.");
      return false;
    }
    return sign(place, value);
  }

  private boolean sign(String place, Quantity value) {
    if (value.isNegative()) {
      error(
          "cbam-negative",
          place,
          value.toString(),
          "zero or more",
          "What is passed on stands under 'given', without a sign.");
      return false;
    }
    return true;
  }

  private void error(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.error(code, place, got, wanted, advice));
  }

  private void warning(String code, String place, String got, String wanted, String advice) {
    findings.add(Finding.warning(code, place, got, wanted, advice));
  }
}
