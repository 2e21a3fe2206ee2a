// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.codec.cjt188.Cjt188;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.codec.dlt69845.Dlt69845;
import org.tanheng.drivers.codec.hj212.Hj212;
import org.tanheng.drivers.codec.modbus.ModbusFrame;

/**
 * Frames that something happened to: what breaks a length or a check value is refused, what still
 * passes is read as the standard reads it, and nothing crashes or hangs.
 */
class MutantsTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 100_000 : 2_000;

  private static List<byte[]> golden(String name) {
    return Golden.read(name).stream().map(Golden::bytes).toList();
  }

  private static void some(Mutants.Score score) {
    assertThat(score.accepted()).isGreaterThan(score.mutants() / 50);
    assertThat(score.refusedAsBroken()).isGreaterThan(score.mutants() / 10);
  }

  private static String reversed(byte[] frame, int from, int count) {
    var digits = new StringBuilder();
    for (int i = from + count - 1; i >= from; i--) {
      digits.append(Hex.of(frame[i]));
    }
    return digits.toString();
  }

  private static int start(byte[] frame) {
    int at = 0;
    while (frame[at] == (byte) 0xFE) {
      at++;
    }
    return at;
  }

  @Test
  void dlt645() {
    some(
        Mutants.run(
            "DL/T 645",
            COUNT,
            golden("dlt645.txt"),
            Dlt645::decode,
            Sound::dlt645,
            Sound::dlt645Right,
            (frame, message) -> {
              int at = start(frame);
              assertThat(message.address()).isEqualTo(reversed(frame, at + 1, 6));
              assertThat(message.answer()).isEqualTo(frame[at + 8] < 0);
              message.json().write();
            }));
  }

  @Test
  void cjt188() {
    some(
        Mutants.run(
            "CJ/T 188",
            COUNT,
            golden("cjt188.txt"),
            Cjt188::decode,
            Sound::cjt188,
            Sound::cjt188Right,
            (frame, message) -> {
              int at = start(frame);
              assertThat(message.address()).isEqualTo(reversed(frame, at + 2, 7));
              assertThat(message.answer()).isEqualTo(frame[at + 9] < 0);
              message.json().write();
            }));
  }

  @Test
  void dlt69845() {
    some(
        Mutants.run(
            "DL/T 698.45",
            COUNT,
            golden("dlt69845.txt"),
            Dlt69845::decode,
            Sound::dlt69845,
            Sound::dlt69845Right,
            (frame, message) -> {
              int at = start(frame);
              int digits = (frame[at + 4] & 15) + 1;
              assertThat(message.address()).isEqualTo(reversed(frame, at + 5, digits));
              message.json().write();
            }));
  }

  @Test
  void hj212() {
    List<byte[]> seeds =
        Golden.read("hj212.txt").stream()
            .map(row -> row.frame().getBytes(StandardCharsets.UTF_8))
            .toList();
    some(
        Mutants.run(
            "HJ 212",
            COUNT,
            seeds,
            Hj212::decode,
            Sound::hj212,
            Sound::hj212Right,
            (frame, message) -> {
              String text = new String(frame, StandardCharsets.UTF_8);
              message.head().forEach((name, value) -> assertThat(text).contains(name + "="));
              message.json().write();
            }));
  }

  @Test
  void modbus() {
    List<byte[]> seeds =
        Golden.read("modbus.txt").stream()
            .filter(row -> !row.frame().startsWith(":"))
            .map(Golden::bytes)
            .toList();
    some(
        Mutants.run(
            "Modbus",
            COUNT,
            seeds,
            ModbusFrame::decode,
            Sound::modbus,
            Sound::modbusRight,
            (frame, message) -> {
              int at = message.transport().equals("tcp") ? 6 : 0;
              assertThat(message.unit()).isEqualTo(frame[at] & 0xff);
              assertThat(message.function()).isEqualTo(frame[at + 1] & 0x7f);
              message.json().write();
            }));
  }
}
