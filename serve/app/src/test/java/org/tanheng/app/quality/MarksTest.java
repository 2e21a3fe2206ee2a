// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.TimeRange;

class MarksTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<TimeRange> seen = new ArrayList<>();

  @Test
  void whatIsMarkedTwiceIsWorkedOffAsOneAndOnce() {
    var marks = new Marks<String>(0);
    marks.add("m", hours(3, 4));
    marks.add("m", hours(1, 2));
    assertThat(marks.due()).containsExactly("m");
    assertThat(marks.work("m", seen::add)).isTrue();
    assertThat(marks.work("m", seen::add)).isFalse();
    assertThat(seen).containsExactly(hours(1, 4));
    assertThat(marks.due()).isEmpty();
  }

  @Test
  void whatFailsStaysMarkedWithWhatCameMeanwhile() {
    var marks = new Marks<String>(0);
    marks.add("m", hours(1, 2));
    marks.work(
        "m",
        range -> {
          marks.add("m", hours(5, 6));
          throw new IllegalStateException("no database");
        });
    assertThat(marks.due()).containsExactly("m");
    marks.work("m", seen::add);
    assertThat(seen).containsExactly(hours(1, 6));
  }

  @Test
  void afterAFailureAllRest() {
    var marks = new Marks<String>(TimeUnit.HOURS.toNanos(1));
    marks.add("m", hours(1, 2));
    marks.add("n", hours(1, 2));
    marks.work(
        "m",
        range -> {
          throw new IllegalStateException("no database");
        });
    assertThat(marks.due()).isEmpty();
    assertThat(marks.work("n", seen::add)).as("what is asked for is done").isTrue();
  }

  private static TimeRange hours(int from, int to) {
    return new TimeRange(START.plusSeconds(3_600L * from), START.plusSeconds(3_600L * to));
  }
}
