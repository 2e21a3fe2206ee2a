// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.identifiers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.identifier.IdentifierKind;

/** Names over REST: a list for those who are signed in, and the answer for whoever holds a name. */
@RestController
@RequestMapping("/api")
class IdentifierController {

  /** A name with what it is called inside and its forms in other systems. */
  record NamedThing(Identified thing, String printed, String address, Map<String, String> forms) {}

  private final Identifiers identifiers;
  private final IdentifierForms forms;
  private final ReportEvidences reports;
  private final ReadingBatches batches;

  IdentifierController(
      Identifiers identifiers,
      IdentifierForms forms,
      ReportEvidences reports,
      ReadingBatches batches) {
    this.batches = batches;
    this.identifiers = identifiers;
    this.forms = forms;
    this.reports = reports;
  }

  /** What anybody who holds the name may know; open without signing in. */
  @GetMapping("/id/{id}")
  IdentifierView resolve(@PathVariable String id) throws IOException {
    String base = identifiers.base();
    Optional<IdentifierView> batch = batches.find(Identifiers.normal(id), base);
    if (batch.isPresent()) {
      return batch.get();
    }
    Identified thing =
        identifiers.find(id).orElseThrow(() -> ApiException.notFound("identifier", id));
    return new IdentifierView(
        thing.id(),
        Identifiers.printed(thing.id()),
        thing.kind(),
        Identifiers.page(base, thing.id()),
        thing.createdAt(),
        forms.of(thing.id(), thing.kind(), base),
        thing.kind() == IdentifierKind.REPORT ? reports.of(thing).orElse(null) : null,
        null);
  }

  /**
   * The newest batches of readings by name; like the log itself they say nothing of their values.
   */
  @GetMapping("/identifiers/readings")
  List<ReadingBatches.NamedBatch> readings(CurrentUser user) {
    return batches.newest(identifiers.base());
  }

  /** The names of what the user may see. */
  @GetMapping("/identifiers")
  List<NamedThing> all(
      CurrentUser user, @RequestParam(required = false) @Nullable IdentifierKind kind) {
    String base = identifiers.base();
    return identifiers.all(user.ownScope(), kind).stream()
        .map(
            thing ->
                new NamedThing(
                    thing,
                    Identifiers.printed(thing.id()),
                    Identifiers.page(base, thing.id()),
                    forms.of(thing.id(), thing.kind(), base)))
        .toList();
  }
}
