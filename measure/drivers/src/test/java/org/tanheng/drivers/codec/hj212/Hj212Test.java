// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.hj212;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Finding;

class Hj212Test {
  private static final String HEAD = "QN=20260102030405006;ST=32;CN=2061;PW=1;MN=M1;Flag=7;PNUM=2;";

  static List<Golden> frames() {
    return Golden.read("hj212.txt");
  }

  private static String packet(String data) {
    return new String(Hj212.packet(data), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aPacketSaysWhatTheStandardReadsInIt(Golden golden) {
    var json = Hj212.decode(golden.frame()).orElseThrow().json();
    assertThat(golden.found(json)).isEqualTo(golden.expected());
    String hex = Hex.of((golden.frame() + "\r\n").getBytes(StandardCharsets.UTF_8));
    assertThat(Hj212.decode(hex).orElseThrow().json()).isEqualTo(json);
  }

  @Test
  void aSplitMessageComesTogetherInAnyOrder() {
    String one = packet(HEAD + "PNO=1;CP=&&DataTime=20260102030000;w01018-Avg=30.5&&");
    String two = packet(HEAD + "PNO=2;CP=&&DataTime=20260102030000;w21003-Avg=1.25&&");
    Hj212Message whole = Hj212.decode(two + two + one).orElseThrow();
    assertThat(whole.values()).extracting(Hj212Value::code).containsExactly("w01018", "w21003");
    assertThat(whole.split()).isFalse();
    assertThat(whole.parameters()).containsEntry("DataTime", "20260102030000");
    assertThat(Hj212.decode(one.strip() + "\n" + two.strip() + "\n").isDone()).isTrue();
    assertThat(Hj212.decode(two + two).isDone()).isFalse();
  }

  @Test
  void unfinishedMessagesAreBounded() {
    var assembler = new Hj212Assembler();
    for (int i = 0; i < 1_000; i++) {
      String data = HEAD.replace("M1", "M" + i) + "PNO=1;CP=&&&&";
      assertThat(assembler.add(Hj212.decode(packet(data)).orElseThrow())).isEmpty();
    }
    assertThat(assembler.unfinished()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#0101QN=1 | frame-layout | byte 0",
        "##01x1QN=1 | frame-coding | byte 4",
        "##0005CN=1;0000 | frame-checksum | byte 11",
        "##0005CN=1 | frame-short | byte 10",
        "## | frame-short | byte 2",
      })
  void aWrongPacketIsRefusedWithByteAndReason(String packet, String code, String place) {
    assertThat(Hj212.decode(packet).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(tuple(code, place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QN=1;ST=32 | frame-coding | byte 6",
        "CN=20x1;CP=&&&& | frame-coding | byte 6",
        "CN=2011;Flag=999;CP=&&&& | frame-coding | byte 14",
        "CN=2011;CN=2011;CP=&&&& | frame-coding | byte 14",
        "CN=2011;CP=&&a-Rtd=1& | frame-layout | byte 27",
        "CN=2011;CP=&&& | frame-layout | byte 20",
        "CN=2011;CP=&&a-Rtd&& | frame-coding | byte 19",
        "CN=2011;Flag=7;CP=&&&& | frame-coding | byte 6",
        "CN=2011;Flag=7;PNUM=2;PNO=3;CP=&&&& | frame-coding | byte 6",
      })
  void aWrongDataSegmentIsRefusedWithByteAndReason(String data, String code, String place) {
    assertThat(Hj212.decode(packet(data)).findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(tuple(code, place));
  }

  @Test
  void answersAndRequestsAreThoseOfTheStandard() {
    var message =
        Hj212.decode(packet("QN=20260102030405006;ST=32;CN=2061;PW=1;MN=M1;Flag=9;CP=&&&&"))
            .orElseThrow();
    var answer =
        Hj212.decode(new String(Hj212.dataReceived(message), StandardCharsets.UTF_8)).orElseThrow();
    assertThat(answer.head())
        .containsEntry("QN", "20260102030405006")
        .containsEntry("ST", "91")
        .containsEntry("CN", "9014")
        .containsEntry("MN", "M1");
    assertThat(answer.edition()).isEqualTo("HJ 212-2025");
    var history =
        Hj212.decode(
                Hj212.history(
                    2,
                    "20260102030405006",
                    "32",
                    "2061",
                    "1",
                    "M1",
                    "20260101000000",
                    "20260102000000"))
            .orElseThrow();
    assertThat(history.parameters())
        .containsEntry("BeginTime", "20260101000000")
        .containsEntry("EndTime", "20260102000000");
    assertThat(history.answerWanted()).isTrue();
  }
}
