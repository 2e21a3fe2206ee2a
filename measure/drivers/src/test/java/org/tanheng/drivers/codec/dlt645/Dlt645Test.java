// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Finding;

class Dlt645Test {

  static List<Golden> frames() {
    return Golden.read("dlt645.txt");
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFrameSaysWhatTheStandardReadsInIt(Golden golden) {
    var json = Dlt645.decode(golden.bytes()).orElseThrow().json();
    assertThat(golden.found(json)).isEqualTo(golden.expected());
  }

  @Test
  void requestsAreThoseOfTheStandard() {
    assertThat(Hex.of(Dlt645.read(Edition.Y2007, "000000000161", "00010000")))
        .isEqualTo("68610100000000681104333334331416");
    assertThat(Hex.of(Dlt645.readAddress())).isEqualTo("68AAAAAAAAAAAA681300DF16");
  }

  @ParameterizedTest
  @CsvSource({
    "68610100000000689108333334335933338A16, frame-checksum, byte 18",
    "6861010000000068910833333433593333338A, frame-short, byte 19",
    "68610100000000689108333334335933333 38B16, frame-checksum, byte 18",
    "6861010000000068910833333433593333338A17, frame-layout, byte 19",
    "6861010000000068910833333433593333338A1600, frame-length, byte 20",
    "68610100000000679108333334335933333 38A16, frame-layout, byte 7",
    "686C010000000068910833333433593333339516, frame-coding, byte 1",
    "6861010000000068910833333433603333339116, frame-coding, byte 14",
    "'', frame-short, byte 0",
    // load records: a wrong sum inside, no end, one byte fewer than counted
    "6861010000000068912434333739D3D34E6343484459DDDDDDAB896745333333333334 33B333353333DDDDDDAE18F816, frame-checksum, byte 44",
    "6861010000000068912334333739D3D34E6343484459DDDDDDAB896745333333333334 33B333353333DDDDDDADDE16, frame-short, byte 45",
    "6861010000000068912434333739D3D34D6343484459DDDDDDAB896745333333333334 33B333353333DDDDDDAD18F616, frame-checksum, byte 43",
  })
  void aWrongFrameIsRefusedWithByteAndReason(String frame, String code, String place) {
    assertThat(Dlt645.decode(Hex.parse(frame.replace(" ", "")).orElseThrow()).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, place));
  }
}
