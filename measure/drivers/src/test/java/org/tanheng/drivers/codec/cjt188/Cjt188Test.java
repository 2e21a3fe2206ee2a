// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.cjt188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Finding;

class Cjt188Test {

  static List<Golden> frames() {
    return Golden.read("cjt188.txt");
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameSaysWhatTheStandardReadsInIt(Golden golden) {
    var json = Cjt188.decode(golden.bytes()).orElseThrow().json();
    assertThat(golden.found(json)).isEqualTo(golden.expected());
  }

  @Test
  void requestsAreThoseOfTheStandard() {
    assertThat(Hex.of(Cjt188.read(0x10, "78330011223344", "901F", true, 0)))
        .isEqualTo("68104433221100337801031F90008016");
    assertThat(Hex.of(Cjt188.readAddress(false, 0))).isEqualTo("68AAAAAAAAAAAAAAAA0303810A004916");
  }

  @ParameterizedTest
  @CsvSource({
    "68104433221100337801031F900081 16, frame-checksum, byte 14",
    "68104433221100337801031F9000 80, frame-short, byte 15",
    "68104433221100337801651F9000 80, frame-length, byte 10",
    "68504433221100337801031F9000C0 16, frame-coding, byte 1",
    "68104433221100337802031F900081 16, frame-unsupported, byte 9",
    "68104433221100337841031F9000C0 16, frame-coding, byte 9",
    "68104C33221100337801031F900088 16, frame-coding, byte 2",
  })
  void aWrongFrameIsRefusedWithByteAndReason(String frame, String code, String place) {
    assertThat(Cjt188.decode(Hex.parse(frame).orElseThrow()).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(tuple(code, place));
  }
}
