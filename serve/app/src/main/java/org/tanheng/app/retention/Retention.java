// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.readings.RetentionPass;
import org.tanheng.data.readings.RetentionRepository;
import org.tanheng.data.readings.StoredRetention;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Thinning;
import org.tanheng.telemetry.ThinningStore;

/** How long raw readings are kept, decided by the administrator of the installation. */
@Service
class Retention {
  private static final int MOST_YEARS = 100;
  private static final int MOST_PASSES = 50;
  private static final int LOOKED_UP = 1_000;

  private final RetentionRepository repository;
  private final UserRepository users;
  private final PointBook points;
  private final ReadingStore store;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Retention(
      RetentionRepository repository,
      UserRepository users,
      PointBook points,
      ReadingStore store,
      AuditTrail audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.users = users;
    this.points = points;
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  RetentionView view(CurrentUser user) {
    user.requireInstallationAdministrator();
    @Nullable StoredRetention now = repository.inForce().orElse(null);
    return new RetentionView(
        now == null ? null : now.years(),
        now == null ? null : oldest(now).orElse(null),
        store instanceof ThinningStore,
        repository.all().stream().map(this::version).toList(),
        repository.passes(MOST_PASSES));
  }

  private RetentionView.RetentionVersion version(StoredRetention stored) {
    return new RetentionView.RetentionVersion(
        stored.years(),
        stored.reason(),
        users.byId(stored.enteredBy()).map(User::login).orElse("?"),
        stored.enteredAt(),
        stored.supersededAt());
  }

  /** Enters how long; the next pass follows it. */
  @Transactional
  public RetentionView change(CurrentUser user, RetentionOrder order) {
    user.requireInstallationAdministrator();
    Integer years = order.years();
    if (years != null && (years < 1 || years > MOST_YEARS)) {
      throw refused("retention-years", years.toString(), "1 to 100 whole years, or for ever");
    }
    if (years != null && !(store instanceof ThinningStore)) {
      throw refused("retention-store", store.getClass().getSimpleName(), "the store of the server");
    }
    if (order.reason().isBlank()) {
      throw refused("reason-missing", "nothing", "why");
    }
    @Nullable StoredRetention before = repository.inForce().orElse(null);
    StoredRetention after = repository.enter(years, order.reason().strip(), user.id());
    audit.record(user, "retention", "retention", after.id(), null, before, after);
    return view(user);
  }

  private static FindingException refused(String code, String got, String wanted) {
    return new FindingException(
        Finding.error(code, "retention of readings", got, wanted, "Correct it."));
  }

  private Optional<LocalDate> oldest(StoredRetention rule) {
    Integer years = rule.years();
    return years == null
        ? Optional.empty()
        : Optional.of(LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusYears(years));
  }

  /** Removes at once what is too old; audited with the count. */
  RetentionView run(CurrentUser user) {
    user.requireInstallationAdministrator();
    pass()
        .ifPresent(
            pass ->
                transactions.executeWithoutResult(
                    status ->
                        audit.record(
                            user, "retention-run", "retention", pass.oldest(), null, null, pass)));
    return view(user);
  }

  /** One pass over all points; what cannot go yet goes with a later one. */
  synchronized Optional<RetentionPass> pass() {
    @Nullable StoredRetention rule = repository.inForce().orElse(null);
    @Nullable LocalDate oldest = rule == null ? null : oldest(rule).orElse(null);
    if (rule == null || oldest == null || !(store instanceof ThinningStore readings)) {
      return Optional.empty();
    }
    Thinning thinning = new Thinning(store, readings);
    List<String> ids = store.pointIds();
    int touched = 0;
    long removed = 0;
    for (int from = 0; from < ids.size(); from += LOOKED_UP) {
      Map<String, Metered> some =
          points.byStoreIds(ids.subList(from, Math.min(ids.size(), from + LOOKED_UP)));
      for (Metered metered : some.values()) {
        long gone = thinning.run(metered.point(), oldest);
        touched += gone > 0 ? 1 : 0;
        removed += gone;
      }
    }
    if (removed == 0) {
      return Optional.empty();
    }
    repository.passed(rule.id(), oldest, touched, removed);
    return Optional.of(new RetentionPass(oldest, touched, removed, clock.instant()));
  }
}
