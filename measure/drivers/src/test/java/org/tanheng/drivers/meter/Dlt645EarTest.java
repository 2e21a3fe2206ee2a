// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Dlt645EarTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] REQUEST = HEX.parseHex("68610100000000681104333334331416");

  /** The public example: 0.26 kWh. */
  private static final byte[] ANSWER = HEX.parseHex("6861010000000068910833333433593333338a16");

  private static final byte[] REFUSAL = HEX.parseHex("6861010000000068d101353916");
  private final Dlt645Ear ear = new Dlt645Ear();

  private List<String> hear(byte[] bytes) {
    return said(ear.hear(bytes, bytes.length));
  }

  private static List<String> said(List<Dlt645Ear.Answer> heard) {
    return heard.stream()
        .map(answer -> answer.place() + " " + answer.message().values().getFirst().value())
        .toList();
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Test
  void answersAreHeardAndRequestsAndRefusalsSteppedOver() {
    byte[] lead = HEX.parseHex("fefefefe");
    assertThat(hear(joined(lead, REQUEST, lead, ANSWER, lead, REQUEST, lead, REFUSAL)))
        .containsExactly("000000000161/00010000 0.26");
    assertThat(ear.dropped()).isZero();
  }

  @Test
  void noiseBrokenSumsAndFramesThatEndTooSoonCostNoOther() {
    byte[] broken = ANSWER.clone();
    broken[15]++;
    byte[] cut = java.util.Arrays.copyOf(ANSWER, 15);
    assertThat(hear(joined(HEX.parseHex("0068ff"), broken, ANSWER, cut)))
        .containsExactly("000000000161/00010000 0.26");
    assertThat(said(ear.silence())).isEmpty();
    assertThat(hear(ANSWER)).hasSize(1);
    assertThat(ear.dropped()).isEqualTo(3 + broken.length + cut.length);
  }

  @Test
  void howTheBytesArriveDoesNotMatter() {
    var random = new SplittableRandom(20261122);
    byte[] line = joined(REQUEST, ANSWER, REQUEST, REFUSAL, REQUEST, ANSWER);
    for (int round = 0; round < 500; round++) {
      Dlt645Ear own = new Dlt645Ear();
      var heard = new ArrayList<String>();
      int at = 0;
      while (at < line.length) {
        int length = Math.min(line.length - at, 1 + random.nextInt(40));
        byte[] part = java.util.Arrays.copyOfRange(line, at, at + length);
        heard.addAll(said(own.hear(part, length)));
        at += length;
      }
      assertThat(heard).hasSize(2).containsOnly("000000000161/00010000 0.26");
      assertThat(own.dropped()).isZero();
    }
  }
}
