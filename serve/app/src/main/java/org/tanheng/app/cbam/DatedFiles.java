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
import org.tanheng.app.cbam.CbamViews.CbamDatedFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.cbam.DatedFileKind;
import org.tanheng.data.cbam.DatedFileRepository;
import org.tanheng.data.cbam.StoredDatedFile;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Dated files of the regulation that a unit loads; the bytes are attachments and never change. */
@Service
class DatedFiles {
  private static final int LONGEST = 200;

  private final DatedFileRepository kept;
  private final AttachmentRepository attached;
  private final FileStore store;
  private final Attachments attachments;
  private final AuditTrail audit;

  DatedFiles(
      DatedFileRepository kept,
      AttachmentRepository attached,
      FileStore store,
      Attachments attachments,
      AuditTrail audit) {
    this.kept = kept;
    this.attached = attached;
    this.store = store;
    this.attachments = attachments;
    this.audit = audit;
  }

  /** A file that a person hands in. */
  record Draft(UUID org, String title, LocalDate dated, String name, byte[] bytes) {}

  /** Reads a file on disk, with a folder for passing files. */
  interface Reader<T> {
    Outcome<T> read(Path file, String name, Path work);
  }

  List<CbamDatedFile> all(CurrentUser user, DatedFileKind kind) {
    return kept.all(kind, user.scope()).stream().map(this::view).toList();
  }

  /** Keeps a file that was read already. */
  @Transactional
  CbamDatedFile add(CurrentUser user, DatedFileKind kind, Draft draft, int rows)
      throws IOException {
    user.require(Role.MANAGER, draft.org());
    Attachment file =
        attachments.add(
            user, draft.org(), new ByteArrayInputStream(draft.bytes()), draft.name(), "text/csv");
    CbamDatedFile made =
        view(
            kept.add(
                new StoredDatedFile(
                    new UUID(0, 0),
                    draft.org(),
                    kind,
                    draft.title().strip(),
                    draft.dated(),
                    file.id(),
                    rows,
                    user.id(),
                    Instant.EPOCH)));
    String action = kind == DatedFileKind.GOODS ? "cbam-table-add" : "cbam-defaults-add";
    audit.record(user, action, "cbam-dated-file", made.id(), draft.org(), null, made);
    return made;
  }

  StoredDatedFile require(UUID id, DatedFileKind kind, OrgScope scope) {
    return kept.byId(id, kind, scope).orElseThrow(() -> ApiException.notFound("dated file", id));
  }

  /** What a kept file holds. */
  <T> Outcome<T> read(StoredDatedFile stored, Reader<T> reader) {
    try {
      return store
          .read(attachment(stored).hash())
          .flatMap(bytes -> read(bytes, stored.title(), reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file holds that is handed in; its title is checked with it. */
  static <T> Outcome<T> read(Draft draft, Reader<T> reader) {
    if (draft.title().isBlank() || draft.title().length() > LONGEST) {
      throw ApiException.malformed(
          Finding.error(
              "title-missing",
              "title",
              draft.title(),
              "1 to 200 characters",
              "Name the document."));
    }
    return read(draft.bytes(), draft.name(), reader);
  }

  private static <T> Outcome<T> read(byte[] bytes, String name, Reader<T> reader) {
    Path folder = null;
    Path file = null;
    try {
      folder = Files.createTempDirectory("dated");
      file = Files.write(folder.resolve("table"), bytes);
      return reader.read(file, name, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
      delete(folder);
    }
  }

  private static void delete(@Nullable Path path) {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Attachment attachment(StoredDatedFile stored) {
    return attached.byId(stored.attachmentId(), OrgScope.everything()).orElseThrow();
  }

  private CbamDatedFile view(StoredDatedFile file) {
    return new CbamDatedFile(
        file.id(),
        file.orgUnitId(),
        file.title(),
        file.dated(),
        file.rows(),
        attachment(file).hash().hex(),
        file.madeAt());
  }
}
