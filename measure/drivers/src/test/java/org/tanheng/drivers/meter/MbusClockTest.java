// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;

/** Records of a meter at address 5: date and time of types F and I, and those that are no clock. */
class MbusClockTest {
  private static final String HEADER = "785634122440010200000000";

  @Test
  void aMinuteStandsForItsMiddle() throws IOException {
    assertThat(shown("046d140a553b"))
        .isEqualTo(
            new MeterProtocol.Shown(
                LocalDateTime.parse("2026-11-21T10:20:30"), Duration.ofSeconds(30)));
  }

  @Test
  void secondsAreTakenWhereTheMeterTellsThem() throws IOException {
    assertThat(shown("066d1e140a553b00"))
        .isEqualTo(MeterProtocol.Shown.second(LocalDateTime.parse("2026-11-21T10:20:30")));
  }

  @Test
  void aStoredTimeAnInvalidOneAndNoneAreNoClock() throws IOException {
    assertThat(shown("446d140a553b")).isNull();
    assertThat(shown("046d940a553b")).isNull();
    assertThat(shown("0c0678563412")).isNull();
  }

  private static MeterProtocol.@Nullable Shown shown(String records) throws IOException {
    return new MbusProtocol().clock(new Meter(records), Duration.ofSeconds(1), "5", "");
  }

  private record Meter(String records) implements Line {
    @Override
    public byte[] exchange(byte[] request, FrameEnd end, Duration wait) {
      return HexFormat.of().parseHex((request[1] & 0x0f) == 0 ? "e5" : telegram());
    }

    private String telegram() {
      String body = "080572" + HEADER + records;
      byte[] bytes = HexFormat.of().parseHex(body);
      int sum = 0;
      for (byte each : bytes) {
        sum += each;
      }
      String length = HexFormat.of().toHexDigits((byte) bytes.length);
      return "68" + length + length + "68" + body + HexFormat.of().toHexDigits((byte) sum) + "16";
    }

    @Override
    public int listen(byte[] into, Duration wait) {
      return 0;
    }

    @Override
    public String name() {
      return "meter";
    }

    @Override
    public int baud() {
      return 2400;
    }

    @Override
    public void close() {}
  }
}
