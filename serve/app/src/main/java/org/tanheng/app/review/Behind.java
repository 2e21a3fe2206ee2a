// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.StateChange;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.finding.Finding;

/** What lies behind an inventory: data changed after its lock, and files that are not the same. */
@Component
class Behind {
  private final ActivityRepository activities;
  private final AttachmentRepository attachments;
  private final FileStore files;
  private final InventoryRepository inventories;

  Behind(
      ActivityRepository activities,
      AttachmentRepository attachments,
      FileStore files,
      InventoryRepository inventories) {
    this.activities = activities;
    this.attachments = attachments;
    this.files = files;
    this.inventories = inventories;
  }

  List<Finding> check(CurrentUser user, StoredInventory stored) {
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(stored.orgUnitId()))));
    List<Activity> data = activities.known(stored.periodStart(), stored.periodEnd(), scope);
    var findings = new ArrayList<Finding>();
    locked(stored).ifPresent(at -> edited(data, at, findings));
    Map<UUID, List<UUID>> proofs = activities.attachments(data.stream().map(Activity::id).toList());
    List<UUID> ids = proofs.values().stream().flatMap(Collection::stream).distinct().toList();
    attachments.byIds(ids, user.scope()).forEach(file -> file(file, findings));
    return findings;
  }

  private Optional<Instant> locked(StoredInventory stored) {
    return inventories.changes(stored.id()).stream()
        .filter(change -> change.version() == stored.version())
        .filter(change -> change.to() == InventoryState.LOCKED)
        .map(StateChange::at)
        .max(Instant::compareTo);
  }

  private static void edited(List<Activity> data, Instant locked, List<Finding> findings) {
    data.stream()
        .filter(datum -> datum.recordedAt().isAfter(locked))
        .forEach(
            datum ->
                findings.add(
                    Finding.warning(
                        "edited-after-lock",
                        datum.periodStart() + "/" + datum.periodEnd(),
                        datum.amount().stripTrailingZeros().toPlainString()
                            + " "
                            + datum.unit()
                            + ", recorded "
                            + datum.recordedAt(),
                        "nothing after the lock of " + locked,
                        "Restate the inventory with the reason, or take the change back.")));
  }

  private void file(Attachment file, List<Finding> findings) {
    try {
      files.read(file.hash()).findings().forEach(f -> findings.add(f.at(file.name())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
