// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.util.List;
import org.springframework.stereotype.Component;

/** What follows an acknowledgement and never delays one: rollups and the live feed. */
@Component
class AfterCommit {
  private final LiveFeed live;
  private final RollupWorker rollups;

  AfterCommit(LiveFeed live, RollupWorker rollups) {
    this.live = live;
    this.rollups = rollups;
  }

  void committed(List<GroupCommit.Entered> written) {
    for (GroupCommit.Entered one : written) {
      for (Part part : one.submission().parts()) {
        if (part.size() > 0) {
          live.offer(part, one.receivedAt());
        }
      }
    }
    rollups.wake();
  }
}
