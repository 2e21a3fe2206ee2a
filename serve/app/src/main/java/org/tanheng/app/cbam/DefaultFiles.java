// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.cbam.CbamViews.CbamCost;
import org.tanheng.app.cbam.CbamViews.CbamCosts;
import org.tanheng.app.cbam.CbamViews.CbamDefaultFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.cbam.DefaultFileRepository;
import org.tanheng.data.cbam.StoredDefaultFile;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.cbam.CbamDefaults;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.CostComparison;
import org.tanheng.footprint.cbam.DefaultValues;

/** Dated files of default values that a unit loads, and what goods cost by them. */
@Service
class DefaultFiles {
  private static final int LONGEST = 200;

  private final DefaultFileRepository kept;
  private final AttachmentRepository attached;
  private final FileStore store;
  private final Attachments attachments;
  private final Statements statements;
  private final AuditTrail audit;

  DefaultFiles(
      DefaultFileRepository kept,
      AttachmentRepository attached,
      FileStore store,
      Attachments attachments,
      Statements statements,
      AuditTrail audit) {
    this.kept = kept;
    this.attached = attached;
    this.store = store;
    this.attachments = attachments;
    this.statements = statements;
    this.audit = audit;
  }

  List<CbamDefaultFile> all(CurrentUser user) {
    return kept.all(user.scope()).stream().map(DefaultFiles::view).toList();
  }

  @Transactional
  CbamDefaultFile add(
      CurrentUser user, UUID org, String title, LocalDate dated, String name, byte[] bytes)
      throws IOException {
    user.require(Role.MANAGER, org);
    if (title.isBlank() || title.length() > LONGEST) {
      throw ApiException.malformed(
          Finding.error(
              "title-missing", "title", title, "1 to 200 characters", "Name the document."));
    }
    DefaultValues values = read(bytes, name).orElseThrow();
    var file = attachments.add(user, org, new ByteArrayInputStream(bytes), name, "text/csv");
    CbamDefaultFile made =
        view(
            kept.add(
                new StoredDefaultFile(
                    new UUID(0, 0),
                    org,
                    title.strip(),
                    dated,
                    file.id(),
                    values.rows().size(),
                    user.id(),
                    Instant.EPOCH)));
    audit.record(user, "cbam-defaults-add", "cbam-defaults", made.id(), org, null, made);
    return made;
  }

  /** The goods of a statement by a file's values and by their actual emissions. */
  CbamCosts costs(CurrentUser user, UUID statement, UUID file) throws IOException {
    Statements.Computed computed = statements.computed(statements.require(user, statement));
    StoredDefaultFile stored =
        kept.byId(file, user.scope())
            .orElseThrow(() -> ApiException.notFound("default values", file));
    var attachment = attached.byId(stored.attachmentId(), OrgScope.everything()).orElseThrow();
    byte[] bytes = store.read(attachment.hash()).orElseThrow();
    Outcome<List<CostComparison>> costs =
        read(bytes, stored.title())
            .flatMap(
                values -> CostComparison.of(computed.installation(), computed.goods(), values));
    return new CbamCosts(costs.orElseThrow().stream().map(CbamCost::of).toList(), costs.findings());
  }

  private static Outcome<DefaultValues> read(byte[] bytes, String name) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("defaults");
      Path file = folder.resolve("table");
      Files.write(file, bytes);
      Outcome<DefaultValues> values = CbamDefaults.read(file, name, folder);
      Files.delete(file);
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(@Nullable Path folder) {
    try {
      if (folder != null) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CbamDefaultFile view(StoredDefaultFile file) {
    return new CbamDefaultFile(
        file.id(), file.orgUnitId(), file.title(), file.dated(), file.rows(), file.madeAt());
  }
}
