// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.line.FrameEnd;
import org.tanheng.drivers.line.Line;

class Cjt188ProtocolTest {
  private static final Duration SOON = Duration.ofSeconds(1);

  @Test
  void theTimeOfTheMeterStandsInItsAnswer() throws IOException {
    MeterProtocol.Shown shown =
        new Cjt188Protocol().clock(new Water(false), SOON, "10/00000000000161", "901F");
    assertThat(shown)
        .isEqualTo(MeterProtocol.Shown.second(LocalDateTime.parse("2026-11-21T12:30:00")));
  }

  /** A water meter that shows 123.45 m3; it answers with noise and wake-up bytes in front. */
  private record Water(boolean broken) implements Line {
    @Override
    public int listen(byte[] into, Duration wait) {
      return 0;
    }

    @Override
    public byte[] exchange(byte[] request, FrameEnd end, Duration wait) throws IOException {
      String sequence = HexFormat.of().toHexDigits(request[request.length - 3]);
      String frame =
          "6810"
              + "61010000000000"
              + "8116"
              + "1f90"
              + sequence
              + "452301002c"
              + "001200002c"
              + "00301221112620"
              + "0000";
      byte[] bytes = HexFormat.of().parseHex("00fefefe" + frame + "0016");
      int sum = broken ? 1 : 0;
      for (int i = 4; i < bytes.length - 2; i++) {
        sum += bytes[i];
      }
      bytes[bytes.length - 2] = (byte) sum;
      for (int length = 0; length < bytes.length; length++) {
        assertThat(end.look(bytes, length)).isIn(0, bytes.length);
      }
      assertThat(end.look(bytes, bytes.length)).isEqualTo(bytes.length);
      return bytes;
    }

    @Override
    public String name() {
      return "water";
    }

    @Override
    public int baud() {
      return 2400;
    }

    @Override
    public void close() {}
  }

  @Test
  void aValueIsTakenByItsNameOrItsPlace() throws Exception {
    var protocol = new Cjt188Protocol();
    Place place = protocol.place("10/00000000000161/901F/volume");
    List<Found> values = protocol.ask(new Water(false), SOON, place.device(), place.item());
    assertThat(place.select(values).number()).isEqualByComparingTo("123.45");
    assertThat(place.select(values).unit()).isEqualTo("m3");
    Place second = protocol.place("10/00000000000161/901F/#1");
    assertThat(second.select(values).number()).isEqualByComparingTo("12.00");
    assertThat(protocol.place("10/00000000000161/901F/pressure").select(values)).isNull();
    assertThat(protocol.place("10/161/901F")).isNull();
    assertThat(protocol.place("10/00000000000161/901f")).isNull();
  }

  @Test
  void aBrokenSumIsNoValue() {
    var protocol = new Cjt188Protocol();
    assertThatThrownBy(() -> protocol.ask(new Water(true), SOON, "10/00000000000161", "901F"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("frame-checksum");
  }
}
