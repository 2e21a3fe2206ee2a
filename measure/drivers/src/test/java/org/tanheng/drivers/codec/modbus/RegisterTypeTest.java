// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.finding.FindingException;

class RegisterTypeTest {
  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "float32, ABCD, 43668000, 230.5",
    "float32, CDAB, 80004366, 230.5",
    "float32, BADC, 66430080, 230.5",
    "float32, DCBA, 00806643, 230.5",
    "u32, ABCD, 0001E240, 123456",
    "u32, CDAB, E2400001, 123456",
    "s32, ABCD, FFFFFFFE, -2",
    "u16, ABCD, FFFE, 65534",
    "s16, ABCD, FFFE, -2",
    "u16, BADC, FEFF, 65534",
    "u64, ABCD, FFFFFFFFFFFFFFFF, 18446744073709551615",
    "s64, DCBA, FEFFFFFFFFFFFFFF, -2",
    "float64, ABCD, 3FB999999999999A, 0.1",
    "bcd32, ABCD, 12345678, 12345678",
    "bcd16, ABCD, 0042, 42"
  })
  void numbersInEachTypeAndOrder(String type, WordOrder order, String wire, BigDecimal value) {
    RegisterType registers = RegisterType.of(type);
    assertThat(registers.decode(hex(wire), order)).isEqualByComparingTo(value);
    assertThat(registers.encode(value, order)).isEqualTo(hex(wire));
  }

  @ParameterizedTest
  @CsvSource({"float32, 7FC00000", "float32, 7F800000", "bcd16, 00A0", "float64, 7FF0000000000000"})
  void whatIsNoNumber(String type, String wire) {
    assertThat(RegisterType.of(type).decode(hex(wire), WordOrder.ABCD)).isNull();
  }

  /** The request of the specification's serial line guide, with the CRC of public calculators. */
  @Test
  void aSerialRequestHasItsCrc() {
    byte[] frame = Modbus.rtu(1, Modbus.read(Table.HOLDING, 0, 10));
    assertThat(frame).isEqualTo(hex("01 03 00 00 00 0A C5 CD"));
    assertThat(Modbus.fromRtu(frame, 1)).isEqualTo(hex("03 00 00 00 0A"));
  }

  @Test
  void everyBrokenByteOfASerialAnswerIsRefused() {
    byte[] frame = Modbus.rtu(17, hex("03 04 43 66 80 00"));
    var random = new Random(645);
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = frame.clone();
      broken[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> Modbus.answer(Table.HOLDING, 2, Modbus.fromRtu(broken, 17)))
          .isInstanceOf(FindingException.class);
    }
    for (int length = 0; length < frame.length; length++) {
      byte[] shorter = Arrays.copyOf(frame, length);
      assertThatThrownBy(() -> Modbus.fromRtu(shorter, 17)).isInstanceOf(FindingException.class);
    }
  }

  @Test
  void aRefusalNamesItsException() {
    assertThatThrownBy(() -> Modbus.answer(Table.HOLDING, 1, hex("8302")))
        .hasMessageContaining("exception 2, illegal data address");
    assertThat(Table.HOLDING.manual(0)).isEqualTo("40001");
    assertThat(Table.INPUT.manual(10_000)).isEqualTo("310001");
  }
}
