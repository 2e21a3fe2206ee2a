// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.codec.modbus.Modbus;
import org.tanheng.drivers.codec.modbus.Table;
import org.tanheng.drivers.modbus.Overheard.Pair;

class OverheardTest {
  private static List<String> hear(Overheard line, byte[] bytes) {
    return said(line.hear(bytes, bytes.length));
  }

  private static List<String> said(List<Pair> heard) {
    return heard.stream().map(OverheardTest::said).toList();
  }

  private static String said(Pair pair) {
    return "%d/%s/%d x %d %s"
        .formatted(
            pair.unit(),
            pair.table().code(),
            pair.start(),
            pair.count(),
            HexFormat.of().formatHex(pair.data()));
  }

  private static byte[] answer(int unit, Table table, byte[] data) {
    byte[] told = new byte[2 + data.length];
    told[0] = (byte) table.function();
    told[1] = (byte) data.length;
    System.arraycopy(data, 0, told, 2, data.length);
    return Modbus.rtu(unit, told);
  }

  @Test
  void anAnswerBehindItsRequestIsHeard() {
    Overheard line = new Overheard();
    // the request is the example of the serial line guide with its CRC C40B
    assertThat(hear(line, HexFormat.of().parseHex("010300000002c40b"))).isEmpty();
    byte[] answer = answer(1, Table.HOLDING, HexFormat.of().parseHex("43668000"));
    assertThat(hear(line, Arrays.copyOf(answer, 4))).isEmpty();
    assertThat(hear(line, Arrays.copyOfRange(answer, 4, answer.length)))
        .containsExactly("1/holding/0 x 2 43668000");
    assertThat(hear(line, answer)).as("an answer without a request").isEmpty();
    assertThat(line.dropped()).isZero();
  }

  @Test
  void anAnswerToAnotherRequestOrAfterSilenceIsNot() {
    Overheard line = new Overheard();
    byte[] request = Modbus.rtu(1, Modbus.read(Table.HOLDING, 7, 2));
    hear(line, request);
    assertThat(hear(line, answer(2, Table.HOLDING, new byte[4]))).isEmpty();
    hear(line, request);
    assertThat(hear(line, answer(1, Table.INPUT, new byte[4]))).isEmpty();
    hear(line, request);
    assertThat(hear(line, answer(1, Table.HOLDING, new byte[6]))).isEmpty();
    hear(line, request);
    line.silence();
    assertThat(hear(line, answer(1, Table.HOLDING, new byte[4]))).isEmpty();
    hear(line, request);
    hear(line, Modbus.rtu(1, new byte[] {(byte) 0x83, 2}));
    assertThat(hear(line, answer(1, Table.HOLDING, new byte[4]))).as("it was refused").isEmpty();
    hear(line, request);
    byte[] broken = answer(1, Table.HOLDING, new byte[4]);
    broken[4] ^= 1;
    assertThat(hear(line, broken)).as("CRC").isEmpty();
    line.silence();
    hear(line, request);
    hear(line, request);
    assertThat(hear(line, answer(1, Table.HOLDING, new byte[4]))).as("asked twice").hasSize(1);
  }

  /** Pairs, refusals, writes and silent units in pieces of any size: all pairs, no other. */
  @Test
  void everyPairOfACleanLineIsHeard() {
    SplittableRandom random = new SplittableRandom(645);
    for (int run = 0; run < 2_000; run++) {
      List<String> wanted = new ArrayList<>();
      byte[] bytes = chatter(random, 12, wanted);
      Overheard line = new Overheard();
      List<String> heard = new ArrayList<>();
      for (int at = 0; at < bytes.length; ) {
        int size = Math.min(bytes.length - at, 1 + random.nextInt(40));
        heard.addAll(hear(line, Arrays.copyOfRange(bytes, at, at + size)));
        at += size;
      }
      heard.addAll(said(line.silence()));
      assertThat(heard).as("run %d", run).isEqualTo(wanted);
      assertThat(line.dropped()).isZero();
    }
  }

  /** Noise may cost pairs, but what is heard was said. */
  @Test
  void noiseMakesNoValue() {
    SplittableRandom random = new SplittableRandom(188);
    int found = 0;
    int said = 0;
    for (int run = 0; run < 2_000; run++) {
      List<String> wanted = new ArrayList<>();
      byte[] bytes = chatter(random, 12, wanted);
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Overheard line = new Overheard();
      List<String> heard = new ArrayList<>(hear(line, bytes));
      heard.addAll(said(line.silence()));
      assertThat(wanted).as("run %d", run).containsAll(heard);
      found += heard.size();
      said += wanted.size();
    }
    assertThat(found).as("of %d", said).isGreaterThan(said / 2);
  }

  private static byte[] chatter(SplittableRandom random, int turns, List<String> wanted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < turns; i++) {
      int unit = 1 + random.nextInt(247);
      Table table = Table.values()[random.nextInt(Table.values().length)];
      int start = random.nextInt(0x8000);
      int count = 1 + random.nextInt(table.bits() ? 200 : 60);
      switch (random.nextInt(8)) {
        case 0 -> bytes.writeBytes(Modbus.rtu(unit, new byte[] {6, 0, 1, 0, 2}));
        case 1 -> bytes.writeBytes(Modbus.rtu(unit, new byte[] {16, 0, 1, 0, 1, 2, 7, 7}));
        case 2 -> bytes.writeBytes(Modbus.rtu(unit, Modbus.read(table, start, count)));
        case 3 -> {
          bytes.writeBytes(Modbus.rtu(unit, Modbus.read(table, start, count)));
          bytes.writeBytes(Modbus.rtu(unit, new byte[] {(byte) (table.function() | 0x80), 2}));
        }
        default -> {
          byte[] data = new byte[table.bits() ? (count + 7) / 8 : 2 * count];
          random.nextBytes(data);
          bytes.writeBytes(Modbus.rtu(unit, Modbus.read(table, start, count)));
          bytes.writeBytes(answer(unit, table, data));
          wanted.add(said(new Pair(unit, table, start, count, data)));
        }
      }
    }
    return bytes.toByteArray();
  }
}
