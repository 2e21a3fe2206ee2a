// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.SimpleDateFormat;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openmuc.jmbus.Bcd;
import org.openmuc.jmbus.DataRecord;
import org.openmuc.jmbus.DataRecord.DataValueType;
import org.openmuc.jmbus.DecodingException;
import org.openmuc.jmbus.DlmsUnit;
import org.openmuc.jmbus.MBusMessage;
import org.openmuc.jmbus.VariableDataStructure;
import org.tanheng.drivers.codec.Golden;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.Mutants;
import org.tanheng.drivers.codec.Sound;

/**
 * Mutants of the golden telegrams: what is decoded is decoded as jmbus does, record by record, but
 * for what jmbus itself leaves out and this test names.
 */
class JmbusTest {
  private static final int COUNT = Boolean.getBoolean("tanheng.full") ? 100_000 : 2_000;

  /** DIF and the DIFE whose storage bits fit an int. */
  private static final int INT_DIB = 8;

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void mutantsAreReadAsTheOtherDecoderReadsThem() {
    List<byte[]> seeds = MbusTest.telegrams().map(Golden::bytes).toList();
    Mutants.run("M-Bus", COUNT, seeds, Mbus::decode, Sound::mbus, Sound::mbusRight, this::compare);
    System.out.println("M-Bus beside jmbus: " + seen);
    assertThat(seen.get("same number")).isGreaterThan(COUNT);
    assertThat(seen.get("same date")).isGreaterThan(COUNT / 10);
    assertThat(seen.get("same text")).isGreaterThan(COUNT / 100);
  }

  private void count(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  private void compare(byte[] frame, MbusTelegram ours) {
    ours.json().write();
    if (ours.manufacturer() == null) {
      count("fixed structure: jmbus reads none");
      return;
    }
    VariableDataStructure theirs;
    try {
      theirs = MBusMessage.decode(frame, frame.length).getVariableDataResponse();
      theirs.decode();
    } catch (DecodingException e) {
      count("jmbus fails");
      return;
    } catch (IOException e) {
      throw new AssertionError(Hex.of(frame), e);
    }
    var records = new ArrayList<>(ours.records());
    boolean block = !records.isEmpty() && records.getLast().quantity().equals(RecordReader.MAKERS);
    String makers = block ? String.valueOf(records.removeLast().value()) : "";
    boolean decimals =
        theirs.getDataRecords().stream().anyMatch(record -> (record.getDib()[0] & 15) == 13);
    // EN 13757-3, LVAR 0xC0 to 0xC9: twice as many digits, so as many bytes.
    boolean parted =
        records.size() != theirs.getDataRecords().size()
            || !makers.equals(Hex.of(theirs.getManufacturerData()));
    if (decimals && parted) {
      count("decimals of variable length: jmbus takes twice the bytes");
      return;
    }
    assertThat(makers).as(Hex.of(frame)).isEqualTo(Hex.of(theirs.getManufacturerData()));
    assertThat(records).as(Hex.of(frame)).hasSameSizeAs(theirs.getDataRecords());
    for (int i = 0; i < records.size(); i++) {
      if (parted(records.get(i), theirs.getDataRecords().get(i))) {
        count("number of variable length: jmbus reads another one");
        return;
      }
      if (!decimals || place(records.get(i)).equals(place(theirs.getDataRecords().get(i)))) {
        one(frame, records.get(i), theirs.getDataRecords().get(i));
      }
    }
  }

  /** A number of variable length that jmbus reads otherwise; behind it we stand at other bytes. */
  private static boolean parted(MbusRecord ours, DataRecord theirs) {
    boolean number = ours.value() == null || ours.value().matches("-?[0-9.]+");
    return (theirs.getDib()[0] & 15) == 13
        && number
        && !theirs.getDataValue().toString().equals(ours.value());
  }

  private static String place(MbusRecord ours) {
    return ours.function() + " " + ours.storage() + " " + ours.tariff() + " " + ours.device();
  }

  private static String place(DataRecord theirs) {
    String function =
        switch (theirs.getFunctionField()) {
          case INST_VAL -> "instantaneous";
          case MAX_VAL -> "maximum";
          case MIN_VAL -> "minimum";
          case ERROR_VAL -> "error";
        };
    return function
        + (" " + theirs.getStorageNumber() + " " + theirs.getTariff() + " " + theirs.getSubunit());
  }

  private void one(byte[] frame, MbusRecord ours, DataRecord theirs) {
    String which = ours + " beside " + theirs + " in " + Hex.of(frame);
    if (theirs.getDib().length > INT_DIB && ours.storage() != theirs.getStorageNumber()) {
      count("storage number beyond 31 bits: jmbus loses it");
    } else {
      assertThat(place(ours)).as(which).isEqualTo(place(theirs));
    }
    Object value = theirs.getDataValue();
    switch (theirs.getDataValueType()) {
      case NONE -> none(ours, which);
      case STRING -> text(ours, value.toString(), which);
      case DATE -> date(ours, (Date) value, which);
      default -> number(ours, theirs, (Number) value, which);
    }
  }

  private void none(MbusRecord ours, String which) {
    assertThat(ours.value()).as(which).isNull();
    count("same nothing");
  }

  private void text(MbusRecord ours, String theirs, String which) {
    if (theirs.chars().anyMatch(c -> c > 126)) {
      count("text beyond ASCII: jmbus loses it");
      return;
    }
    boolean number = ours.value() == null || ours.value().matches("-?[0-9.]+");
    if (!theirs.equals(ours.value()) && number) {
      count("number of variable length: jmbus reads text");
      return;
    }
    assertThat(ours.value()).as(which).isEqualTo(theirs);
    count("same text");
  }

  private void date(MbusRecord ours, Date theirs, String which) {
    if (ours.value() == null) {
      count("no valid date: jmbus makes one up");
      return;
    }
    String stamp = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss").format(theirs);
    if (stamp.startsWith(ours.value())) {
      count("same date");
      return;
    }
    if (stamp.length() >= 19 && ours.value().length() == 16) {
      String later = LocalDateTime.parse(stamp).plusMinutes(1).toString();
      if (later.substring(2).equals(ours.value().substring(2))) {
        count("summer time: jmbus takes a minute off");
        return;
      }
    }
    assertThat(stamp.substring(2)).as(which).startsWith(ours.value().substring(2));
    count("another century: jmbus knows this one alone");
  }

  private void number(MbusRecord ours, DataRecord theirs, Number value, String which) {
    boolean digits =
        theirs.getDataValueType() != DataValueType.BCD
            || Hex.of(((Bcd) value).getBytes()).chars().allMatch(Character::isDigit);
    boolean event =
        ours.modifiers().stream().anyMatch(text -> text.matches("(begin|end|start) .*"));
    if (!digits || event || ours.value() == null || !ours.value().matches("-?[0-9.]+")) {
      count(digits ? "date of an event: jmbus reads a number" : "error digits: jmbus reads on");
      return;
    }
    if ((theirs.getVib()[0] & 0x7f) == 0x7C || "currency".equals(ours.unit())) {
      count("unit as text or currency: jmbus leaves its factor out");
      return;
    }
    if (theirs.getDescription() == DataRecord.Description.NOT_SUPPORTED) {
      count("quantity that jmbus does not know: it has no scale either");
      return;
    }
    double wanted =
        value.doubleValue()
            * Math.pow(10, theirs.getMultiplierExponent())
            * base(theirs.getUnit())
            * correction(theirs.getVib());
    boolean kilo = List.of("kvar", "kvarh", "kVA", "kVAh").contains("" + ours.unit());
    double got = Double.parseDouble(ours.value()) * (kilo ? 1_000 : 1);
    assertThat(Math.abs(got - wanted))
        .as(which)
        .isLessThanOrEqualTo(1e-6 * Math.abs(wanted) + Float.MIN_NORMAL);
    count("same number");
  }

  /** What the codes behind the quantity multiply; jmbus leaves it to its user. */
  private static double correction(byte[] vib) {
    boolean table = vib[0] == (byte) 0xFD || vib[0] == (byte) 0xFB;
    boolean makers = (vib[0] & 0x7f) == 0x7F;
    double factor = 1;
    for (int i = table ? 2 : 1; i < vib.length && !makers; i++) {
      int code = vib[i] & 0x7f;
      makers = code == 0x7F;
      if (code >= 0x70 && code <= 0x77) {
        factor *= Math.pow(10, code - 0x76);
      } else if (code == 0x7D) {
        factor *= 1_000;
      }
    }
    return factor;
  }

  private static double base(DlmsUnit unit) {
    return unit == null
        ? 1
        : switch (unit) {
          case MIN -> 60;
          case HOUR -> 3_600;
          case DAY -> 86_400;
          default -> 1;
        };
  }
}
