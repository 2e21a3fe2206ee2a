// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.review;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** The traffic light of an inventory over REST. */
@RestController
@RequestMapping("/api/inventories")
class ReviewController {
  private final InventoryReviews reviews;

  ReviewController(InventoryReviews reviews) {
    this.reviews = reviews;
  }

  /** What all rules say of a version. */
  @GetMapping("/{id}/versions/{version}/review")
  InventoryReviews.Light review(
      CurrentUser user, @PathVariable UUID id, @PathVariable int version) {
    return reviews.of(user, id, version);
  }
}
