// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.readings.CertificateEvidence;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.attachment.AttachmentRepository;
import org.tanheng.data.metering.DeviceReading;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.data.metering.TransformerRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;

/** The devices of meters in time: installed, exchanged, certified, and their transformers. */
@Service
class MeterDevices {
  private final Meters book;
  private final MeterRepository meters;
  private final DeviceRepository devices;
  private final TransformerRepository transformers;
  private final AttachmentRepository attachments;
  private final ReadingStore store;
  private final CertificateEvidence certificates;
  private final AuditTrail audit;

  MeterDevices(
      Meters book,
      MeterRepository meters,
      DeviceRepository devices,
      TransformerRepository transformers,
      AttachmentRepository attachments,
      ReadingStore store,
      CertificateEvidence certificates,
      AuditTrail audit) {
    this.certificates = certificates;
    this.book = book;
    this.meters = meters;
    this.devices = devices;
    this.transformers = transformers;
    this.attachments = attachments;
    this.store = store;
    this.audit = audit;
  }

  MeterDetail detail(CurrentUser user, UUID id) {
    StoredMeter meter = book.require(user, id);
    List<MeterDevice> all = devices.of(List.of(id));
    List<UUID> ids = all.stream().map(MeterDevice::id).toList();
    return new MeterDetail(
        book.view(user, meter),
        all,
        devices.readings(ids),
        transformers.of(List.of(id)),
        devices.certificates(ids));
  }

  /** Puts a device in; one that stands there is taken out at the same instant. */
  @Transactional
  public MeterDetail install(CurrentUser user, UUID id, DeviceFacts facts) {
    StoredMeter meter = book.requireChange(user, id);
    checkAttachment(facts.attachmentId(), meter);
    MeterDevice draft = facts.draft(new UUID(0, 0), id, user.id());
    List<MeterDevice> known = devices.of(List.of(id));
    @Nullable MeterDevice before = known.isEmpty() ? null : known.getLast();
    checkOrder(draft, before);
    Set<UUID> read =
        meters.points(List.of(id)).stream().map(MeterPoint::pointId).collect(Collectors.toSet());
    if (before != null && before.removedAt() == null) {
      devices.remove(before.id(), draft.installedAt());
    }
    MeterDevice made = devices.install(draft, user.id());
    for (DeviceFacts.Counter counter : facts.counters()) {
      if (!read.contains(counter.pointId())) {
        throw ApiException.notFound("point", counter.pointId());
      }
      if (before != null && counter.last() != null) {
        devices.read(new DeviceReading(before.id(), counter.pointId(), null, counter.last()));
      }
      if (counter.first() != null) {
        devices.read(new DeviceReading(made.id(), counter.pointId(), counter.first(), null));
      }
    }
    audit.record(
        user,
        before == null ? "meter-install" : "meter-exchange",
        "meter",
        id,
        meter.orgUnitId(),
        before,
        facts);
    recompute(id);
    return detail(user, id);
  }

  /** Corrects the description of a device. */
  @Transactional
  public MeterDetail describe(CurrentUser user, UUID id, UUID deviceId, DeviceFacts facts) {
    StoredMeter meter = book.requireChange(user, id);
    checkAttachment(facts.attachmentId(), meter);
    MeterDevice before = device(id, deviceId);
    MeterDevice after = devices.describe(facts.draft(deviceId, id, user.id()));
    audit.record(user, "meter-device-change", "meter", id, meter.orgUnitId(), before, after);
    recompute(id);
    return detail(user, id);
  }

  /** Enters transformers that hold from an instant on. */
  @Transactional
  public MeterDetail transform(CurrentUser user, UUID id, TransformerFacts facts) {
    StoredMeter meter = book.requireChange(user, id);
    checkAttachment(facts.attachmentId(), meter);
    StoredTransformers made = transformers.enter(facts.draft(id, user.id()), user.id());
    audit.record(user, "meter-transformers", "meter", id, meter.orgUnitId(), null, made);
    recompute(id);
    return detail(user, id);
  }

  /** Enters a certificate of a device. */
  @Transactional
  public MeterDetail certify(CurrentUser user, UUID id, MeterCertificateFacts facts) {
    StoredMeter meter = book.requireChange(user, id);
    checkAttachment(facts.attachmentId(), meter);
    device(id, facts.deviceId());
    MeterCertificate made = devices.certify(facts.draft(user.id()), user.id());
    certificates.entered(made, EvidenceOutbox.person(user));
    audit.record(user, "meter-certificate", "meter", id, meter.orgUnitId(), null, made);
    return detail(user, id);
  }

  /** What was rolled up with the meter as it was known before is made again. */
  private void recompute(UUID meter) {
    book.logFacts(meter);
    for (MeterPoint point : meters.points(List.of(meter))) {
      store.rollups().mark(point.pointId().toString(), TimeRange.ALWAYS);
    }
  }

  private MeterDevice device(UUID meter, UUID id) {
    return devices.of(List.of(meter)).stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("device", id));
  }

  private static void checkOrder(MeterDevice draft, @Nullable MeterDevice before) {
    if (before != null && !draft.installedAt().isAfter(before.installedAt())) {
      throw new FindingException(
          Finding.error(
              "period-order",
              "installedAt",
              draft.installedAt().toString(),
              "after " + before.installedAt() + ", when " + before.serial() + " was put in",
              "Correct the instant; devices follow each other in time."));
    }
  }

  private void checkAttachment(@Nullable UUID id, StoredMeter meter) {
    if (id != null && attachments.byId(id, OrgScope.of(Set.of(meter.orgUnitId()))).isEmpty()) {
      throw ApiException.notFound("attachment", id);
    }
  }
}
