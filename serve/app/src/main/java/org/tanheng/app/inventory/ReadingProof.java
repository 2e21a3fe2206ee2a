// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.PointEvidence;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.carbon.ActivityDatum;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.finding.Outcome;
import org.tanheng.stores.LoggedRun;
import org.tanheng.stores.ReadingLog;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.virtual.VirtualMeter;
import org.tanheng.verify.Amount;
import org.tanheng.verify.Facts;

/**
 * The readings behind the amounts of an inventory, as far as they are in the log and the user may
 * see them, with the facts by which the calculation used them. Amounts of bills have none, nor have
 * those of times whose raw readings were removed for their age.
 */
@Component
class ReadingProof {
  /** More runs than this make a bundle that nobody can open; their amounts stay unproven. */
  private static final int MOST_RUNS = 20_000;

  private final @Nullable ReadingLog log;
  private final @Nullable ShownRuns shown;
  private final PointEvidence facts;
  private final PointRepository points;

  ReadingProof(ReadingStore store, PointEvidence facts, PointRepository points) {
    this.log = store instanceof RocksReadingStore rocks ? rocks.log() : null;
    this.shown = log == null ? null : new ShownRuns(store, log);
    this.facts = facts;
    this.points = points;
  }

  /** Amounts with the runs that they follow from, and the points that these are of. */
  record Shown(List<Amount> amounts, List<LoggedRun> runs) {
    /** Points and virtual meters whose facts the amounts rest on. */
    Set<String> points() {
      Set<String> points = new TreeSet<>();
      for (Amount amount : amounts) {
        amount.metered().forEach(one -> points.add(one.point().id()));
        amount.formulas().forEach(one -> points.add(one.id()));
      }
      return points;
    }
  }

  /** The newest batch, behind which all others stand, where the input names readings at all. */
  List<Hash> inputs(InventoryInput input) {
    return log == null || named(input).isEmpty()
        ? List.of()
        : log.lastBatch().map(List::of).orElse(List.of());
  }

  /** The points that the activity data of an input name. */
  static Set<String> points(InventoryInput input) {
    Set<String> points = new TreeSet<>();
    named(input).forEach(evidence -> points.add(point(evidence)));
    return points;
  }

  /** Where the leaf of a batch stands in the log. */
  Optional<Long> place(Hash batch) {
    return log == null ? Optional.empty() : log.place(batch);
  }

  /**
   * What may be shown of the readings that stand in the log before an index.
   *
   * @param chosen evidence of amounts, in the order in which they are shown as long as they fit
   * @param leaves that the calculation names: the facts of its meters are among them
   */
  Shown of(CurrentUser user, List<String> chosen, long before, Set<Hash> leaves) {
    List<Amount> amounts = new ArrayList<>();
    Map<String, LoggedRun> runs = new LinkedHashMap<>();
    @Nullable ShownRuns from = shown;
    for (String evidence : chosen) {
      Amount amount = amount(user, evidence, leaves).orElse(null);
      if (amount != null && from != null) {
        List<LoggedRun> found = from.of(amount, before);
        Map<String, LoggedRun> more = new LinkedHashMap<>(runs);
        found.forEach(run -> more.put(run.entry().number() + "/" + run.run(), run));
        if (!found.isEmpty() && more.size() <= MOST_RUNS) {
          amounts.add(amount);
          runs.putAll(more);
        }
      }
    }
    return new Shown(amounts, List.copyOf(runs.values()));
  }

  /** The amounts of an input that name readings. */
  static List<NamedAmount> amounts(InventoryInput input) {
    List<NamedAmount> amounts = new ArrayList<>();
    for (SourceInput source : input.sources()) {
      for (ActivityDatum datum : source.data()) {
        String evidence = datum.evidence();
        if (evidence != null && evidence.startsWith(Amount.READINGS)) {
          amounts.add(
              new NamedAmount(
                  evidence,
                  source.id(),
                  datum.from(),
                  datum.to(),
                  datum.value().value(),
                  datum.value().unit().symbol()));
        }
      }
    }
    return amounts;
  }

  private static Set<String> named(InventoryInput input) {
    Set<String> named = new TreeSet<>();
    amounts(input).forEach(one -> named.add(one.evidence()));
    return named;
  }

  private static String point(String evidence) {
    return evidence.substring(Amount.READINGS.length()).split("/", -1)[0];
  }

  /** The facts of all points behind an amount, if the user may see every one of them. */
  private Optional<Amount> amount(CurrentUser user, String evidence, Set<Hash> leaves) {
    Map<String, Metered> metered = new TreeMap<>();
    Map<String, VirtualMeter> formulas = new TreeMap<>();
    return collect(user, point(evidence), leaves, metered, formulas)
        ? Optional.of(
            new Amount(evidence, List.copyOf(metered.values()), List.copyOf(formulas.values())))
        : Optional.empty();
  }

  private boolean collect(
      CurrentUser user,
      String id,
      Set<Hash> leaves,
      Map<String, Metered> metered,
      Map<String, VirtualMeter> formulas) {
    if (metered.containsKey(id) || formulas.containsKey(id)) {
      return true;
    }
    if (!mayRead(user, id)) {
      return false;
    }
    Json stated = facts.asUsed(id, leaves).orElse(null);
    if (stated == null) {
      return false;
    }
    if (Facts.formula(stated) instanceof Outcome.Done<VirtualMeter> done) {
      formulas.put(id, done.value());
      return done.value().inputs().values().stream()
          .allMatch(input -> collect(user, input, leaves, metered, formulas));
    }
    metered.put(id, Facts.metered(stated).orElseThrow());
    return true;
  }

  private boolean mayRead(CurrentUser user, String id) {
    try {
      return points.byId(UUID.fromString(id), user.scope()).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
