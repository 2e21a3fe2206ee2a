// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt69845;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Finding;

class Dlt69845Test {

  static List<Golden> frames() {
    return Golden.read("dlt69845.txt");
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameSaysWhatTheStandardReadsInIt(Golden golden) {
    var json = Dlt69845.decode(golden.bytes()).orElseThrow().json();
    assertThat(golden.found(json)).isEqualTo(golden.expected());
  }

  @Test
  void requestsAreThoseOfTheStandard() {
    assertThat(Hex.of(Dlt69845.get("AAAAAAAAAAAA", "40010200", 0x25)))
        .isEqualTo("6817004345AAAAAAAAAAAA005B4F0501254001020000" + "0A9216");
    assertThat(Hex.of(Dlt69845.get("000000000000", "00100200", 0)))
        .isEqualTo("6817004305000000000000007279050100001002" + "0000D51D16");
    var from = LocalDateTime.of(2026, 11, 21, 12, 15);
    var to = from.plusMinutes(15);
    assertThat(Hex.of(Dlt69845.getRecords("000039200933", "50020200", "00100201", from, to, 7)))
        .isEqualTo(
            "683800430533092039000000E3090503075002020002202102001C07EA0B150C0F00"
                + "1C07EA0B150C1E00000200202102000000100201002EB216");
  }

  @ParameterizedTest
  @CsvSource({
    "6817004345AAAAAAAAAAAA005B4F05012540010200000A9316, frame-checksum, byte 22",
    "6817004345AAAAAAAAAAAA005B4E05012540010200000A9216, frame-checksum, byte 12",
    "6818004345AAAAAAAAAAAA005B4F05012540010200000A9216, frame-length, byte 1",
    "6817004345AAAAAAAAAAAA005B4F05012540010200000A9217, frame-layout, byte 24",
    "67, frame-layout, byte 0",
    "6800, frame-short, byte 2",
    // a record of two rows that has one
    "682500C305000000000000004885850300500402000100001002010102060001E2400000EAEB16, frame-short, byte 36",
  })
  void aWrongFrameIsRefusedWithByteAndReason(String frame, String code, String place) {
    assertThat(Dlt69845.decode(Hex.parse(frame).orElseThrow()).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(tuple(code, place));
  }
}
