// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.boundary;

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
import org.tanheng.data.boundary.BoundaryStatement;
import org.tanheng.data.boundary.UnitExclusion;

/** Consolidation approach, significance of indirect categories and units left out, over REST. */
@RestController
@RequestMapping("/api/boundary")
class BoundaryController {

  /** A new statement and the version that the user saw, 0 for none. */
  record BoundaryRevision(long basedOn, BoundaryFacts facts) {}

  private final BoundaryStatements statements;

  BoundaryController(BoundaryStatements statements) {
    this.statements = statements;
  }

  /** What holds for a unit: its own statement, or the approach of the nearest unit above. */
  @GetMapping("/{unit}")
  BoundaryView of(CurrentUser user, @PathVariable UUID unit) {
    return statements.of(user, unit);
  }

  @GetMapping("/{unit}/history")
  List<BoundaryStatement> history(CurrentUser user, @PathVariable UUID unit) {
    return statements.history(user, unit);
  }

  @PutMapping("/{unit}")
  BoundaryView state(
      CurrentUser user, @PathVariable UUID unit, @RequestBody BoundaryRevision revision) {
    return statements.state(user, unit, revision.basedOn(), revision.facts());
  }

  @PostMapping("/exclusions")
  @ResponseStatus(HttpStatus.CREATED)
  UnitExclusion exclude(CurrentUser user, @RequestBody ExclusionFacts facts) {
    return statements.exclude(user, facts);
  }

  @DeleteMapping("/exclusions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void include(CurrentUser user, @PathVariable UUID id) {
    statements.include(user, id);
  }
}
