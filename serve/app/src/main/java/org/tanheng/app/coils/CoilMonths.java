// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.coil.StoredCoilMonth;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.exchange.production.Production;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.Explained;

/** Computes months from what is kept of them; the last few stay in memory. */
@Component
class CoilMonths {
  private static final int KEPT = 3;

  private final AttachmentRepository attachments;
  private final FileStore files;
  private final GateLines lines;
  private final Map<UUID, ComputedMonth> kept = new LinkedHashMap<>();

  CoilMonths(AttachmentRepository attachments, FileStore files, GateLines lines) {
    this.attachments = attachments;
    this.files = files;
    this.lines = lines;
  }

  /** The month as it was handed in; its unit is for the caller to have checked. */
  ComputedMonth of(StoredCoilMonth month) {
    synchronized (kept) {
      ComputedMonth known = kept.remove(month.id());
      if (known != null) {
        kept.put(month.id(), known);
        return known;
      }
    }
    ComputedMonth made =
        compute(
                bytes(month),
                YearMonth.from(month.month()),
                month.plan(),
                month.inventoryId(),
                month.inventoryVersion())
            .orElseThrow();
    synchronized (kept) {
      kept.put(month.id(), made);
      while (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  private byte[] bytes(StoredCoilMonth month) {
    var file = attachments.byId(month.attachmentId(), OrgScope.everything()).orElseThrow();
    try {
      return files.read(file.hash()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Computes a month from its parts. */
  Outcome<ComputedMonth> compute(
      byte[] table,
      YearMonth month,
      String plan,
      @Nullable UUID inventory,
      @Nullable Integer version) {
    return ProductionPlan.read(plan)
        .flatMap(
            read ->
                inventory == null || version == null
                    ? Outcome.done(read)
                    : lines.of(inventory, version, month, read.follows()).map(read::with))
        .flatMap(settled -> computed(table, month, settled));
  }

  private static Outcome<ComputedMonth> computed(
      byte[] table, YearMonth month, ProductionPlan plan) {
    Outcome<CoilResult> outcome = read(table, month, plan);
    return outcome.flatMap(
        result ->
            Outcome.done(
                new ComputedMonth(
                    result,
                    result.footprint().categories().isEmpty() ? null : Explained.of(result, 0),
                    plan,
                    outcome.findings())));
  }

  private static Outcome<CoilResult> read(byte[] table, YearMonth month, ProductionPlan plan) {
    Path copy = null;
    try {
      copy = Files.createTempFile("production", ".table");
      Files.write(copy, table);
      return Production.read(copy, "file", month, plan).flatMap(CoilResult::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(copy);
    }
  }

  private static void delete(@Nullable Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
