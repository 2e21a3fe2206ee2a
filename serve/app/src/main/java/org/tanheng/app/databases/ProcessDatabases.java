// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.processdata.ProcessDatabaseRepository;
import org.tanheng.data.processdata.StoredProcessDatabase;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.lca.LcaExport;
import org.tanheng.exchange.lca.LcaFormat;
import org.tanheng.exchange.lca.LcaImport;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.process.Allocation;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/** Data sets of unit processes of a unit; the few used last are kept in memory. */
@Service
class ProcessDatabases {
  private static final long UNPACKED = 256L << 20;
  private static final int KEPT = 2;
  private static final int MOST_ROWS = 200;

  private final ProcessDatabaseRepository databases;
  private final AttachmentRepository attachments;
  private final Attachments adding;
  private final FileStore files;
  private final AuditTrail audit;
  private final Map<UUID, Outcome.Done<ProcessSet>> read =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Outcome.Done<ProcessSet>> eldest) {
          return size() > KEPT;
        }
      };

  ProcessDatabases(
      ProcessDatabaseRepository databases,
      AttachmentRepository attachments,
      Attachments adding,
      FileStore files,
      AuditTrail audit) {
    this.databases = databases;
    this.attachments = attachments;
    this.adding = adding;
    this.files = files;
    this.audit = audit;
  }

  /** What is said of a data set. */
  record Order(UUID org, String name, String version, String worth, String allocation) {}

  List<DatabaseView> all(CurrentUser user) {
    return databases.all(user.scope()).stream().map(DatabaseView::of).toList();
  }

  @Transactional
  DatabaseSummary add(CurrentUser user, Order order, String file, byte[] content)
      throws IOException {
    user.requireAny(order.org(), Role.RECORDER, Role.MANAGER);
    said(order);
    Outcome.Done<ProcessSet> set = done(LcaImport.read(file, content, UNPACKED));
    Linking links = Linking.of(set.value(), order.allocation());
    Attachment kept =
        adding.add(
            user, order.org(), new ByteArrayInputStream(content), file, "application/octet-stream");
    StoredProcessDatabase row =
        databases
            .add(
                new StoredProcessDatabase(
                    new UUID(0, 0),
                    order.org(),
                    order.name().strip(),
                    order.version().strip(),
                    order.worth().strip(),
                    kept.id(),
                    file,
                    set.value().format(),
                    order.allocation(),
                    set.value().processes().size(),
                    links.links().size(),
                    links.open().size(),
                    set.findings().size(),
                    user.id(),
                    Instant.EPOCH))
            .orElseThrow(
                () ->
                    ApiException.conflict(
                        Finding.error(
                            "database-version",
                            order.name(),
                            "version " + order.version() + " is there",
                            "another version",
                            "Data sets are never replaced: give this one its own version.")));
    DatabaseView view = DatabaseView.of(row);
    audit.record(user, "database-add", "process-database", row.id(), order.org(), null, view);
    return DatabaseSummary.of(view, links, set.findings());
  }

  private static void said(Order order) {
    boolean named = !order.name().isBlank() && order.name().length() <= 200;
    boolean versioned = !order.version().isBlank() && order.version().length() <= 100;
    boolean known = order.allocation().isEmpty() || Allocation.METHODS.contains(order.allocation());
    if (!named || !versioned || !known || order.worth().length() > 2000) {
      throw ApiException.malformed(
          Finding.error(
              "database-head",
              order.name(),
              order.version() + " " + order.allocation(),
              "a name, a version, and physical, economic or causal shares or none",
              "Name the data set and its version as its publisher does."));
    }
  }

  private static Outcome.Done<ProcessSet> done(Outcome<ProcessSet> read) {
    return switch (read) {
      case Outcome.Done<ProcessSet> done -> done;
      case Outcome.Refused<ProcessSet> refused ->
          throw new org.tanheng.finding.FindingException(refused.findings());
    };
  }

  /** What was read and linked, with every link that is not closed. */
  DatabaseSummary summary(CurrentUser user, UUID id) {
    StoredProcessDatabase row = require(user, id);
    Outcome.Done<ProcessSet> set = set(row);
    return DatabaseSummary.of(
        DatabaseView.of(row), Linking.of(set.value(), row.allocation()), set.findings());
  }

  /** The first processes whose name, product or place holds a text. */
  List<DatabaseProcess> search(CurrentUser user, UUID id, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return set(require(user, id)).value().processes().stream()
        .map(ProcessDatabases::process)
        .filter(
            p ->
                (p.name() + " " + p.product() + " " + p.location())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .limit(MOST_ROWS)
        .toList();
  }

  private static DatabaseProcess process(UnitProcess process) {
    Flow product = process.reference().map(Exchange::flow).orElse(null);
    return new DatabaseProcess(
        process.id(),
        process.name(),
        process.location(),
        process.category(),
        product == null ? "" : product.name(),
        product == null ? "" : product.unit());
  }

  /** The data set in another format. */
  byte[] export(CurrentUser user, UUID id, LcaFormat format) {
    StoredProcessDatabase row = require(user, id);
    return LcaExport.write(set(row).value(), format).orElseThrow();
  }

  Outcome.Done<ProcessSet> set(StoredProcessDatabase row) {
    synchronized (read) {
      return read.computeIfAbsent(row.id(), id -> done(file(row)));
    }
  }

  private Outcome<ProcessSet> file(StoredProcessDatabase row) {
    Attachment file = attachments.byId(row.attachmentId(), OrgScope.everything()).orElseThrow();
    try {
      return LcaImport.read(row.fileName(), files.read(file.hash()).orElseThrow(), UNPACKED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredProcessDatabase require(CurrentUser user, UUID id) {
    return databases
        .byId(id, user.scope())
        .orElseThrow(() -> ApiException.notFound("process database", id));
  }
}
