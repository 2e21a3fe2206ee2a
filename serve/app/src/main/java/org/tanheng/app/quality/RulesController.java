// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** Validation and estimation rules of units over REST: data, in versions, with reason and user. */
@RestController
@RequestMapping("/api/quality/rules")
class RulesController {
  private final UnitRules rules;

  RulesController(UnitRules rules) {
    this.rules = rules;
  }

  /** The rules that hold for a unit, and whose they are. */
  @GetMapping
  RuleSet of(CurrentUser user, @RequestParam UUID org) {
    return rules.shown(user, org);
  }

  /** Enters the rules of a unit and all below it, or gives it those of the unit above again. */
  @PutMapping
  RuleSet change(CurrentUser user, @RequestBody RuleOrder order) {
    return rules.change(user, order);
  }
}
