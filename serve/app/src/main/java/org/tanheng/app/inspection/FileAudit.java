// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.evidence.EvidenceRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Holds attachments and reports against the leaves that name their hashes. */
@Component
class FileAudit {
  private final EvidenceRepository leaves;
  private final AttachmentRepository attachments;
  private final FileStore files;

  FileAudit(EvidenceRepository leaves, AttachmentRepository attachments, FileStore files) {
    this.leaves = leaves;
    this.attachments = attachments;
    this.files = files;
  }

  /** Checks every file that a leaf names, and answers how many. */
  int run(Consumer<Finding> found) throws IOException {
    List<Leaf> attached = leaves(LeafKind.ATTACHMENT);
    Map<UUID, Attachment> rows =
        attachments
            .byIds(
                attached.stream().map(leaf -> UUID.fromString(leaf.text("id"))).toList(),
                OrgScope.everything())
            .stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    for (Leaf leaf : attached) {
      Attachment row = rows.get(UUID.fromString(leaf.text("id")));
      String got = row == null ? "no row" : row.hash().hex();
      if (!got.equals(leaf.text("file"))) {
        found.accept(changed("attachment " + leaf.text("id"), got, leaf.text("file")));
      }
      read("attachment " + leaf.text("id"), leaf, found);
    }
    List<Leaf> reports = leaves(LeafKind.REPORT);
    for (Leaf leaf : reports) {
      read("report " + leaf.text("id"), leaf, found);
    }
    return attached.size() + reports.size();
  }

  private void read(String subject, Leaf leaf, Consumer<Finding> found) throws IOException {
    Hash wanted = new Hash(leaf.text("file"));
    Outcome<byte[]> bytes = files.read(wanted);
    if (!bytes.isDone()) {
      found.accept(
          changed(subject, bytes.findings().getFirst().got(), "the file with hash " + wanted));
    } else if (!Hash.of(bytes.orElseThrow()).equals(wanted)) {
      found.accept(changed(subject, Hash.of(bytes.orElseThrow()).hex(), wanted.hex()));
    }
  }

  private List<Leaf> leaves(LeafKind kind) {
    return leaves.ofKind(kind.code()).stream()
        .map(row -> Leaf.parse(row.leaf().getBytes(StandardCharsets.UTF_8)))
        .filter(Outcome::isDone)
        .map(Outcome::orElseThrow)
        .toList();
  }

  private static Finding changed(String subject, String got, String wanted) {
    return Finding.error(
        "file-changed",
        subject,
        got,
        wanted,
        "Restore the file from a backup; its hash says which one it is.");
  }
}
