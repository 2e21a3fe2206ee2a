// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** Readings taken by hand, and what a point feeds, over REST. */
@RestController
@RequestMapping("/api/quality")
class EntryController {
  private final Entries entries;
  private final Feeds feeds;

  EntryController(Entries entries, Feeds feeds) {
    this.entries = entries;
    this.feeds = feeds;
  }

  /** What readings by hand are compared with, for each register and gauge. */
  @GetMapping("/entries")
  List<EntryFacts> facts(CurrentUser user, @RequestParam UUID org) {
    return entries.facts(user, org);
  }

  /** Enters a reading; the same id sent again enters nothing. */
  @PostMapping("/entries")
  EntryAnswer enter(CurrentUser user, @RequestBody Entry entry) {
    return entries.enter(user, entry);
  }

  /** What the readings of a point feed: balances, sources, inventories. */
  @GetMapping("/points/{id}/feeds")
  Feeds.PointFeeds feeds(CurrentUser user, @PathVariable UUID id) {
    return feeds.of(user, id);
  }
}
