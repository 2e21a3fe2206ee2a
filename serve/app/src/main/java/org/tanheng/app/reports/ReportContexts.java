// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.baseyear.BaseYearReport;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.SourceInput;
import org.tanheng.carbon.report.ReportContext;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.exchange.ReportYaml;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Language;

/** What the organisation says beside the figures of a report: its own words, names, base year. */
@Service
class ReportContexts {
  private final Recomputed inventories;
  private final ReportRepository reports;
  private final BaseYearReport baseYears;
  private final SourceRepository sources;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  ReportContexts(
      Recomputed inventories,
      ReportRepository reports,
      BaseYearReport baseYears,
      SourceRepository sources,
      AuditTrail audit,
      TransactionTemplate transactions) {
    this.inventories = inventories;
    this.reports = reports;
    this.baseYears = baseYears;
    this.sources = sources;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The words as they were said last; an empty object where nothing was. */
  String said(CurrentUser user, UUID inventory) {
    inventories.newest(user, inventory);
    return reports.context(inventory).orElse("{}");
  }

  /** Says them anew; refused where a report could not be built of them. */
  String say(CurrentUser user, UUID inventory, String body) {
    StoredInventory stored = inventories.newest(user, inventory);
    user.requireAny(stored.orgUnitId(), Role.RECORDER, Role.MANAGER);
    if (!(Json.parse(body) instanceof Outcome.Done<Json> done)
        || !(done.value() instanceof JsonObject object)) {
      throw new FindingException(
          Finding.error(
              "context-malformed", "context", body, "a JSON object", "Send {} to say nothing."));
    }
    String canonical = new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
    read(canonical);
    return transactions.execute(
        status -> {
          String before = reports.context(inventory).orElse(null);
          reports.say(inventory, canonical, user.id());
          audit.record(
              user,
              "report-context",
              "inventory",
              inventory,
              stored.orgUnitId(),
              before,
              canonical);
          return canonical;
        });
  }

  /** All of it for the report of a version. */
  ReportContext of(CurrentUser user, Recomputed.Version version, Language language) {
    ReportContext said = read(reports.context(version.stored().id()).orElse("{}"));
    UUID unit = version.stored().orgUnitId();
    ReportContext named = said.named(names(user, version, language));
    return named.baseYear() != null
        ? named
        : baseYears.of(user, unit, language).map(named::with).orElse(named);
  }

  /** Registered names of the sources of the inventory; a code that several units have has none. */
  private Map<String, String> names(
      CurrentUser user, Recomputed.Version version, Language language) {
    Set<String> used =
        version.inventory().input().sources().stream()
            .map(SourceInput::id)
            .collect(Collectors.toSet());
    UUID unit = version.stored().orgUnitId();
    OrgScope below = user.scope().and(OrgScope.of(user.tree().below(List.of(unit))));
    return sources.known(below).stream()
        .filter(source -> used.contains(source.code()))
        .collect(Collectors.groupingBy(Source::code))
        .values()
        .stream()
        .filter(same -> same.size() == 1)
        .map(List::getFirst)
        .collect(
            Collectors.toMap(
                Source::code, source -> language.pick(source.nameZh(), source.nameEn())));
  }

  private static ReportContext read(String context) {
    return ReportYaml.read("report: " + context + "\n").orElseThrow();
  }
}
