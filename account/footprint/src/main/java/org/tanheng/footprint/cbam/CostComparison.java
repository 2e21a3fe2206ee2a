// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/**
 * What a tonne of a good costs its declarant by default values with their mark-up, against the
 * actual emissions:
 *
 * <pre>
 * default counted = (direct [+ indirect]) * (1 + mark-up)
 * certificates    = default counted - benchmark * CBAM factor * CSCF - price paid / price
 * cost            = certificates * price of a certificate
 * </pre>
 *
 * @param row what the file of default values says
 * @param counted default value with its mark-up, tCO2e/t
 * @param certificates due for a tonne by it, null without terms or a benchmark for defaults
 * @param cost of a tonne by the default value, null without a price
 * @param actualCost of a tonne by the actual emissions, null as above
 */
public record CostComparison(
    Embedded good,
    DefaultValues.Row row,
    Trace counted,
    @Nullable Trace certificates,
    @Nullable Trace cost,
    @Nullable Trace actualCost) {

  private static final Unit SPECIFIC = Carbon.SPECIFIC;
  private static final Unit PRICE = Unit.of("EUR/tCO2e");
  private static final Unit COST = Unit.of("EUR/t");

  /** One comparison a good; a good that the file does not name is a warning. */
  public static Outcome<List<CostComparison>> of(
      Installation installation, List<Embedded> goods, DefaultValues values) {
    var rows = new ArrayList<CostComparison>();
    var findings = new ArrayList<Finding>();
    for (Embedded good : goods) {
      ProductionProcess process = good.process();
      values
          .of(process.cn(), installation.country(), process.route(), installation.from())
          .ifPresentOrElse(
              row -> rows.add(of(installation.price(), good, row)),
              () ->
                  findings.add(
                      Finding.warning(
                          "cbam-default-missing",
                          process.id(),
                          process.cn() + " " + installation.country() + " " + process.route(),
                          "a row of the default values in force on " + installation.from(),
                          "Load a file that names the good.")));
    }
    return Outcome.done(rows, findings);
  }

  private static CostComparison of(
      @Nullable CertificateTerms terms, Embedded good, DefaultValues.Row row) {
    Exact direct = Exact.of("direct", Carbon.specific(row.direct()), SPECIFIC, row.document());
    Exact indirect =
        Exact.of("indirect", Carbon.specific(row.indirect()), SPECIFIC, row.document());
    Exact markUp = Exact.of("mark-up", row.markUp(), Unit.ONE, row.document());
    boolean both = good.scope().indirect();
    Rational stated = both ? direct.number().plus(indirect.number()) : direct.number();
    Exact counted =
        Exact.by(
            both ? "(direct + indirect) * (1 + mark-up)" : "direct * (1 + mark-up)",
            "default value with its mark-up",
            stated.times(Rational.ONE.plus(markUp.number())),
            SPECIFIC,
            both ? List.of(direct, indirect, markUp) : List.of(direct, markUp));
    Quantity benchmark = row.benchmark();
    @Nullable Exact due =
        terms == null || benchmark == null ? null : due(counted, benchmark, row, terms);
    Trace actual = good.certificates();
    return new CostComparison(
        good,
        row,
        counted.trace(),
        due == null ? null : due.trace(),
        terms == null || due == null ? null : cost(due, terms),
        terms == null || actual == null
            ? null
            : cost(new Exact(Rational.of(actual.value().value()), actual), terms));
  }

  private static Exact due(
      Exact counted, Quantity benchmark, DefaultValues.Row row, CertificateTerms terms) {
    Exact mark = Exact.of("benchmark", Carbon.specific(benchmark), SPECIFIC, row.document());
    Exact factor = Exact.of("CBAM factor", terms.cbamFactor(), Unit.ONE, terms.source());
    Exact correction = Exact.of("cross-sectoral correction", terms.crossSectoral(), Unit.ONE);
    Exact allocation =
        Exact.by(
            "benchmark * factor * correction",
            "benchmark as far as allocation is left",
            mark.number().times(factor.number()).times(correction.number()),
            SPECIFIC,
            List.of(mark, factor, correction));
    return Certificates.due(counted, allocation, terms);
  }

  private static @Nullable Trace cost(Exact due, CertificateTerms terms) {
    Quantity price = terms.certificatePrice();
    if (price == null) {
      return null;
    }
    Exact each = Exact.of("price of a certificate", price, PRICE, terms.source());
    return Exact.by(
            "certificates * price",
            "cost of a tonne",
            due.number().times(each.number()),
            COST,
            List.of(due, each))
        .trace();
  }
}
