// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.inventory.InventoryState;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.exchange.cbam.Books;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/** Meters and posted lines as they are now; what was asked is kept for the statement. */
final class LiveBooks implements Books {
  private static final String PFC = "PFC";
  private static final Set<String> PERFLUOROCARBONS = Set.of("CF4", "C2F6");

  private final PlantBooks plant;
  private final CurrentUser user;
  private final Set<UUID> units;
  private final @Nullable StoredInventory inventory;
  private final List<BookEntry> asked = new ArrayList<>();

  LiveBooks(
      PlantBooks plant, CurrentUser user, Set<UUID> units, @Nullable StoredInventory inventory) {
    this.plant = plant;
    this.user = user;
    this.units = units;
    this.inventory = inventory;
  }

  /** What was said, in the order in which it was asked. */
  List<BookEntry> asked() {
    return asked.stream().distinct().toList();
  }

  @Override
  public Outcome<Entry> meter(String code, LocalDate from, LocalDate to) {
    return kept(plant.meter(user, units, code, from, to));
  }

  @Override
  public Outcome<Entry> activity(String source, LocalDate from, LocalDate to) {
    return kept(plant.activity(user, units, source, from, to));
  }

  @Override
  public Outcome<Entry> line(String source, LocalDate from, LocalDate to, List<String> gases) {
    StoredInventory named = inventory;
    if (named == null) {
      return PlantBooks.refused(
          source, "no inventory", "the inventory whose line it is", "Choose the inventory.");
    }
    return kept(line(named, source, from, to, gases));
  }

  private Outcome<Entry> kept(Outcome<BookEntry> found) {
    return found.map(
        entry -> {
          asked.add(entry);
          return entry.entry();
        });
  }

  private Outcome<BookEntry> line(
      StoredInventory named, String source, LocalDate from, LocalDate to, List<String> gases) {
    StoredCalculation made = plant.ledger().latest(named.id(), named.version()).orElseThrow();
    boolean within = !made.periodStart().isBefore(from) && !made.periodEnd().isAfter(to);
    BigDecimal sum = BigDecimal.ZERO;
    int lines = 0;
    for (PostedLine line : plant.ledger().lines(made.id())) {
      String month = line.month();
      boolean inPeriod = month == null ? within : holds(month, from, to);
      if (line.source().equals(source) && counts(line, gases) && inPeriod) {
        sum = sum.add(line.amount());
        lines++;
      }
    }
    if (lines == 0) {
      return PlantBooks.refused(
          source,
          "no counted line of scope 1 with " + String.join(", ", gases),
          "a source of the inventory with lines in the period",
          "Look the source up in the ledger of the inventory.");
    }
    String place = "inventory:" + named.id() + "/" + named.version() + "#" + source;
    var entry =
        new BookEntry("line", source, String.join(" ", gases), sum.toPlainString(), "tCO2e", place);
    return Outcome.done(entry, doubts(named, made, source, from, to));
  }

  private static List<Finding> doubts(
      StoredInventory named, StoredCalculation made, String source, LocalDate from, LocalDate to) {
    List<Finding> findings = new ArrayList<>();
    if (named.state() != InventoryState.LOCKED) {
      findings.add(
          Finding.warning(
              "cbam-inventory-open",
              source,
              named.state().name(),
              "LOCKED",
              "Lock the inventory, then enter the statement again."));
    }
    if (made.periodStart().isAfter(from) || made.periodEnd().isBefore(to)) {
      findings.add(
          Finding.warning(
              "cbam-books-gap",
              source,
              made.periodStart() + "/" + made.periodEnd(),
              from + "/" + to,
              "Name an inventory that covers the reporting period."));
    }
    return findings;
  }

  private static boolean holds(String month, LocalDate from, LocalDate to) {
    LocalDate first = LocalDate.parse(month + "-01");
    return !first.isBefore(from) && first.isBefore(to);
  }

  private static boolean counts(PostedLine line, List<String> gases) {
    boolean gas =
        gases.contains(line.gas()) || gases.contains(PFC) && PERFLUOROCARBONS.contains(line.gas());
    return line.counted() && line.scope().equals("1") && gas;
  }
}
