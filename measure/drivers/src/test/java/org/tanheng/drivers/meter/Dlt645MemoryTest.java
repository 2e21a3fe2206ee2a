// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;
import org.tanheng.telemetry.TimeRange;

/** A meter that records its load each minute and tells one record a request. */
class Dlt645MemoryTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuMMddHHmm");
  private static final LocalDateTime START = LocalDateTime.parse("2026-11-21T10:00");
  private static final int KEPT = 20;

  @Test
  void recordsThatComeOneByOneAreWalkedToTheLast() throws IOException {
    assertThat(numbers(12)).hasSize(12).startsWith(new BigDecimal("1.00"));
  }

  @Test
  void theWalkEndsWhereTheMeterTellsTheSameAgain() throws IOException {
    assertThat(numbers(40)).hasSize(KEPT).endsWith(new BigDecimal("20.00"));
  }

  private static List<BigDecimal> numbers(int minutes) throws IOException {
    var range =
        new TimeRange(
            START.atZone(SHANGHAI).toInstant(),
            START.plusMinutes(minutes).atZone(SHANGHAI).toInstant());
    var memory = new Dlt645Memory(new Meter(), Duration.ofSeconds(1), "000000000161", SHANGHAI);
    return memory.read("00030000", range).stream()
        .map(stored -> stored.value().number())
        .map(number -> number == null ? BigDecimal.ZERO : number)
        .toList();
  }

  /** Where nothing later is kept it tells its last record. */
  private static final class Meter implements Line {
    @Override
    public byte[] exchange(byte[] request, FrameEnd end, Duration wait) {
      String asked = reversed(Arrays.copyOfRange(request, 10, request.length - 2), -0x33);
      LocalDateTime from = LocalDateTime.parse(asked.substring(0, 10), STAMP);
      LocalDateTime last = START.plusMinutes(KEPT - 1);
      String record = record(from.isAfter(last) ? last : from);
      byte[] data = HexFormat.of().parseHex(reversed(HexFormat.of().parseHex(record), 0));
      byte[] frame = Arrays.copyOf(request, 16 + data.length);
      frame[8] = (byte) 0x91;
      frame[9] = (byte) (4 + data.length);
      for (int i = 0; i < data.length; i++) {
        frame[14 + i] = (byte) (data[i] + 0x33);
      }
      int sum = 0;
      for (int i = 0; i < frame.length - 2; i++) {
        sum += frame[i];
      }
      frame[frame.length - 2] = (byte) sum;
      frame[frame.length - 1] = 0x16;
      return frame;
    }

    /** The last byte first, as the annex prints it: kind 4 are four energies. */
    private static String record(LocalDateTime at) {
      long minute = Duration.between(START, at).toMinutes() + 1;
      String energies = "%06d00".formatted(minute).repeat(4);
      String inside = "AAAAAA" + energies + "AAAAAA" + STAMP.format(at);
      String summed = inside + "%02X".formatted(inside.length() / 2) + "A0A0";
      int sum = 0;
      for (byte part : HexFormat.of().parseHex(summed)) {
        sum += part;
      }
      return "E5" + "%02X".formatted(sum & 0xff) + summed;
    }

    private static String reversed(byte[] bytes, int add) {
      var digits = new StringBuilder();
      for (int i = bytes.length - 1; i >= 0; i--) {
        digits.append("%02X".formatted((bytes[i] + add) & 0xff));
      }
      return digits.toString();
    }

    @Override
    public int listen(byte[] into, Duration wait) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String name() {
      return "meter";
    }

    @Override
    public int baud() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
