// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.demand.KvarhRule;

/** Meters over REST: the register of measuring instruments and what is read at each. */
@RestController
@RequestMapping("/api/meters")
class MeterController {

  /** A point that is read at the meter. */
  record PointAtMeter(UUID pointId, @Nullable String role) {}

  private final Meters meters;
  private final MeterDevices devices;
  private final Equipment equipment;
  private final Network network;
  private final Settlements settlements;
  private final MeterEvents events;
  private final MeterClocks clocks;

  MeterController(
      Meters meters,
      MeterDevices devices,
      Equipment equipment,
      Network network,
      Settlements settlements,
      MeterEvents events,
      MeterClocks clocks) {
    this.clocks = clocks;
    this.events = events;
    this.settlements = settlements;
    this.network = network;
    this.meters = meters;
    this.devices = devices;
    this.equipment = equipment;
  }

  /** Meters of a unit and all below it, by code, with their last readings. */
  @GetMapping
  List<MeterView> of(CurrentUser user, @RequestParam UUID org) {
    return meters.of(user, org);
  }

  /** Rates of equipment and serviceability by level and carrier, with the missing meters named. */
  @GetMapping("/equipment")
  List<EquipmentRate> equipment(CurrentUser user, @RequestParam UUID org) {
    return equipment.rates(user, org);
  }

  /** Each meter with its use over half-open days and the difference to those below it. */
  @GetMapping("/network")
  List<NetworkNode> network(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return network.of(user, org, from, to);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MeterView add(CurrentUser user, @RequestBody MeterFacts facts) {
    return meters.add(user, facts);
  }

  @GetMapping("/{id}")
  MeterDetail one(CurrentUser user, @PathVariable UUID id) {
    return devices.detail(user, id);
  }

  @PutMapping("/{id}")
  MeterView change(CurrentUser user, @PathVariable UUID id, @RequestBody MeterFacts facts) {
    return meters.change(user, id, facts);
  }

  /**
   * Maximum demand, power factor and rates of a month.
   *
   * @param slip what the sliding period moves by: 1m, 3m, 5m or 15m
   * @param rule which reactive energy counts
   */
  @GetMapping("/{id}/settlement")
  MeterSettlement settlement(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam YearMonth month,
      @RequestParam(defaultValue = "1m") String slip,
      @RequestParam(defaultValue = "ABSOLUTE_SUM") KvarhRule rule) {
    return settlements.of(user, id, month, slip(slip), rule);
  }

  /** What happened to the meter on half-open days, as its event points tell: the newest first. */
  @GetMapping("/{id}/events")
  List<MeterEvents.ToldEvent> events(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return events.of(user, id, from, to);
  }

  /** What the clocks at the meter showed against ours on half-open days: the newest first. */
  @GetMapping("/{id}/clocks")
  List<MeterClocks.ToldClock> clocks(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return clocks.of(user, id, from, to);
  }

  private static Step slip(String text) {
    Step step = Step.parse(text).orElseThrow();
    if (step.size() != Step.Size.MINUTE || 15 % step.count() != 0) {
      throw ApiException.malformed(
          Finding.error(
              "demand-slip", "slip", text, "1m, 3m, 5m or 15m", "Choose the slip of the meter."));
    }
    return step;
  }

  @PostMapping("/{id}/points")
  MeterView assign(CurrentUser user, @PathVariable UUID id, @RequestBody PointAtMeter point) {
    return meters.assign(user, id, point.pointId(), point.role());
  }

  /** Puts a device in, in place of the one that stands there. */
  @PostMapping("/{id}/devices")
  MeterDetail install(CurrentUser user, @PathVariable UUID id, @RequestBody DeviceFacts facts) {
    return devices.install(user, id, facts);
  }

  @PutMapping("/{id}/devices/{device}")
  MeterDetail describe(
      CurrentUser user,
      @PathVariable UUID id,
      @PathVariable UUID device,
      @RequestBody DeviceFacts facts) {
    return devices.describe(user, id, device, facts);
  }

  @PostMapping("/{id}/transformers")
  MeterDetail transform(
      CurrentUser user, @PathVariable UUID id, @RequestBody TransformerFacts facts) {
    return devices.transform(user, id, facts);
  }

  @PostMapping("/{id}/certificates")
  MeterDetail certify(
      CurrentUser user, @PathVariable UUID id, @RequestBody MeterCertificateFacts facts) {
    return devices.certify(user, id, facts);
  }
}
