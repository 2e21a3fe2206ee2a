// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.InventoryInput;
import org.tanheng.carbon.SourceInput;
import org.tanheng.data.certificate.CertificateUse;
import org.tanheng.data.certificate.StoredCertificate;
import org.tanheng.data.inventory.InventoryRepository;
import org.tanheng.data.inventory.LedgerRepository;
import org.tanheng.data.inventory.StoredCalculation;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.exchange.InventoryYaml;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * What locked inventories count: a certificate that one of them counts is not free for another use
 * until a restatement of it, locked as well, counts it no more.
 */
@Component
public class CountedLots {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final InventoryRepository inventories;
  private final LedgerRepository ledger;

  CountedLots(InventoryRepository inventories, LedgerRepository ledger) {
    this.inventories = inventories;
    this.ledger = ledger;
  }

  /** Refuses to free a use that a locked inventory counts. */
  void checkFree(StoredCertificate lot, CertificateUse use) {
    Optional<StoredInventory> counting =
        inventories.locked(use.from(), use.to()).stream()
            .filter(one -> numbers(one).stream().anyMatch(number -> isPartOf(number, lot, use)))
            .findFirst();
    if (counting.isPresent()) {
      StoredInventory one = counting.get();
      throw ApiException.conflict(
          Finding.error(
              "certificate-counted",
              "use",
              "counted in the locked inventory of " + one.periodStart() + "/" + one.periodEnd(),
              "a use that no locked inventory counts",
              "Restate that inventory without the certificate and lock the restatement first."));
    }
  }

  /**
   * Refuses to lock an inventory with a certificate that another locked one counts for other days
   * or another unit. Inventories of units above and below, or by another method, tell the same use
   * again.
   *
   * @param related whether a unit is that of the inventory, above it or below it
   */
  public void checkOnce(StoredInventory inventory, Predicate<UUID> related) {
    Set<String> own = numbers(inventory);
    if (own.isEmpty()) {
      return;
    }
    for (StoredInventory other : inventories.locked(FIRST, LAST)) {
      boolean same =
          other.id().equals(inventory.id())
              || (meets(inventory, other) && related.test(other.orgUnitId()));
      if (!same) {
        var twice = new TreeSet<>(own);
        twice.retainAll(numbers(other));
        if (!twice.isEmpty()) {
          throw ApiException.conflict(
              Finding.error(
                  "certificate-used-twice",
                  "inventory",
                  String.join(", ", twice) + ", counted by " + inventory.title(),
                  "counted once; the locked inventory of "
                      + other.periodStart()
                      + "/"
                      + other.periodEnd()
                      + " counts it already",
                  "Take it out of one of them; a locked one is restated."));
        }
      }
    }
  }

  private static boolean meets(StoredInventory one, StoredInventory other) {
    return one.periodStart().isBefore(other.periodEnd())
        && other.periodStart().isBefore(one.periodEnd());
  }

  private Set<String> numbers(StoredInventory inventory) {
    var numbers = new HashSet<String>();
    String input =
        ledger.latest(inventory.id(), inventory.version()).map(StoredCalculation::input).orElse("");
    if (InventoryYaml.read(input) instanceof Outcome.Done<InventoryInput> done) {
      for (SourceInput source : done.value().sources()) {
        var held = source.certificates();
        if (held != null) {
          held.lots().forEach(lot -> numbers.add(fold(lot.id())));
        }
      }
    }
    return numbers;
  }

  private static boolean isPartOf(String number, StoredCertificate lot, CertificateUse use) {
    return number.equals(fold(lot.serial())) || number.equals(fold(CertificateLots.part(lot, use)));
  }

  private static String fold(String number) {
    return number.strip().toLowerCase(Locale.ROOT);
  }
}
