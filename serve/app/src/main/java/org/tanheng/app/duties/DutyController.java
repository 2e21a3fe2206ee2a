// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Spans;

/** The duty calendar and evidence packs over REST. */
@RestController
@RequestMapping("/api/duties")
class DutyController {
  /** The unit, with all below it, and the month of a pack. */
  record PackOrder(UUID orgUnitId, YearMonth month) {}

  private final Duties duties;
  private final EvidencePacks packs;

  DutyController(Duties duties, EvidencePacks packs) {
    this.duties = duties;
    this.packs = packs;
  }

  /** The duties of a unit for a reporting year. */
  @GetMapping
  List<DutyRow> of(CurrentUser user, @RequestParam UUID org, @RequestParam int year) {
    return duties.of(user, org, Spans.year(year));
  }

  @PutMapping
  DutyRow say(CurrentUser user, @RequestBody DutyAnswer answer) {
    return duties.say(user, answer);
  }

  /** The packs of a unit for the months of a year. */
  @GetMapping("/packs")
  List<PackView> packs(CurrentUser user, @RequestParam UUID org, @RequestParam int year) {
    return packs.of(user, org, Spans.year(year));
  }

  /** Freezes the evidence of a month; its zip is then a file of the unit. */
  @PostMapping("/packs")
  @ResponseStatus(HttpStatus.CREATED)
  PackView freeze(CurrentUser user, @RequestBody PackOrder order) throws IOException {
    Spans.year(order.month().getYear());
    return packs.freeze(user, order.orgUnitId(), order.month());
  }
}
