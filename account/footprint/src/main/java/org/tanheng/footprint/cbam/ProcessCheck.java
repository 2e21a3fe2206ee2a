// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** What is wrong or strange in one production process: its good, its fuels and its electricity. */
final class ProcessCheck {
  private static final Unit TONNE = Unit.of("t");
  private static final String ELECTRICITY = "electricity";
  private static final Pattern CODE = Pattern.compile("\\d{8}(\\d{2})?");

  private final Installation installation;
  private final PrecursorCheck precursors;
  private final QuantityCheck quantities;

  ProcessCheck(Installation installation, QuantityCheck quantities) {
    this.installation = installation;
    this.quantities = quantities;
    precursors = new PrecursorCheck(installation, quantities);
  }

  void check(ProductionProcess process) {
    String id = process.id();
    @Nullable CbamScope scope = installation.scope(process.cn()).orElse(null);
    if (!CODE.matcher(process.cn().replace(" ", "")).matches()) {
      quantities.error(
          "cbam-code",
          id,
          process.cn(),
          "eight digits of the combined nomenclature, ten of TARIC",
          "Write the whole code, as 7208 39 00.");
    }
    if (scope == null) {
      quantities.error(
          "cbam-scope",
          id,
          process.cn(),
          "a code that annex I of Regulation (EU) 2023/956 names",
          "Check the code; a good that is not named needs no statement.");
    }
    if (scope != null && scope.category().equals(ELECTRICITY)) {
      quantities.error(
          "cbam-electricity",
          id,
          process.cn(),
          "a good that an installation makes",
          "Electricity is declared by the MWh with the default value of where it comes from (Regulation"
              + " (EU) 2023/956, article 7(3)); actual emissions, under point 5 of annex IV, are not"
              + " computed here.");
      return;
    }
    Quantity produced = process.produced().value();
    if (quantities.fits(id + ".produced", produced, TONNE) && produced.isZero()) {
      quantities.error(
          "cbam-produced", id, "0 t", "more than zero", "State what the period produced.");
    }
    if (scope != null && !scope.only().isEmpty()) {
      quantities.warning(
          "cbam-part-of-code",
          id,
          process.cn(),
          scope.only(),
          "Annex I names a part of this code alone; check that the good is of it.");
    }
    if (scope != null && scope.functionalUnit().contains(" ")) {
      quantities.warning(
          "cbam-functional-unit",
          id + ".produced",
          produced.toString(),
          scope.functionalUnit(),
          "Emissions of this good are stated by what it contains: state that mass as produced.");
    }
    process.direct().forEach(part -> amount(id, part));
    process.taken().forEach(part -> amount(id, part));
    process.given().forEach(part -> amount(id, part));
    process.power().forEach(part -> power(id, part, scope));
    process.precursors().forEach(part -> precursors.check(id, part));
    if (process.benchmark() != null) {
      quantities.emission(id + ".benchmark", process.benchmark(), true);
    }
  }

  private void amount(String id, Amount part) {
    String place = id + "." + part.name();
    if (part.factor() == null) {
      quantities.emission(place, part.value(), false);
    } else {
      quantities.product(place, part.value(), part.factor());
    }
  }

  private void power(String id, Power part, @Nullable CbamScope scope) {
    String place = id + ".electricity";
    quantities.product(place, part.energy(), part.factor());
    boolean counts = scope != null && scope.indirect();
    if (part.evidence() == Power.Evidence.CERTIFICATE && counts) {
      quantities.error(
          "cbam-evidence",
          place,
          part.evidence().code(),
          "grid, ppa, direct-line, self",
          "Certificates bought apart from the electricity do not change its factor.");
    }
    boolean contract =
        part.evidence() == Power.Evidence.PPA || part.evidence() == Power.Evidence.DIRECT_LINE;
    if (contract && part.source().isBlank()) {
      quantities.error(
          "cbam-evidence",
          place,
          part.evidence().code() + " without a document",
          "the contract, or the proof of the line",
          "Write it as source.");
    }
  }
}
