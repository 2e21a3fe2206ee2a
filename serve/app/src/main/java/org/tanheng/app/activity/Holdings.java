// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.boundary.Approach;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.carbon.boundary.Holding;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrgUnit;

/**
 * What the links from a unit up to the reporting one come to. A subsidiary that is controlled is
 * consolidated whole, so that of a venture which it controls jointly its own share counts: 50 %
 * through a subsidiary held to 83 % is 50 % by financial control and 41.5 % by equity share (GHG
 * Protocol Corporate Standard, chapter 3, Holland Industries).
 */
public final class Holdings {

  private Holdings() {}

  /** What a reporting unit holds of another; empty where that does not stand below it. */
  public static Optional<Holding> of(
      OrgTree tree, UUID unit, UUID top, @Nullable Approach approach) {
    List<UUID> above = tree.above(unit);
    if (!above.contains(top)) {
      return Optional.empty();
    }
    var links = new ArrayList<OrgUnit>();
    for (UUID id : above.subList(0, above.indexOf(top))) {
      links.add(tree.unit(id).orElseThrow());
    }
    return Optional.of(of(links, approach));
  }

  private static Holding of(Collection<OrgUnit> links, @Nullable Approach approach) {
    if (approach == null) {
      return new Holding(null, null, BigDecimal.ONE, Control.FULL);
    }
    Control control = control(links, approach);
    return new Holding(null, null, share(links, approach, control), control);
  }

  /** The weakest control on the way; who operates has operational control. */
  private static Control control(Collection<OrgUnit> links, Approach approach) {
    if (approach == Approach.OPERATIONAL_CONTROL) {
      return links.stream().allMatch(OrgUnit::operated) ? Control.FULL : Control.NONE;
    }
    return links.stream().map(OrgUnit::control).max(Control::compareTo).orElse(Control.FULL);
  }

  /** The product of what is held: of every link, or of those under joint financial control. */
  private static BigDecimal share(Collection<OrgUnit> links, Approach approach, Control control) {
    boolean joint = approach == Approach.FINANCIAL_CONTROL && control == Control.JOINT;
    return links.stream()
        .filter(link -> !joint || link.control() == Control.JOINT)
        .map(OrgUnit::equityShare)
        .reduce(BigDecimal.ONE, BigDecimal::multiply)
        .stripTrailingZeros();
  }
}
