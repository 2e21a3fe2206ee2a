// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.metering.AddressRepository;
import org.tanheng.data.metering.AllowedAddress;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** The addresses that the server may open, entered by the administrator of the installation. */
@Service
class AddressList {
  private static final int MOST = 200;
  private static final int LONGEST = 200;

  private final AddressRepository repository;
  private final OpenConnections open;
  private final AuditTrail audit;

  AddressList(AddressRepository repository, OpenConnections open, AuditTrail audit) {
    this.repository = repository;
    this.open = open;
    this.audit = audit;
  }

  /** An entry, with what it is for. */
  record AddressEntry(String pattern, String note) {}

  List<AddressEntry> all(CurrentUser user) {
    user.requireInstallationAdministrator();
    return entries();
  }

  private List<AddressEntry> entries() {
    return repository.all().stream().map(AddressList::entry).toList();
  }

  private static AddressEntry entry(AllowedAddress stored) {
    return new AddressEntry(stored.pattern(), stored.note());
  }

  /** Puts a list in the place of the one there; connections follow it at once. */
  @Transactional
  public List<AddressEntry> replace(CurrentUser user, List<AddressEntry> wanted) {
    user.requireInstallationAdministrator();
    Map<String, String> patterns = new TreeMap<>();
    for (AddressEntry entry : wanted) {
      boolean isGood =
          AddressPattern.parse(entry.pattern()).isPresent()
              && entry.pattern().length() <= LONGEST
              && entry.note().length() <= LONGEST;
      if (!isGood || wanted.size() > MOST) {
        throw new FindingException(
            Finding.error(
                "address-pattern",
                "addresses",
                entry.pattern(),
                "host, *.domain, network/bits, each with :port or without, or a device path",
                "Correct the entry; at most " + MOST + " entries."));
      }
      patterns.put(entry.pattern().strip(), entry.note().strip());
    }
    List<AddressEntry> before = entries();
    repository.replace(patterns, user.id());
    List<AddressEntry> after = entries();
    audit.record(user, "connection-addresses", "connection", "addresses", null, before, after);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            open.reopenAll();
          }
        });
    return after;
  }
}
