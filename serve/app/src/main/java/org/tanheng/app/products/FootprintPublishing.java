// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Spans;
import org.tanheng.data.product.StoredFootprint;
import org.tanheng.data.product.StoredProduct;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * Publishes what a version gives: by another person than wrote it, from amounts that still hold.
 */
@Service
public class FootprintPublishing {
  private final Products products;
  private final ProductModels models;
  private final SiteBooks books;
  private final ModelStanding standing;
  private final FootprintKeeping keeping;
  private final AuditTrail audit;

  FootprintPublishing(
      Products products,
      ProductModels models,
      SiteBooks books,
      ModelStanding standing,
      FootprintKeeping keeping,
      AuditTrail audit) {
    this.products = products;
    this.models = models;
    this.books = books;
    this.standing = standing;
    this.keeping = keeping;
    this.audit = audit;
  }

  /** Keeps the footprint of a period with its leaf. */
  @Transactional
  public PublishedFootprint publish(CurrentUser user, UUID id, ProductPublication wanted) {
    StoredProduct version = products.version(user, id, wanted.number());
    user.require(Role.MANAGER, version.orgUnitId());
    Spans.require("periodEnd", wanted.periodStart(), wanted.periodEnd());
    if (version.recordedBy().equals(user.id())) {
      throw ApiException.conflict(
          Finding.error(
              "reviewer-is-recorder",
              "number",
              user.login() + " recorded it",
              "another person",
              "Ask a manager who did not write this version."));
    }
    current(user, version);
    standing.require(
        version,
        models.read(version.body()).orElseThrow(),
        wanted.periodStart(),
        wanted.periodEnd());
    StoredFootprint kept =
        keeping.keep(
            version,
            wanted.periodStart(),
            wanted.periodEnd(),
            user.id(),
            EvidenceOutbox.person(user));
    PublishedFootprint view = PublishedFootprint.of(kept, List.of());
    audit.record(
        user, "footprint-publish", "footprint", kept.id(), version.orgUnitId(), null, view);
    return view;
  }

  /** The amounts of meters and sheets must be what the books say now. */
  private void current(CurrentUser user, StoredProduct version) {
    List<Finding> changed =
        books
            .settled(user, version.orgUnitId(), models.document(version.body()).orElseThrow())
            .changes()
            .stream()
            .map(
                one ->
                    Finding.error(
                        "product-amount-changed",
                        one.path(),
                        one.before(),
                        one.after(),
                        "Bring the amounts up to date, then publish."))
            .toList();
    if (!changed.isEmpty()) {
      throw new FindingException(changed);
    }
  }
}
