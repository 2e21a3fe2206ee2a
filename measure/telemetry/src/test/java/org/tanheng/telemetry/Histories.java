// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.tanheng.units.Quality;

/** A random register history whose use between first and last reading is known. */
final class Histories {
  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/Sao_Paulo"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Australia/Lord_Howe"));

  final ZoneId zone;
  final Series series;
  final RegisterRules rules;
  final long used;
  final int rollovers;

  Histories(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    zone = ZONES.get(random.nextInt(ZONES.size()));
    int digits = 4 + random.nextInt(4);
    int scale = random.nextInt(4);
    long span = Exact.power(digits + scale);
    long cadence = (1 + random.nextInt(60)) * 60_000L;
    long most = 1 + span / 40;
    long time = start(random);
    long value = random.nextLong(span);
    long sum = 0;
    int over = 0;
    Series.Builder builder = Series.of("p");
    int readings = 2 + random.nextInt(60);
    for (int i = 0; i < readings; i++) {
      builder.add(time, value, scale, Quality.MEASURED, 0);
      if (i < readings - 1) {
        long move = random.nextLong(most);
        sum += move;
        value += move;
        if (value >= span) {
          value -= span;
          over++;
        }
        time += cadence + (random.nextInt(20) == 0 ? random.nextLong(400) * cadence : 0);
        time += random.nextInt(3) == 0 ? random.nextLong(cadence) : 0;
      }
    }
    series = builder.build();
    rules = new RegisterRules(digits, Duration.ofMillis(cadence), null);
    used = sum;
    rollovers = over;
  }

  /** Often within days of a clock change, at any phase. */
  static long start(SplittableRandom random) {
    String[] near = {"2018-03-24T00:00:00Z", "2018-10-26T00:00:00Z", "2018-02-15T00:00:00Z"};
    long day = Instant.parse(near[random.nextInt(near.length)]).toEpochMilli();
    return day + random.nextLong(Duration.ofDays(3).toMillis());
  }
}
