// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.tanheng.app.activity.CellAnswer;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.readings.PointRule;
import org.tanheng.data.readings.PointVersion;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.Interval;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Step;

/** Points over REST: their intervals, and every reading below them. */
@RestController
@RequestMapping("/api/points")
class PointController {
  private static final int MOST_READINGS = 5_000;

  /**
   * Use in one slot; no value where nothing is known.
   *
   * @param low least that can have been used, if a bound is known
   * @param high most that can have been used, if a bound is known
   * @param flags what happened to the value on its way, such as gap-spread or rollover
   */
  record Slot(
      Instant start,
      Instant end,
      @Nullable BigDecimal value,
      String quality,
      BigDecimal coverage,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      List<String> flags) {}

  /** A reading as it was received; of one time the newest first. */
  record RawReading(Instant time, BigDecimal value, String quality, Instant receivedAt) {}

  /** Months of a point as activity data of a source. */
  record Use(UUID sourceId, YearMonth first, YearMonth last) {}

  private final Points points;

  PointController(Points points) {
    this.points = points;
  }

  @GetMapping
  List<StoredPoint> of(CurrentUser user, @RequestParam(required = false) @Nullable UUID org) {
    return points.of(user, org);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  StoredPoint add(CurrentUser user, @RequestBody PointFacts facts) {
    return points.add(user, facts);
  }

  /** What a point was called and when it counted: all versions, the newest first. */
  @GetMapping("/{id}/versions")
  List<PointVersion> versions(CurrentUser user, @PathVariable UUID id) {
    return points.versions(user, id);
  }

  /** Names, words of the unit and the time that counts, with the reason. */
  @PutMapping("/{id}")
  StoredPoint correct(CurrentUser user, @PathVariable UUID id, @RequestBody PointCorrection facts) {
    return points.correct(user, id, facts);
  }

  /** What is known of a register beyond its readings: all versions, the newest first. */
  @GetMapping("/{id}/rules")
  List<PointRule> rules(CurrentUser user, @PathVariable UUID id) {
    return points.rules(user, id);
  }

  /** Digits, highest move and form of a register, with the reason; its use is made again. */
  @PostMapping("/{id}/rules")
  StoredPoint enter(CurrentUser user, @PathVariable UUID id, @RequestBody PointRuleFacts facts) {
    return points.enter(user, id, facts);
  }

  /**
   * Use per slot of the local calendar, as known at an instant or now; step such as 15m, 1h, 1d,
   * 1mo.
   */
  @GetMapping("/{id}/intervals")
  List<Slot> intervals(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "1d") String step,
      @RequestParam(required = false) @Nullable Instant knownAt) {
    return points
        .intervals(
            points.require(user, id),
            from,
            to,
            Step.parse(step).orElseThrow(),
            knownAt == null ? ReadingStore.NOW : knownAt)
        .stream()
        .map(PointController::slot)
        .toList();
  }

  /** What else is read at the meter and says more of slots that are too fine for the register. */
  @GetMapping("/{id}/finer")
  List<FinerSources.FinerSource> finer(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "15m") String step) {
    return points.finer(points.require(user, id), from, to, Step.parse(step).orElseThrow());
  }

  /** Raw readings with all their versions, at most 5,000. */
  @GetMapping("/{id}/readings")
  List<RawReading> readings(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return points.readings(points.require(user, id), from, to, MOST_READINGS).stream()
        .map(PointController::raw)
        .toList();
  }

  @PostMapping("/{id}/use")
  List<CellAnswer> use(CurrentUser user, @PathVariable UUID id, @RequestBody Use use) {
    return points.use(user, id, use.sourceId(), use.first(), use.last());
  }

  private static Slot slot(Interval interval) {
    return new Slot(
        interval.start(),
        interval.end(),
        interval.value(),
        interval.quality().code(),
        interval.coverage(),
        interval.low(),
        interval.high(),
        interval.flags().stream().map(Flag::code).toList());
  }

  private static RawReading raw(Reading reading) {
    return new RawReading(
        reading.time(), reading.value(), reading.quality().code(), reading.receivedAt());
  }
}
