// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.attachment.StoredFile;
import org.tanheng.data.security.User;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;

/** Keeps evidence files for other modules as well; whether the user may is for them to ask. */
@Service
public class Attachments {
  private static final long LARGEST = 50L << 20;
  private static final String BYTES = "application/octet-stream";

  /** What a browser may show; anything else is only bytes to it. */
  private static final Set<String> KNOWN =
      Set.of(
          "application/pdf",
          "image/png",
          "image/jpeg",
          "image/webp",
          "text/csv",
          "text/plain",
          "application/vnd.ms-excel",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final FileStore files;
  private final AttachmentRepository attachments;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;

  Attachments(
      FileStore files,
      AttachmentRepository attachments,
      AuditTrail audit,
      EvidenceOutbox evidence) {
    this.files = files;
    this.attachments = attachments;
    this.audit = audit;
    this.evidence = evidence;
  }

  /**
   * Stores the bytes (50 MiB at most) for a unit; the file that is there already if it has them.
   */
  @Transactional
  public Attachment add(
      CurrentUser user,
      UUID orgUnit,
      InputStream bytes,
      @Nullable String name,
      @Nullable String mediaType)
      throws IOException {
    Attachment attachment = keep(user.user(), orgUnit, bytes, name, mediaType);
    audit.record(user, "attachment-add", "attachment", attachment.id(), orgUnit, null, attachment);
    return attachment;
  }

  /** The same for a file that the server itself brings in the name of a person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Attachment bring(User by, UUID orgUnit, InputStream bytes, String name, String mediaType)
      throws IOException {
    Attachment attachment = keep(by, orgUnit, bytes, name, mediaType);
    audit.recordOwn("attachment-add", "attachment", attachment.id(), orgUnit, null, attachment);
    return attachment;
  }

  private Attachment keep(
      User by, UUID orgUnit, InputStream bytes, @Nullable String name, @Nullable String mediaType)
      throws IOException {
    StoredFile file = files.put(bytes, LARGEST).orElseThrow();
    Attachment attachment =
        attachments.add(orgUnit, file, plainName(name), knownType(mediaType), by.id());
    String id = attachment.id().toString();
    if (evidence.of(id).isEmpty()) {
      evidence.record(
          LeafKind.ATTACHMENT,
          id,
          null,
          JsonObject.builder()
              .put("id", id)
              .put("file", file.hash().hex())
              .put("length", Long.toString(file.size()))
              .build(),
          Map.of("by", EvidenceOutbox.person(by)));
    }
    return attachment;
  }

  /** The last part of a path, without control characters. */
  static String plainName(@Nullable String name) {
    String text = name == null ? "" : name;
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 200));
  }

  private static String knownType(@Nullable String mediaType) {
    String type = mediaType == null ? BYTES : mediaType.toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return KNOWN.contains(bare) ? bare : BYTES;
  }
}
