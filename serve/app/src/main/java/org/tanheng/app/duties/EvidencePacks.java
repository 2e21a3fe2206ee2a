// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.duties;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.attachments.FileBundle;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.completeness.Completeness;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.duty.DutyRepository;
import org.tanheng.data.duty.EvidencePack;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Makes and keeps evidence packs: frozen, found by hash, with a list of what was missing. */
@Service
class EvidencePacks {
  private final PackContent content;
  private final Completeness completeness;
  private final Attachments attachments;
  private final DutyRepository packs;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  EvidencePacks(
      PackContent content,
      Completeness completeness,
      Attachments attachments,
      DutyRepository packs,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.content = content;
    this.completeness = completeness;
    this.attachments = attachments;
    this.packs = packs;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  List<PackView> of(CurrentUser user, UUID org, int year) {
    user.requireRead(org);
    return packs
        .packs(org, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), user.scope())
        .stream()
        .map(this::view)
        .toList();
  }

  @Transactional
  public PackView freeze(CurrentUser user, UUID org, YearMonth month) throws IOException {
    user.requireAny(org, Role.RECORDER, Role.MANAGER);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    OrgUnit unit = user.tree().unit(org).orElseThrow();
    var pack = new FileBundle();
    List<Finding> damaged = content.gather(pack, month, scope);
    var missing = new ArrayList<>(completeness.missing(user, org, month));
    missing.addAll(damaged);
    Json findings = Json.parse(json.writeValueAsString(missing)).orElseThrow();
    Json manifest =
        JsonObject.builder()
            .put("format", "tanheng-evidence-pack-1")
            .put("organisation", unit.nameZh())
            .put("organisationCode", unit.code())
            .put("month", month.toString())
            .put("madeAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("madeBy", user.user().displayName())
            .put("files", pack.listing())
            .put("missing", findings)
            .build();
    pack.add("manifest.json", manifest);
    pack.add("SHA256SUMS", pack.sums());
    Attachment zip =
        attachments.add(
            user,
            org,
            new ByteArrayInputStream(pack.zip()),
            "evidence-" + unit.code() + "-" + month + ".zip",
            "application/zip");
    EvidencePack kept =
        packs.freeze(
            org,
            month.atDay(1),
            zip.id(),
            Hash.of(CanonicalJson.bytes(manifest)),
            new String(CanonicalJson.bytes(findings), java.nio.charset.StandardCharsets.UTF_8),
            user.id());
    audit.record(user, "evidence-pack", "evidence-pack", kept.id(), org, null, kept);
    return view(kept);
  }

  private PackView view(EvidencePack pack) {
    return new PackView(
        pack.id(),
        YearMonth.from(pack.month()),
        pack.attachmentId(),
        pack.manifestHash().hex(),
        List.of(json.readValue(pack.missing(), Finding[].class)),
        pack.madeBy(),
        pack.madeAt());
  }
}
