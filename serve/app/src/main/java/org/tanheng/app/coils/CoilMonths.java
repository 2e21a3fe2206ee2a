// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.coils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.attachment.FileStore;
import org.tanheng.data.coil.CoilRepository;
import org.tanheng.data.coil.StoredCoilMonth;
import org.tanheng.data.coil.StoredLate;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.exchange.production.Production;
import org.tanheng.exchange.production.ProductionPlan;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.Explained;
import org.tanheng.footprint.genealogy.LateReading;

/** Computes months from what is kept of them; the last few stay in memory. */
@Component
class CoilMonths {
  private static final int KEPT = 3;

  private final CoilRepository months;
  private final AttachmentRepository attachments;
  private final FileStore files;
  private final GateLines lines;
  private final Map<UUID, ComputedMonth> kept = new LinkedHashMap<>();

  CoilMonths(
      CoilRepository months, AttachmentRepository attachments, FileStore files, GateLines lines) {
    this.months = months;
    this.attachments = attachments;
    this.files = files;
    this.lines = lines;
  }

  /** Reads a month while no late reading changes it. */
  <T> T read(StoredCoilMonth month, Function<ComputedMonth, T> reader) {
    synchronized (of(month).result()) {
      return reader.apply(of(month));
    }
  }

  /** Takes a late reading: only what is made of the item is computed again. */
  Outcome<Integer> late(StoredCoilMonth month, LateReading reading) {
    CoilResult result = of(month).result();
    synchronized (result) {
      ComputedMonth before = of(month);
      return reading
          .in(result)
          .map(
              count -> {
                keep(month.id(), explained(result, before.plan(), before.findings()));
                return count;
              });
    }
  }

  /** Forgets what is kept of a month, as after a change that was not committed. */
  void forget(UUID month) {
    synchronized (kept) {
      kept.remove(month);
    }
  }

  /** The month as it is known now; its unit is for the caller to have checked. */
  private ComputedMonth of(StoredCoilMonth month) {
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
    for (StoredLate late : months.late(month.id())) {
      new LateReading(late.item(), late.input(), late.line(), late.value())
          .in(made.result())
          .orElseThrow();
    }
    ComputedMonth whole = explained(made.result(), made.plan(), made.findings());
    synchronized (kept) {
      ComputedMonth other = kept.get(month.id());
      if (other != null) {
        return other;
      }
      keep(month.id(), whole);
    }
    return whole;
  }

  private void keep(UUID month, ComputedMonth computed) {
    synchronized (kept) {
      kept.remove(month);
      kept.put(month, computed);
      while (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  private static ComputedMonth explained(
      CoilResult result, ProductionPlan plan, List<Finding> findings) {
    return new ComputedMonth(
        result,
        result.footprint().categories().isEmpty() ? null : Explained.of(result, 0),
        plan,
        findings);
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
    return outcome.flatMap(result -> Outcome.done(explained(result, plan, outcome.findings())));
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
