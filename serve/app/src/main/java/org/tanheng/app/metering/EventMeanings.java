// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.data.metering.ConnectionRepository;
import org.tanheng.data.metering.DeviceRepository;
import org.tanheng.data.metering.MeterPoint;
import org.tanheng.data.metering.MeterRepository;
import org.tanheng.drivers.template.DeviceTemplate;
import org.tanheng.drivers.template.DeviceTemplates;
import org.tanheng.drivers.template.EventWords;

/** What the events of points say: in the words of the standards, or of the maker of the meter. */
@Service
public class EventMeanings {
  private final MeterRepository meters;
  private final DeviceRepository devices;
  private final ConnectionRepository connections;
  private final DeviceTemplates templates;

  EventMeanings(
      MeterRepository meters,
      DeviceRepository devices,
      ConnectionRepository connections,
      DeviceTemplates templates) {
    this.meters = meters;
    this.devices = devices;
    this.connections = connections;
    this.templates = templates;
  }

  /**
   * What the events of one point say.
   *
   * @param model the maker's own codes of the device in service, if a template of its model brings
   *     them
   * @param counted what its value counts, empty where its address does not say it
   */
  public record Meanings(Map<Long, EventWords.Words> model, Optional<EventWords.Words> counted) {

    /** What a code says that the meter told with its instant. */
    public Optional<EventWords.Words> of(BigDecimal code) {
      return EventWords.of(code, model);
    }
  }

  /** The words of a point. */
  public Meanings of(UUID point) {
    return new Meanings(
        meters.ofPoint(point).map(MeterPoint::meterId).map(this::model).orElse(Map.of()),
        connections.address(point).flatMap(EventWords::at));
  }

  private Map<Long, EventWords.Words> model(UUID meter) {
    return devices.of(List.of(meter)).stream()
        .filter(device -> device.removedAt() == null)
        .findFirst()
        .flatMap(device -> templates.of(device.maker(), device.model()))
        .map(DeviceTemplate::events)
        .orElse(Map.of());
  }
}
