// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.plan;

import java.time.Instant;
import java.util.List;
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
import org.tanheng.data.plan.PlanParameter;

/** The data-quality control plan over REST. */
@RestController
@RequestMapping("/api/control-plan")
class PlanController {

  /** New facts of a parameter, the version that they are based on, and why. */
  record PlanRevision(long basedOn, PlanFacts facts, @Nullable String reason) {}

  /** The version of a parameter that is to leave the plan, and why. */
  record PlanRemoval(long basedOn, @Nullable String reason) {}

  private final Plans plans;

  PlanController(Plans plans) {
    this.plans = plans;
  }

  /** The plan of a unit and all below it, now or as it was at an instant. */
  @GetMapping
  List<PlanParameter> of(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam(required = false) @Nullable Instant at) {
    return plans.of(user, org, at);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PlanParameter create(CurrentUser user, @RequestBody PlanFacts facts) {
    return plans.create(user, facts);
  }

  @PutMapping("/{id}")
  PlanParameter revise(
      CurrentUser user, @PathVariable UUID id, @RequestBody PlanRevision revision) {
    return plans.revise(user, id, revision.basedOn(), revision.facts(), revision.reason());
  }

  @PostMapping("/{id}/remove")
  PlanParameter remove(CurrentUser user, @PathVariable UUID id, @RequestBody PlanRemoval removal) {
    return plans.remove(user, id, removal.basedOn(), removal.reason());
  }

  @GetMapping("/{id}/history")
  List<PlanParameter> history(CurrentUser user, @PathVariable UUID id) {
    return plans.history(user, id);
  }
}
