// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.readings.PointBook;
import org.tanheng.app.readings.PointFacts;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.metering.ConnectionPoint;
import org.tanheng.data.metering.ConnectionRepository;
import org.tanheng.data.metering.GatewayPoint;
import org.tanheng.data.metering.IngestRepository;
import org.tanheng.data.metering.StoredConnection;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.template.DeviceTemplate;
import org.tanheng.drivers.template.FirstReading;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** Devices of known models behind a connection: tried first, then read as points. */
@Service
class ConnectionDevices {
  private static final int PATIENCE_SECONDS = 90;
  private static final int LONGEST = 100;

  private final Connections connections;
  private final ConnectionRepository repository;
  private final OpenConnections open;
  private final Protocols protocols;
  private final IngestRepository ingest;
  private final PointBook points;

  ConnectionDevices(
      Connections connections,
      ConnectionRepository repository,
      OpenConnections open,
      Protocols protocols,
      IngestRepository ingest,
      PointBook points) {
    this.connections = connections;
    this.repository = repository;
    this.open = open;
    this.protocols = protocols;
    this.ingest = ingest;
    this.points = points;
  }

  /**
   * What one point of a device said when it was tried.
   *
   * @param probes the reading with all ways to understand it, none where nothing answered
   * @param findings why there is no reading
   */
  record TriedPoint(
      String name, String address, String unit, List<Probe> probes, List<Finding> findings) {}

  /** Asks for every point of the device once and stores nothing. */
  List<TriedPoint> attempt(CurrentUser user, UUID id, DeviceOrder order) {
    StoredConnection stored = connections.requireChange(user, id);
    DeviceTemplate template = template(stored, order);
    ConnectionConfig config = open.config(stored);
    protocols
        .refused(config)
        .ifPresent(
            finding -> {
              throw new FindingException(finding.at(stored.code()));
            });
    Future<Outcome<FirstReading>> asked =
        open.apart(
            id,
            () ->
                FirstReading.of(
                    protocols.drivers(),
                    config,
                    template,
                    order.device().strip(),
                    order.prefix().strip(),
                    open.sink()));
    try {
      return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS).orElseThrow().rows().stream()
          .map(row -> tried(row, template))
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw silent(stored);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw silent(stored);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FindingException finding ? finding : silent(stored);
    }
  }

  private static FindingException silent(StoredConnection stored) {
    return new FindingException(
        Finding.error(
            "device-silent",
            stored.code(),
            "no answer in " + PATIENCE_SECONDS + " s",
            "a device that answers",
            "Look at the line, the address and the number of the device."));
  }

  private static TriedPoint tried(FirstReading.Row row, DeviceTemplate template) {
    String name = row.point().pointId();
    String unit =
        template.points().stream()
            .filter(entry -> name.endsWith("/" + entry.name()))
            .map(DeviceTemplate.Entry::unit)
            .findFirst()
            .orElse("");
    return new TriedPoint(name, row.point().address(), unit, row.probe(), row.findings());
  }

  /** Reads the device from now on: each of its points with unit, kind and digits of the model. */
  @Transactional
  public ConnectionView add(CurrentUser user, UUID id, DeviceOrder order) {
    StoredConnection stored = connections.requireChange(user, id);
    DeviceTemplate template = template(stored, order);
    String prefix = order.prefix().strip();
    List<PointMapping> mappings = template.mappings(order.device().strip(), prefix);
    String zone = user.tree().unit(stored.orgUnitId()).map(OrgUnit::zone).orElse("Asia/Shanghai");
    List<String> only = order.only();
    for (int i = 0; i < mappings.size(); i++) {
      DeviceTemplate.Entry entry = template.points().get(i);
      PointMapping mapping = mappings.get(i);
      if (only != null && !only.contains(entry.name())) {
        continue;
      }
      repository.put(
          new ConnectionPoint(
              id, mapping.pointId(), mapping.address(), mapping.factor(), mapping.scale()));
      GatewayPoint place = ingest.meet(id, mapping.pointId());
      if (place.adoptedAt() == null) {
        points.add(user, place.pointId(), facts(stored, order, entry, mapping, zone));
        ingest.adopt(id, mapping.pointId(), place.pointId(), user.id());
      }
    }
    connections.entered(user, stored);
    return connections.view(stored);
  }

  private static PointFacts facts(
      StoredConnection stored,
      DeviceOrder order,
      DeviceTemplate.Entry entry,
      PointMapping mapping,
      String zone) {
    return new PointFacts(
        stored.orgUnitId(),
        mapping.pointId(),
        order.nameZh().strip() + " " + entry.name(),
        order.nameEn().strip() + " " + entry.name(),
        entry.kind(),
        entry.unit(),
        entry.scale(),
        entry.digits(),
        null,
        order.device().strip(),
        zone);
  }

  /** What a model gives is the same over each form of Modbus, and asked for or overheard. */
  private static String family(String protocol) {
    return protocol.startsWith("modbus") ? "modbus" : protocol.replaceFirst("-listen$", "");
  }

  private DeviceTemplate template(StoredConnection stored, DeviceOrder order) {
    DeviceTemplate template =
        protocols
            .template(order.template())
            .orElseThrow(() -> ApiException.notFound("template", order.template()));
    boolean fits = family(template.protocol()).equals(family(stored.protocol()));
    boolean named =
        order.prefix().matches("[^\\p{Cntrl}]{1," + LONGEST + "}")
            && order.device().matches("[\\p{Alnum}.:_-]{1," + LONGEST + "}")
            && !order.nameZh().isBlank()
            && !order.nameEn().isBlank();
    if (!fits || !named) {
      throw new FindingException(
          Finding.error(
              "device-order",
              order.prefix(),
              fits ? "\"" + order.device() + "\"" : template.protocol(),
              fits ? "a device in letters and digits, a prefix and names" : stored.protocol(),
              "Correct the device, or choose a model of this protocol."));
    }
    return template;
  }
}
