// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.data.evidence.StoredLeaf;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;

/**
 * Keeps in the log which certificates the devices of meters have; what they say is a salted
 * commitment.
 */
@Service
public class CertificateEvidence {
  private final MeterRepository meters;
  private final DeviceRepository devices;
  private final EvidenceOutbox outbox;

  CertificateEvidence(MeterRepository meters, DeviceRepository devices, EvidenceOutbox outbox) {
    this.meters = meters;
    this.devices = devices;
    this.outbox = outbox;
  }

  /** A certificate that is entered in this transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void entered(MeterCertificate certificate, Json by) {
    outbox.record(
        LeafKind.METER_CERTIFICATE,
        certificate.deviceId().toString(),
        null,
        JsonObject.builder()
            .put("id", certificate.id().toString())
            .put("device", certificate.deviceId().toString())
            .build(),
        Map.of("content", content(certificate), "by", by));
  }

  /** What a leaf commits to of a certificate. */
  public static JsonObject content(MeterCertificate certificate) {
    UUID file = certificate.attachmentId();
    LocalDate end = certificate.validTo();
    return JsonObject.builder()
        .put("kind", certificate.kind())
        .put("number", certificate.number())
        .put("authority", certificate.authority())
        .put("issuedOn", certificate.issuedOn().toString())
        .put("validTo", end == null ? null : end.toString())
        .put("result", certificate.result())
        .put("file", file == null ? null : file.toString())
        .build();
  }

  /** The leaves of all certificates of the devices behind points; missing ones are kept. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<StoredLeaf> leaves(Collection<UUID> points) {
    List<UUID> known = devicesOf(points);
    String stated = of(known).stream().map(StoredLeaf::leaf).collect(Collectors.joining("\n"));
    for (MeterCertificate certificate : devices.certificates(known)) {
      if (!stated.contains(certificate.id().toString())) {
        entered(
            certificate,
            JsonObject.builder().put("id", certificate.enteredBy().toString()).build());
      }
    }
    return of(known);
  }

  /** The leaves that were kept, of the devices behind points. */
  public List<StoredLeaf> stated(Collection<UUID> points) {
    return of(devicesOf(points));
  }

  private List<StoredLeaf> of(Collection<UUID> known) {
    return known.isEmpty()
        ? List.of()
        : outbox.of(LeafKind.METER_CERTIFICATE, known.stream().map(UUID::toString).toList());
  }

  private List<UUID> devicesOf(Collection<UUID> points) {
    Set<UUID> places =
        meters.ofPoints(points).stream().map(MeterPoint::meterId).collect(Collectors.toSet());
    return places.isEmpty() ? List.of() : devices.of(places).stream().map(MeterDevice::id).toList();
  }
}
