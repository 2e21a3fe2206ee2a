// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

class MbusTest {
  private static final String HEAD = "78563412244001075500";

  /** A telegram of a meter with this signature word and these records. */
  private static Outcome<MbusTelegram> telegram(String signature, String records) {
    byte[] body = Hex.parse("080172" + HEAD + signature + records).orElseThrow();
    byte[] frame = new byte[body.length + 6];
    frame[0] = 0x68;
    frame[1] = (byte) body.length;
    frame[2] = (byte) body.length;
    frame[3] = 0x68;
    int sum = 0;
    for (int i = 0; i < body.length; i++) {
      frame[4 + i] = body[i];
      sum += body[i];
    }
    frame[body.length + 4] = (byte) sum;
    frame[body.length + 5] = 0x16;
    return Mbus.decode(frame);
  }

  private static boolean refusal(Golden golden) {
    return golden.expected().get(0).startsWith("refused=");
  }

  static Stream<Golden> telegrams() {
    return Golden.read("mbus.txt").stream().filter(golden -> !refusal(golden));
  }

  static Stream<Golden> refusals() {
    return Golden.read("mbus.txt").stream().filter(MbusTest::refusal);
  }

  @ParameterizedTest
  @MethodSource("telegrams")
  void aTelegramSaysWhatTheStandardReadsInIt(Golden golden) {
    var json = Mbus.decode(golden.bytes()).orElseThrow().json();
    assertThat(golden.found(json)).isEqualTo(golden.expected());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aWrongTelegramIsRefusedWithByteAndReason(Golden golden) {
    assertThat(Mbus.decode(golden.bytes()).findings())
        .extracting(found -> "refused=" + found.code(), found -> found.subject())
        .containsExactly(
            Tuple.tuple(
                golden.expected().get(0), golden.expected().get(1).replace("at=", "byte ")));
  }

  private static MbusRecord only(String record) {
    List<MbusRecord> records = telegram("0000", record).orElseThrow().records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "0403 15310000, energy, Wh, 12565",
    "0403 FFFFFFFF, energy, Wh, -1",
    "0C06 78563412, energy, Wh, 12345678000",
    "0A5A F101, temperature difference, K, ''",
    "0A61 01F1, temperature difference, K, -1.01",
    "052B 0000A040, power, W, 5.0",
    "052B 0000C07F, power, W, ''",
    "8440 14 39300000, volume, m3, 123.45",
    "02FD48 C808, voltage, V, 224.8",
    "02FB2D 8813, frequency, Hz, 50.00",
    "0D78 05 3132333435, fabrication number, , 54321",
    "0D03 C2 3412, energy, Wh, 1234",
    "0D03 D2 3412, energy, Wh, -1234",
    "0D03 E2 0001, energy, Wh, 256",
    "046D 2D0A4DCD, date and time, , ''",
    "046D 2D0ACD13, date and time, , 2014-03-13T10:45",
    "426C BF1C, date, , 2013-12-31",
    "04 9375 39300000, volume, m3, 1.2345",
  })
  void aRecordIsReadAsTheStandardSays(String record, String quantity, String unit, String value) {
    MbusRecord read = only(record);
    if (!quantity.equals("temperature difference") || !value.isEmpty()) {
      assertThat(read.quantity()).isEqualTo(quantity);
      assertThat(read.unit()).isEqualTo(unit);
    }
    assertThat(read.value()).isEqualTo(value.isEmpty() ? null : value);
  }

  @Test
  void storageTariffAndDeviceAreGatheredFromTheExtensions() {
    MbusRecord record = only("C4 F1 52 03 01000000");
    assertThat(record.storage()).isEqualTo(1 + (1 << 1) + (2 << 5));
    assertThat(record.tariff()).isEqualTo(3 + (1 << 2));
    assertThat(record.device()).isEqualTo(3);
  }

  @Test
  void fillersAreNoRecordsAndTheMakersBlockIsOne() {
    MbusTelegram telegram = telegram("0000", "2F2F 010301 2F 0F 0102032F").orElseThrow();
    assertThat(telegram.records())
        .extracting(MbusRecord::quantity)
        .containsExactly("energy", "manufacturer-specific");
    assertThat(telegram.records().get(1).value()).isEqualTo("0102032F");
    assertThat(telegram.more()).isFalse();
    assertThat(telegram("0000", "1F").orElseThrow().more()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FFFF, true", "27B6, true", "0000, true", "1005, false", "2005, true", "0805, true",
    "1002, false", "0803, false", "1003, false", "0302, true", "1008, false", "4008, true",
  })
  void theSignatureHidesOnlyWhereModeAndCountFit(String signature, boolean clear) {
    Outcome<MbusTelegram> outcome = telegram(signature, "0403153100000403153100000403153100000F");
    assertThat(outcome.isDone()).isEqualTo(clear);
    if (!clear) {
      assertThat(outcome.findings()).extracting(Finding::code).containsExactly("frame-encrypted");
    }
  }

  @Test
  void requestsAreThoseOfTheStandard() {
    assertThat(Hex.of(Mbus.initialise(1))).isEqualTo("1040014116");
    assertThat(Hex.of(Mbus.request(1, true))).isEqualTo("107B017C16");
    assertThat(Hex.of(Mbus.select("12345678"))).isEqualTo("680B0B6873FD5278563412FFFFFFFFD216");
  }
}
