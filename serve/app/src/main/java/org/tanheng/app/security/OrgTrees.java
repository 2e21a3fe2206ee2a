// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.organisation.OrgTree;
import org.tanheng.data.organisation.OrganisationRepository;

/** Today's organisation tree, read again only when it has changed. */
@Component
public class OrgTrees {
  private final OrganisationRepository organisation;
  private final Clock clock;
  private volatile @Nullable Snapshot latest;

  OrgTrees(OrganisationRepository organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  private record Snapshot(long stamp, LocalDate day, OrgTree tree) {}

  /** The tree as the current transaction sees it. */
  public OrgTree today() {
    long stamp = organisation.stamp();
    LocalDate day = LocalDate.now(clock);
    Snapshot known = latest;
    if (known == null || known.stamp != stamp || !known.day.equals(day)) {
      known = new Snapshot(stamp, day, OrgTree.on(day, organisation.known()));
      latest = known;
    }
    return known.tree;
  }
}
