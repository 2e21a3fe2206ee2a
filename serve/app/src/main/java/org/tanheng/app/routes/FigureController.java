// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.routes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Routes and second figures of activity data over REST. */
@RestController
@RequestMapping("/api/activity-figures")
class FigureController {

  /** Figures to record or correct; source, span and role name one, and the route of a second. */
  record FigureRows(List<FigureFacts> figures) {}

  private final Figures figures;

  FigureController(Figures figures) {
    this.figures = figures;
  }

  /** Figures of a unit and all below it that meet the half-open span, second ones compared. */
  @GetMapping
  List<FigureView> known(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return figures.known(user, org, from, to);
  }

  @PutMapping
  List<FigureAnswer> put(CurrentUser user, @RequestBody FigureRows rows) {
    return figures.put(user, rows.figures());
  }

  @PostMapping("/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(CurrentUser user, @PathVariable UUID id) {
    figures.remove(user, id);
  }
}
