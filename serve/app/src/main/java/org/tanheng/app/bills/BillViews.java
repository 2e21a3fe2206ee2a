// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.DailyProfiles;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.bill.BillRepository;
import org.tanheng.data.bill.BillState;
import org.tanheng.data.bill.StoredBill;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Shows bills with their checks and months; writes and reads their kept text. */
@Component
class BillViews {
  private final BillRepository bills;
  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final DailyProfiles profiles;
  private final JsonMapper json;

  BillViews(
      BillRepository bills,
      SourceRepository sources,
      ActivityRepository activities,
      DailyProfiles profiles,
      JsonMapper json) {
    this.bills = bills;
    this.sources = sources;
    this.activities = activities;
    this.profiles = profiles;
    this.json = json;
  }

  /** What a bill that is not kept yet would look like. */
  record BillPreview(List<Finding> findings, List<BillView.BillPart> parts) {}

  String content(BillFacts facts) {
    Json value = Json.parse(json.writeValueAsString(facts)).orElseThrow();
    return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
  }

  BillFacts facts(StoredBill bill) {
    return json.readValue(bill.content(), BillFacts.class);
  }

  BillView of(CurrentUser user, StoredBill stored) {
    BillFacts facts = facts(stored);
    Bill bill = BillReader.read(facts).orElseThrow();
    List<BillParts> parts = parts(user, stored.orgUnitId(), bill);
    var findings =
        new ArrayList<>(
            BillChecks.of(
                facts, bill, source(user, stored.sourceId()), bills.ofMeter(stored, user.scope())));
    if (stored.state() == BillState.POSTED && stored.supersededAt() == null) {
      List<UUID> posted = bills.postings(stored.versionId());
      if (!posted.isEmpty()) {
        findings.addAll(PostedParts.check(parts, activities.byIds(posted, user.scope())));
      }
    }
    return new BillView(
        stored.id(),
        stored.versionId(),
        facts,
        stored.state(),
        stored.reason(),
        stored.recordedBy(),
        stored.knownAt(),
        findings,
        parts.stream().map(BillParts::view).toList(),
        bills.attachments(List.of(stored.id())).getOrDefault(stored.id(), List.of()));
  }

  BillPreview preview(CurrentUser user, BillFacts facts) {
    user.requireRead(facts.orgUnitId());
    return switch (BillReader.read(facts)) {
      case Outcome.Refused<Bill> refused -> new BillPreview(refused.findings(), List.of());
      case Outcome.Done<Bill> done ->
          new BillPreview(
              BillChecks.of(facts, done.value(), source(user, facts.sourceId()), List.of()),
              parts(user, facts.orgUnitId(), done.value()).stream().map(BillParts::view).toList());
    };
  }

  /** The months of a bill, by the points that read its meter in the unit or below. */
  List<BillParts> parts(CurrentUser user, UUID org, Bill bill) {
    if (!bill.end().isAfter(bill.start().withDayOfMonth(1).plusMonths(1))) {
      return BillParts.of(bill, Map.of());
    }
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    return BillParts.of(bill, profiles.of(scope, bill.meter(), bill.start(), bill.end()));
  }

  private @Nullable Source source(CurrentUser user, @Nullable UUID id) {
    return id == null ? null : sources.byId(id, user.scope()).orElse(null);
  }
}
