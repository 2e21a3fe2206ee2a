// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.lab.LabStatus;

/** Laboratory results over REST: rows, each answered for itself. */
@RestController
@RequestMapping("/api/lab-results")
class LabController {

  /** Results to record or correct; a sample and parameter of a source names one. */
  record LabRows(List<LabFacts> rows) {}

  /** Results that were read beside their reports, and what was found. */
  record LabReviews(List<UUID> ids, LabStatus to, @Nullable String note) {}

  private final LabResults results;
  private final LabReviewing reviewing;

  LabController(LabResults results, LabReviewing reviewing) {
    this.results = results;
    this.reviewing = reviewing;
  }

  /** Results of a unit and all below it that stand for a day of the half-open span. */
  @GetMapping
  List<LabView> known(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return results.known(user, org, from, to).stream().map(LabView::of).toList();
  }

  /** Values by the spans of the activity data and means weighted by consumption. */
  @GetMapping("/means")
  List<LabMeanView> means(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return results.means(user, org, from, to);
  }

  /** The parameters that a laboratory may find for a source. */
  @GetMapping("/parameters")
  Set<String> parameters(CurrentUser user, @RequestParam UUID source) {
    return results.parameters(user, source);
  }

  @PutMapping
  List<LabAnswer> put(CurrentUser user, @RequestBody LabRows rows) {
    return results.put(user, rows.rows());
  }

  /** All that was known of the sample, newest first. */
  @GetMapping("/{id}/history")
  List<LabView> history(CurrentUser user, @PathVariable UUID id) {
    return results.history(user, id).stream().map(LabView::of).toList();
  }

  /** What another person than the recorder found beside the reports. */
  @PostMapping("/review")
  List<LabView> review(CurrentUser user, @RequestBody LabReviews asked) {
    return reviewing.review(user, asked.ids(), asked.to(), asked.note()).stream()
        .map(LabView::of)
        .toList();
  }

  @PostMapping("/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(CurrentUser user, @PathVariable UUID id) {
    results.remove(user, id);
  }
}
