// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.cbam;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.units.Quantity;
import org.tanheng.units.Rational;

/** Certificates due for a tonne of a good: Regulation (EU) 2023/956, articles 9, 22 and 31. */
final class Certificates {
  private Certificates() {}

  /** What counts, less the free allocation and the price borne; never below zero. */
  static Exact due(Exact counted, Exact allocation, CertificateTerms terms) {
    String rule = "counted - allocation";
    Rational due = counted.number().minus(allocation.number());
    List<Exact> inputs = new ArrayList<>(List.of(counted, allocation));
    if (terms.pricePaid() != null && terms.certificatePrice() != null) {
      Quantity paid = terms.pricePaid();
      Quantity price = terms.certificatePrice();
      Exact first = Exact.of("carbon price borne for a tonne of the good", paid, paid.unit());
      Exact second = Exact.of("price of a certificate", price, price.unit());
      Rational relieved = paid.base().dividedBy(price.base());
      inputs.add(
          Exact.by(
              "paid / price", "price paid", relieved, Carbon.SPECIFIC, List.of(first, second)));
      due = due.minus(relieved);
      rule += " - relief";
    }
    return Exact.by(
        due.signum() < 0 ? "none below zero" : rule,
        "certificates for a tonne",
        due.signum() < 0 ? Rational.ZERO : due,
        Carbon.SPECIFIC,
        inputs);
  }
}
