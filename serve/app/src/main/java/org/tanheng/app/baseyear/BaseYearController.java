// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.BaseYearChange;
import org.tanheng.data.baseyear.StoredBaseYear;

/** The base year of a unit over REST. */
@RestController
@RequestMapping("/api/base-year")
class BaseYearController {

  /** A new statement and the version that the user saw, 0 for none. */
  record BaseYearRevision(long basedOn, BaseYearFacts facts) {}

  /** A change of which the effect is asked for. */
  record EffectAsked(LocalDate happenedOn, Trigger kind, EffectOrder what) {}

  private final BaseYears years;

  BaseYearController(BaseYears years) {
    this.years = years;
  }

  @GetMapping("/{unit}")
  BaseYearView of(CurrentUser user, @PathVariable UUID unit) {
    return years.of(user, unit);
  }

  @GetMapping("/{unit}/history")
  List<StoredBaseYear> history(CurrentUser user, @PathVariable UUID unit) {
    return years.history(user, unit);
  }

  @PutMapping("/{unit}")
  BaseYearView state(
      CurrentUser user, @PathVariable UUID unit, @RequestBody BaseYearRevision revision) {
    return years.state(user, unit, revision.basedOn(), revision.facts());
  }

  /** Computes the base year with a change and records nothing. */
  @PostMapping("/{unit}/effect")
  EffectView effect(CurrentUser user, @PathVariable UUID unit, @RequestBody EffectAsked asked) {
    return years.effect(user, unit, asked.happenedOn(), asked.kind(), asked.what());
  }

  @PostMapping("/{unit}/changes")
  @ResponseStatus(HttpStatus.CREATED)
  BaseYearChange add(CurrentUser user, @PathVariable UUID unit, @RequestBody ChangeFacts facts) {
    return years.add(user, unit, facts);
  }

  /** Says which restated inventory holds a change. */
  @PutMapping("/changes/{id}/included")
  BaseYearChange include(
      CurrentUser user, @PathVariable UUID id, @RequestBody StoredBaseYear.Reference restated) {
    return years.include(user, id, restated);
  }

  @DeleteMapping("/changes/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(CurrentUser user, @PathVariable UUID id) {
    years.withdraw(user, id);
  }
}
