// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.util.Collection;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgUnit;

/**
 * What the links from a unit up to the reporting one come to. A subsidiary that is controlled is
 * consolidated whole, so that of a venture which it controls jointly its own share counts: 50 %
 * through a subsidiary held to 83 % is 50 % by financial control and 41.5 % by equity share (GHG
 * Protocol Corporate Standard, chapter 3, Holland Industries).
 */
final class Holdings {

  private Holdings() {}

  /** The weakest control on the way; who operates has operational control. */
  static Control control(Collection<OrgUnit> links, Approach approach) {
    if (approach == Approach.OPERATIONAL_CONTROL) {
      return links.stream().allMatch(OrgUnit::operated) ? Control.FULL : Control.NONE;
    }
    return links.stream().map(OrgUnit::control).max(Control::compareTo).orElse(Control.FULL);
  }

  /** The product of what is held: of every link, or of those under joint financial control. */
  static BigDecimal share(Collection<OrgUnit> links, Approach approach, Control control) {
    boolean joint = approach == Approach.FINANCIAL_CONTROL && control == Control.JOINT;
    return links.stream()
        .filter(link -> !joint || link.control() == Control.JOINT)
        .map(OrgUnit::equityShare)
        .reduce(BigDecimal.ONE, BigDecimal::multiply)
        .stripTrailingZeros();
  }
}
