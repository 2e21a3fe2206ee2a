// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityStatus;

/** Activity data over REST: a grid of cells, each answered for itself. */
@RestController
@RequestMapping("/api/activity")
class ActivityController {

  /** Cells to record; an empty amount takes a datum away. */
  record Cells(List<Cell> cells) {}

  /** Data to review, where they go, and what is said to it. */
  record Review(List<UUID> ids, ActivityStatus to, @Nullable String comment) {}

  /** An uploaded evidence file. */
  record Evidence(UUID attachmentId) {}

  /** A datum with all that was known before, newest first, and its evidence files. */
  record Opened(Activity datum, List<Activity> history, List<UUID> attachments) {}

  private final Activities activities;

  ActivityController(Activities activities) {
    this.activities = activities;
  }

  /** What is known of a unit and all below it, of every datum that meets the half-open span. */
  @GetMapping
  List<Activity> known(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return activities.known(user, org, from, to);
  }

  @PutMapping
  List<CellAnswer> put(CurrentUser user, @RequestBody Cells cells) {
    return activities.put(user, cells.cells());
  }

  @PostMapping("/review")
  List<Activity> review(CurrentUser user, @RequestBody Review review) {
    return activities.review(user, review.ids(), review.to(), review.comment());
  }

  @GetMapping("/{id}")
  Opened one(CurrentUser user, @PathVariable UUID id) {
    Activity datum = activities.one(user, id);
    return new Opened(datum, activities.history(user, datum), activities.attachments(id));
  }

  @PostMapping("/{id}/attachments")
  List<UUID> attach(CurrentUser user, @PathVariable UUID id, @RequestBody Evidence evidence) {
    return activities.attach(user, id, evidence.attachmentId());
  }
}
