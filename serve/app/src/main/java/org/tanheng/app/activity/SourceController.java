// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.activity;

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
import org.tanheng.data.activity.Source;

/** Emission sources over REST. */
@RestController
@RequestMapping("/api/sources")
class SourceController {

  /** New facts of a source and the version that they are based on. */
  record SourceRevision(long basedOn, SourceFacts facts) {}

  private final Sources sources;

  SourceController(Sources sources) {
    this.sources = sources;
  }

  /** Sources of a unit and all below it, or of all that the user may see. */
  @GetMapping
  List<Source> of(CurrentUser user, @RequestParam(required = false) @Nullable UUID org) {
    return sources.of(user, org);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Source create(CurrentUser user, @RequestBody SourceFacts facts) {
    return sources.create(user, facts);
  }

  @PutMapping("/{id}")
  Source revise(CurrentUser user, @PathVariable UUID id, @RequestBody SourceRevision revision) {
    return sources.revise(user, id, revision.basedOn(), revision.facts());
  }

  @GetMapping("/{id}/history")
  List<Source> history(CurrentUser user, @PathVariable UUID id) {
    return sources.history(user, id);
  }
}
