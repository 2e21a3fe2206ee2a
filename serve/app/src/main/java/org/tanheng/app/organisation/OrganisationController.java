// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;

/** The organisation tree: as it stood on a day, as it was known at an instant. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationController {
  private final OrganisationRepository organisation;
  private final OrganisationService service;
  private final Clock clock;

  OrganisationController(
      OrganisationRepository organisation, OrganisationService service, Clock clock) {
    this.organisation = organisation;
    this.service = service;
    this.clock = clock;
  }

  /** New facts, and the version that the user saw when writing them. */
  record OrgRevision(long basedOn, OrgUnitFacts facts) {}

  /** The first day without the unit, and the version that the user saw. */
  record OrgEnd(long basedOn, LocalDate day) {}

  /** Id of a new unit. */
  record OrgCreated(UUID id) {}

  @GetMapping
  List<OrgUnitView> on(
      CurrentUser user,
      @RequestParam @Nullable LocalDate at,
      @RequestParam @Nullable Instant knownAt) {
    LocalDate day = at == null ? LocalDate.now(clock) : at;
    return views(user, organisation.on(day, knownAt, user.scope()));
  }

  @GetMapping("/{id}/history")
  List<OrgUnitView> history(CurrentUser user, @PathVariable UUID id) {
    List<OrgUnit> versions = organisation.history(id, user.scope());
    if (versions.isEmpty()) {
      throw ApiException.notFound("organisation", id);
    }
    return views(user, versions);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OrgCreated create(CurrentUser user, @RequestBody OrgUnitFacts facts) {
    return new OrgCreated(service.create(user, facts));
  }

  @PutMapping("/{id}")
  List<OrgUnitView> revise(
      CurrentUser user, @PathVariable UUID id, @RequestBody OrgRevision revision) {
    service.revise(user, id, revision.basedOn(), revision.facts());
    return views(user, organisation.history(id, user.scope()));
  }

  @PostMapping("/{id}/end")
  List<OrgUnitView> end(CurrentUser user, @PathVariable UUID id, @RequestBody OrgEnd end) {
    service.end(user, id, end.basedOn(), end.day());
    return views(user, organisation.history(id, user.scope()));
  }

  private static List<OrgUnitView> views(CurrentUser user, List<OrgUnit> units) {
    return units.stream().map(unit -> OrgUnitView.of(user, unit)).toList();
  }
}
