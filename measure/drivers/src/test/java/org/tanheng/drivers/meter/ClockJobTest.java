// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.DeviceClock;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.vee.ClockOffset;

/** A meter of DL/T 645-2007 that shows 2026-11-21 10:20:30; frames as in golden/dlt645.txt. */
class ClockJobTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String TIME = "68 61 01 00 00 00 00 68 91 07 35 34 33 37 63 53 43 96 16";
  private static final String DATE = "68 61 01 00 00 00 00 68 91 08 34 34 33 37 39 54 44 59 C7 16";
  private static final String REFUSED = "68 61 01 00 00 00 00 68 D1 01 35 39 16";

  private static final PointMapping TOTAL =
      new PointMapping("total", "000000000161/00010000", BigDecimal.ONE, 2);

  private final List<String> asked = new ArrayList<>();
  private final List<DeviceClock> told = new ArrayList<>();

  @Test
  void aClockWithinAMinuteIsFine() {
    ClockJob job = job("2026-11-21T02:21:20Z", TIME, DATE);
    assertThat(job.run()).isEmpty();
    assertThat(job.run()).isEmpty();
    assertThat(asked).hasSize(2);
    assertThat(told)
        .containsExactly(
            new DeviceClock(
                "000000000161",
                List.of("total"),
                new ClockOffset(
                    Instant.parse("2026-11-21T02:21:20Z"),
                    Duration.ofMillis(-49_500),
                    Duration.ofMillis(500)),
                DeviceClock.Way.READ));
  }

  @Test
  void aClockThatIsOffIsNamed() {
    ClockJob job = job("2026-11-21T02:18:55Z", TIME, DATE);
    assertThatThrownBy(job::run)
        .isInstanceOfSatisfying(
            FindingException.class,
            e -> {
              assertThat(e.findings().getFirst().code()).isEqualTo("meter-clock");
              assertThat(e.findings().getFirst().got()).isEqualTo("95 s ahead");
            });
    assertThat(told).hasSize(1);
  }

  @Test
  void nothingIsAskedAtMidnightAndARefusalIsNoFault() {
    assertThat(job("2026-11-21T16:00:30Z", TIME, DATE).run()).isEmpty();
    assertThat(asked).isEmpty();
    assertThat(job("2026-11-21T02:18:55Z", REFUSED).run()).isEmpty();
    assertThat(asked).hasSize(1);
    assertThat(told).isEmpty();
  }

  /** Its values are polled all the same: one that does not answer here is no silent device. */
  @Test
  void aSilentClockIsAskedAgainAfterAnHour() {
    var now = new AtomicReference<>(Instant.parse("2026-11-21T02:18:55Z"));
    InstantSource moving = now::get;
    ClockJob job = job(moving.withZone(SHANGHAI));
    assertThat(job.run()).isEmpty();
    assertThat(job.run()).isEmpty();
    assertThat(asked).hasSize(1);
    now.set(now.get().plus(Duration.ofMinutes(61)));
    assertThat(job.run()).isEmpty();
    assertThat(asked).hasSize(2);
    assertThat(told).isEmpty();
  }

  private ClockJob job(String now, String... answers) {
    return job(Clock.fixed(Instant.parse(now), SHANGHAI), answers);
  }

  private ClockJob job(Clock clock, String... answers) {
    return new ClockJob(
        "c",
        new Dlt645Protocol(),
        new Script(answers),
        Duration.ofSeconds(1),
        List.of(new MeterJob.Wanted(TOTAL, new Place("000000000161", "00010000", ""))),
        SHANGHAI,
        clock,
        told::add);
  }

  /** Gives its answers one after the other. */
  private final class Script implements Line {
    private final String[] answers;
    private int next;

    Script(String... answers) {
      this.answers = answers;
    }

    @Override
    public byte[] exchange(byte[] request, FrameEnd end, Duration wait) throws IOException {
      asked.add(Hex.of(request[0]));
      if (next >= answers.length) {
        throw new IOException("no answer");
      }
      return Hex.parse(answers[next++]).orElseThrow();
    }

    @Override
    public int listen(byte[] into, Duration wait) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String name() {
      return "script";
    }

    @Override
    public int baud() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
