// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.quality.ReadingChangeRepository;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;

/** Readings taken by hand at the meter: compared with what is usual, entered once, with a photo. */
@Service
class Entries {
  private static final Duration USUAL = Duration.ofDays(56);
  private static final BigDecimal MUCH = BigDecimal.valueOf(5);
  private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());
  private static final Set<String> READ_BY_HAND = Set.of("REGISTER", "GAUGE");

  private final PointBook points;
  private final PointRepository repository;
  private final ReadingChangeRepository journal;
  private final AttachmentRepository attachments;
  private final Changes changes;
  private final ReadingStore store;
  private final Clock clock;

  Entries(
      PointBook points,
      PointRepository repository,
      ReadingChangeRepository journal,
      AttachmentRepository attachments,
      Changes changes,
      ReadingStore store,
      Clock clock) {
    this.points = points;
    this.repository = repository;
    this.journal = journal;
    this.attachments = attachments;
    this.changes = changes;
    this.store = store;
    this.clock = clock;
  }

  /** The registers and gauges of a unit and below with what a reading is compared with. */
  List<EntryFacts> facts(CurrentUser user, UUID org) {
    user.requireRead(org);
    OrgScope scope = user.scope().and(OrgScope.of(user.tree().below(List.of(org))));
    return repository.all(scope).stream()
        .filter(point -> READ_BY_HAND.contains(point.kind()))
        .map(point -> facts(point, ReadingStore.NOW))
        .toList();
  }

  private EntryFacts facts(StoredPoint point, Instant before) {
    Metered metered = points.metered(point);
    Optional<Reading> last = store.before(point.id().toString(), before, ReadingStore.NOW);
    return new EntryFacts(
        point.id(),
        point.code(),
        point.nameZh(),
        point.nameEn(),
        point.kind(),
        point.unit(),
        point.scale(),
        point.zone(),
        metered.rules().digits(),
        last.map(Reading::time).orElse(null),
        last.map(Reading::value).orElse(null),
        last.map(reading -> usual(point, reading)).orElse(null));
  }

  /** The counter's move over the weeks before a reading, by day. */
  private @Nullable BigDecimal usual(StoredPoint point, Reading last) {
    if (!point.kind().equals(PointKind.REGISTER.name())) {
      return null;
    }
    Reading first =
        store
            .atOrAfter(point.id().toString(), last.time().minus(USUAL), ReadingStore.NOW)
            .orElse(last);
    long millis = Duration.between(first.time(), last.time()).toMillis();
    BigDecimal move = last.value().subtract(first.value());
    return millis <= 0 || move.signum() <= 0
        ? null
        : move.multiply(DAY)
            .divide(BigDecimal.valueOf(millis), MathContext.DECIMAL64)
            .setScale(point.scale() + 2, RoundingMode.HALF_EVEN);
  }

  /** Enters a reading, or says why it has to be confirmed first. */
  @Transactional
  public EntryAnswer enter(CurrentUser user, Entry entry) {
    StoredPoint point = points.require(user, entry.pointId());
    user.require(Role.RECORDER, point.orgUnitId());
    boolean known =
        journal
            .byId(entry.id(), user.scope())
            .filter(change -> change.pointId().equals(point.id()))
            .isPresent();
    if (known) {
      return new EntryAnswer(true, true, List.of());
    }
    check(entry, point);
    List<Finding> findings = looks(entry, point);
    String note = entry.note() == null ? "" : entry.note().strip();
    if (!findings.isEmpty() && !(entry.confirmed() && !note.isEmpty())) {
      return new EntryAnswer(false, false, findings);
    }
    var readings =
        new TreeMap<>(Map.of(entry.time(), new Plan.Written(entry.value(), Quality.MANUAL)));
    var plan = new Plan(point, points.metered(point), "ENTRY", readings, List.of());
    String reason = note.isEmpty() ? "read at the meter" : Changes.reason(note);
    if (changes.write(user, plan, reason, entry.id(), entry.attachmentId()).isEmpty()) {
      throw ApiException.notFound("reading", entry.id());
    }
    return new EntryAnswer(true, false, findings);
  }

  private void check(Entry entry, StoredPoint point) {
    UUID photo = entry.attachmentId();
    if (photo != null
        && attachments.byId(photo, OrgScope.of(Set.of(point.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", photo);
    }
    boolean late = entry.time().isAfter(clock.instant().plusSeconds(300));
    if (late || !Planner.fits(entry.value()) || !READ_BY_HAND.contains(point.kind())) {
      throw new FindingException(
          Finding.error(
              "reading-change-invalid",
              point.code(),
              entry.value().toPlainString() + " at " + entry.time(),
              "a value of a register or gauge, at a time that has passed",
              "Correct the reading."));
    }
  }

  private List<Finding> looks(Entry entry, StoredPoint point) {
    EntryFacts facts = facts(point, entry.time());
    List<Finding> findings = new ArrayList<>();
    BigDecimal last = facts.last();
    Instant lastAt = facts.lastAt();
    if (!point.kind().equals(PointKind.REGISTER.name()) || last == null || lastAt == null) {
      return findings;
    }
    BigDecimal usual = facts.usualPerDay();
    Integer digits = facts.digits();
    BigDecimal move = entry.value().subtract(last);
    if (move.signum() < 0 && digits != null) {
      BigDecimal over = move.add(BigDecimal.TEN.pow(digits));
      move = over.compareTo(BigDecimal.TEN.pow(digits - 1)) < 0 ? over : move;
    }
    if (move.signum() < 0) {
      findings.add(looks(point, entry, "at least " + last.toPlainString()));
    } else if (usual != null) {
      BigDecimal days =
          BigDecimal.valueOf(Duration.between(lastAt, entry.time()).toMillis())
              .divide(DAY, MathContext.DECIMAL64)
              .max(BigDecimal.ONE);
      BigDecimal most = last.add(usual.multiply(days).multiply(MUCH));
      if (last.add(move).compareTo(most) > 0) {
        String shown = most.setScale(point.scale(), RoundingMode.UP).toPlainString();
        findings.add(looks(point, entry, "at most " + shown));
      }
    }
    return findings;
  }

  private static Finding looks(StoredPoint point, Entry entry, String wanted) {
    return Finding.warning(
        "reading-implausible",
        point.code(),
        entry.value().toPlainString() + " " + point.unit(),
        wanted + " " + point.unit(),
        "Look again; if it is right, confirm it and say why.");
  }
}
