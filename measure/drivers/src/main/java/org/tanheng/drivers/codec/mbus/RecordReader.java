// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.mbus;

import java.util.ArrayList;
import java.util.List;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;

/** The data records of a variable telegram, in order (EN 13757-3, clause 6). */
final class RecordReader {
  static final String MAKERS = "manufacturer-specific";
  private static final int FILLER = 0x2F;
  private static final int MAKERS_BLOCK = 0x0F;
  private static final int MORE_FOLLOW = 0x1F;
  private static final int MOST = 10;
  private static final String[] FUNCTIONS = {"instantaneous", "maximum", "minimum", "error"};

  private final Cursor in;
  private final List<MbusRecord> records = new ArrayList<>();
  private boolean more;

  RecordReader(Cursor in) {
    this.in = in;
  }

  List<MbusRecord> read() {
    while (in.left() > 0) {
      int at = in.position();
      int dif = in.u8("DIF");
      if (dif == MAKERS_BLOCK || dif == MORE_FOLLOW) {
        more = dif == MORE_FOLLOW;
        String bytes = Hex.of(in.take(in.left(), "manufacturer's data"));
        records.add(new MbusRecord(MAKERS, 0, 0, 0, MAKERS, null, bytes, List.of()));
      } else if (dif != FILLER) {
        records.add(record(dif, at));
      }
    }
    return records;
  }

  /** Whether the telegram says that another one follows. */
  boolean more() {
    return more;
  }

  private MbusRecord record(int dif, int at) {
    int coding = dif & 15;
    if (coding == 15) {
      throw Frames.coding(at, "DIF " + Hex.of(dif), "a data field of EN 13757-3");
    }
    long storage = dif >> 6 & 1;
    int tariff = 0;
    int device = 0;
    int last = dif;
    for (int i = 0; (last & 0x80) != 0; i++) {
      int place = in.position();
      last = in.u8("DIFE");
      if (i == MOST) {
        throw Frames.coding(place, "DIFE number " + (i + 1), "at most " + MOST + " DIFE");
      }
      storage |= (last & 15L) << (1 + 4 * i);
      tariff |= (last >> 4 & 3) << (2 * i);
      device |= (last >> 6 & 1) << i;
    }
    ValueInformation information = ValueInformation.read(in);
    Meaning meaning = information.meaning();
    String value = DataField.read(coding, meaning, in);
    return new MbusRecord(
        FUNCTIONS[dif >> 4 & 3],
        storage,
        tariff,
        device,
        meaning.quantity(),
        meaning.unit(),
        value,
        information.modifiers());
  }
}
