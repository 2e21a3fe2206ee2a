// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;

/** The completeness board over REST. */
@RestController
@RequestMapping("/api/completeness")
class CompletenessController {
  private final Completeness completeness;

  CompletenessController(Completeness completeness) {
    this.completeness = completeness;
  }

  /** Every source of a unit and all below it by month of a calendar year. */
  @GetMapping
  List<BoardRow> board(CurrentUser user, @RequestParam UUID org, @RequestParam int year) {
    return completeness.board(user, org, Spans.year(year));
  }
}
