// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.claims;

import java.util.List;
import org.tanheng.finding.FindingException;
import org.tanheng.units.Dimension;
import org.tanheng.units.Unit;

/** Refuses figures whose dimensions cannot make the claim, with a finding that names both. */
final class ClaimDimensions {

  private ClaimDimensions() {}

  static List<Stated> alike(List<Stated> figures) {
    Stated first = figures.getFirst();
    figures.forEach(f -> agree(first.value().unit().dimension(), f));
    return figures;
  }

  static List<Stated> shares(List<Stated> figures) {
    figures.forEach(f -> agree(f.value().unit().dimension(), f.label(), Unit.of("%").dimension()));
    return figures;
  }

  static Dimension product(List<Stated> factors) {
    Dimension product = Dimension.NONE;
    for (Stated factor : factors) {
      product = product.times(factor.value().unit().dimension());
    }
    return product;
  }

  static void agree(Dimension wanted, Stated figure) {
    agree(figure.value().unit().dimension(), figure.label(), wanted);
  }

  static void agree(Dimension got, String label, Dimension wanted) {
    if (!got.equals(wanted)) {
      throw new FindingException(
          got.mismatch("figures", label, wanted, "what the other figures make"));
    }
  }
}
