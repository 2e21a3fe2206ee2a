// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tanheng.formula.Formula;
import org.tanheng.units.Citation;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Traced;
import org.tanheng.units.Unit;

/**
 * The mass balance of a store over a span: consumed = purchased + opening - closing - sold - other
 * use. Terms are never negative and share a dimension; the sum is exact and may be negative only
 * where the terms are wrong.
 *
 * @param purchased bought or received
 * @param opening stock at the beginning
 * @param closing stock at the end
 * @param sold sold or given away
 * @param otherUse used elsewhere than in the source
 */
public record StockBalance(
    Quantity purchased, Quantity opening, Quantity closing, Quantity sold, Quantity otherUse) {

  /** The rule by the names of the terms. */
  public static final String RULE = "purchased + opening - closing - sold - other-use";

  /** The terms by name, in the order of the rule. */
  public Map<String, Quantity> terms() {
    var terms = new LinkedHashMap<String, Quantity>();
    terms.put("purchased", purchased);
    terms.put("opening", opening);
    terms.put("closing", closing);
    terms.put("sold", sold);
    terms.put("other-use", otherUse);
    return terms;
  }

  /** What was consumed, in a unit of the dimension of the terms. */
  public Quantity consumed(Unit unit) {
    return purchased.plus(opening).minus(closing).minus(sold).minus(otherUse).to(unit);
  }

  /** The same with its terms; each term cites the evidence if there is one. */
  public Traced traced(String label, Unit unit, Quality quality, Optional<Citation> proof) {
    var inputs = new LinkedHashMap<String, Traced>();
    var units = new LinkedHashMap<String, Unit>();
    terms()
        .forEach(
            (name, term) -> {
              inputs.put(
                  name,
                  proof
                      .map(cited -> Trace.published(name, term, quality, cited))
                      .orElseGet(() -> Trace.input(name, term, quality)));
              units.put(name, term.unit());
            });
    return Formula.compile(RULE, units, unit)
        .flatMap(formula -> formula.evaluate(label, inputs))
        .orElseThrow();
  }
}
