// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.jobs.JobProgress;
import org.tanheng.app.jobs.JobView;
import org.tanheng.app.jobs.Jobs;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.readings.ImportRepository;
import org.tanheng.data.readings.ImportRun;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.readings.Choices;
import org.tanheng.exchange.readings.ImportOrder;
import org.tanheng.exchange.readings.Imported;
import org.tanheng.exchange.readings.Progress;
import org.tanheng.exchange.readings.ReadingsImport;
import org.tanheng.exchange.readings.Target;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.Withdrawal;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/**
 * Imports files of readings: understood, corrected by the user, read whole or not at all, and taken
 * back if wrong. The readings are written last, inside the transaction that records them, and the
 * same file again changes nothing.
 */
@Service
class Imports {
  private final ImportRepository imports;
  private final AttachmentRepository attachments;
  private final Attachments uploads;
  private final OpenFile files;
  private final Points points;
  private final ReadingStore store;
  private final Jobs jobs;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Imports(
      ImportRepository imports,
      AttachmentRepository attachments,
      Attachments uploads,
      OpenFile files,
      Points points,
      ReadingStore store,
      Jobs jobs,
      AuditTrail audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.imports = imports;
    this.attachments = attachments;
    this.uploads = uploads;
    this.files = files;
    this.points = points;
    this.store = store;
    this.jobs = jobs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  List<ImportRun> of(CurrentUser user, UUID org) {
    user.requireRead(org);
    return imports.all(user.scope().and(OrgScope.of(user.tree().below(List.of(org)))));
  }

  ImportRun require(CurrentUser user, UUID id) {
    return imports.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("import", id));
  }

  List<ImportRun.SetAside> rows(CurrentUser user, UUID id) {
    return imports.rows(require(user, id).id());
  }

  ImportRun open(
      CurrentUser user, UUID org, InputStream bytes, @Nullable String name, @Nullable String type)
      throws IOException {
    user.require(Role.RECORDER, org);
    Attachment file = uploads.add(user, org, bytes, name, type);
    return transactions.execute(
        status -> {
          ImportRun made = imports.open(org, file.id(), file.name(), user.id());
          audit.record(user, "import-open", "import", made.id(), org, null, made);
          return made;
        });
  }

  Understood understand(CurrentUser user, UUID id, Map<String, String> chosen) {
    ImportRun run = require(user, id);
    return files
        .understood(
            file(run),
            Choices.of(chosen).orElseThrow(),
            zone(user, run),
            Progress.NONE,
            (file, found) -> Understood.of(found))
        .orElseThrow();
  }

  JobView apply(CurrentUser user, UUID id, Map<String, String> chosen, List<ImportTarget> targets) {
    ImportRun run = require(user, id);
    user.require(Role.RECORDER, run.orgUnitId());
    if (!run.state().equals("OPEN")) {
      throw ApiException.conflict(state(run, "OPEN"));
    }
    ZoneId zone = zone(user, run);
    var wanted = new ArrayList<Target>();
    for (ImportTarget target : targets) {
      StoredPoint point = points.require(user, target.pointId());
      user.require(Role.RECORDER, point.orgUnitId());
      PointFacts.requireReadings(point);
      if (!point.zone().equals(zone.getId())) {
        throw new FindingException(
            Finding.error(
                "zone-differs",
                "point " + point.code(),
                point.zone(),
                zone.getId() + ", the zone of the unit that the file belongs to",
                "Stamps would be read in another zone than the point's days; use one zone."));
      }
      String unit = target.unit() == null ? point.unit() : target.unit();
      wanted.add(
          new Target(target.column(), PointFacts.point(point), Unit.parse(unit).orElseThrow()));
    }
    return jobs.start(user, "import", progress -> run(user, run, chosen, wanted, zone, progress));
  }

  private Outcome<?> run(
      CurrentUser user,
      ImportRun run,
      Map<String, String> chosen,
      List<Target> targets,
      ZoneId zone,
      JobProgress progress) {
    Progress heard =
        (bytes, of, rows) -> {
          progress.at(bytes, of, rows + " rows");
          return true;
        };
    var order =
        new ImportOrder(targets, clock.instant().truncatedTo(ChronoUnit.MILLIS), Quality.MEASURED);
    return files
        .understood(
            file(run),
            Choices.of(chosen).orElseThrow(),
            zone,
            heard,
            (file, found) -> ReadingsImport.read(file, found, order, heard))
        .flatMap(read -> read)
        .map(imported -> keep(user, run, chosen, order.receivedAt(), imported));
  }

  private ImportRun keep(
      CurrentUser user,
      ImportRun run,
      Map<String, String> chosen,
      Instant receivedAt,
      Imported imported) {
    List<UUID> written =
        imported.points().stream().map(point -> UUID.fromString(point.pointId())).toList();
    transactions.executeWithoutResult(status -> imports.writing(run.id(), written, receivedAt));
    return transactions.execute(
        status -> {
          imports.lock(run.id());
          ImportRun known = require(user, run.id());
          if (!known.state().equals("OPEN")) {
            throw ApiException.conflict(state(known, "OPEN"));
          }
          ImportRun done = ImportRuns.imported(known, chosen, receivedAt, imported);
          imports.imported(done, ImportRuns.rows(imported));
          audit.record(user, "import-apply", "import", run.id(), run.orgUnitId(), known, done);
          TooOld.refuse(store, imported.batch());
          store.upsert(imported.batch());
          return done;
        });
  }

  ImportRun undo(CurrentUser user, UUID id) {
    return transactions.execute(
        status -> {
          require(user, id);
          imports.lock(id);
          ImportRun before = require(user, id);
          user.require(Role.RECORDER, before.orgUnitId());
          Instant received = before.receivedAt();
          if (!before.state().equals("IMPORTED") || received == null) {
            throw ApiException.conflict(state(before, "IMPORTED"));
          }
          imports.undone(id, user.id());
          ImportRun after = require(user, id);
          audit.record(user, "import-undo", "import", id, after.orgUnitId(), before, after);
          ReadingBatch taken =
              Withdrawal.of(
                  store,
                  before.points().stream().map(UUID::toString).toList(),
                  TimeRange.ALWAYS,
                  received,
                  clock.instant());
          if (!taken.isEmpty()) {
            store.upsert(taken);
          }
          return after;
        });
  }

  private static Finding state(ImportRun run, String wanted) {
    return Finding.error(
        "import-state",
        "import " + run.id(),
        run.state(),
        wanted,
        "Look at the import again; upload the file anew if need be.");
  }

  private Attachment file(ImportRun run) {
    return attachments
        .byId(run.attachmentId(), OrgScope.everything())
        .orElseThrow(() -> ApiException.notFound("attachment", run.attachmentId()));
  }

  private static ZoneId zone(CurrentUser user, ImportRun run) {
    return user.tree()
        .unit(run.orgUnitId())
        .map(OrgUnit::zone)
        .map(ZoneId::of)
        .orElse(ZoneId.of("UTC"));
  }
}
