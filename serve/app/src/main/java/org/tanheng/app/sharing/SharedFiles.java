// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.sharing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tanheng.app.inventory.InventoryFiles;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.attachment.StoredFile;
import org.tanheng.data.identifier.Identified;
import org.tanheng.data.report.IssuedReport;
import org.tanheng.data.report.ReportRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;

/**
 * Finds or makes the one file that a grant opens, so that it can never change under the partner.
 */
@Component
class SharedFiles {
  private static final long LARGEST = 200L << 20;

  private final AttachmentRepository attachments;
  private final ReportRepository reports;
  private final InventoryFiles inventories;
  private final FileStore files;

  SharedFiles(
      AttachmentRepository attachments,
      ReportRepository reports,
      InventoryFiles inventories,
      FileStore files) {
    this.attachments = attachments;
    this.reports = reports;
    this.inventories = inventories;
    this.files = files;
  }

  /** A file to be opened. */
  record SharedFile(String form, Hash hash, String name, long size) {}

  SharedFile of(CurrentUser user, Identified thing, GrantWish wish, String base)
      throws IOException {
    return switch (thing.kind()) {
      case DATASET -> {
        Attachment file =
            attachments
                .byId(thing.subject(), user.ownScope())
                .orElseThrow(() -> ApiException.notFound("file", thing.id()));
        yield new SharedFile("FILE", file.hash(), file.name(), file.size());
      }
      case REPORT -> {
        IssuedReport report =
            reports
                .byId(thing.subject(), user.ownScope())
                .orElseThrow(() -> ApiException.notFound("report", thing.id()));
        yield new SharedFile("FILE", new Hash(report.sha256()), report.name(), report.size());
      }
      case INVENTORY -> made(user, thing, wish, base);
      case METER, DEVICE, GATEWAY, BATCH, PRODUCT, STATEMENT, READINGS ->
          throw ApiException.malformed(
              Finding.error(
                  "grant-thing",
                  thing.id(),
                  thing.kind().name(),
                  "DATASET, REPORT or INVENTORY",
                  "Choose a file, a report or an inventory: these are opened as one file."));
    };
  }

  private SharedFile made(CurrentUser user, Identified thing, GrantWish wish, String base)
      throws IOException {
    int version = wish.version() == null ? 1 : wish.version();
    boolean isBundle = "BUNDLE".equals(wish.form());
    List<String> show = wish.show() == null ? List.of() : wish.show();
    byte[] bytes =
        isBundle
            ? inventories.bundle(user, thing.subject(), version)
            : inventories
                .receipt(user, thing.subject(), version, base, Set.copyOf(show))
                .getBytes(StandardCharsets.UTF_8);
    StoredFile file = files.put(new ByteArrayInputStream(bytes), LARGEST).orElseThrow();
    String name = thing.id() + "-v" + version + (isBundle ? ".bundle" : ".sd-jwt");
    return new SharedFile(isBundle ? "BUNDLE" : "RECEIPT", file.hash(), name, bytes.length);
  }
}
