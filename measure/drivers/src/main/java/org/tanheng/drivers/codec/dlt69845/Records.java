// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt69845;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.codec.Cursor;
import org.tanheng.drivers.codec.Frames;
import org.tanheng.drivers.codec.Hex;
import org.tanheng.drivers.codec.MeterValue;

/**
 * Get record of DL/T 698.45: an object that records (a freeze, an event), which rows (RSD), which
 * columns (RCSD); in the answer the columns and row by row a value of each. Values carry the stamp
 * of their row where the columns have one (2021).
 */
final class Records {
  private Records() {}

  /** The columns of a request; the rows that are asked for are stepped over. */
  static List<Dlt69845Message.Result> asked(Cursor in) {
    in.take(4, "object");
    selector(in);
    return columns(in).stream()
        .map(oad -> new Dlt69845Message.Result(oad, null, List.of()))
        .toList();
  }

  /** The kinds of row selection that ask by time, by last record, or for all. */
  private static void selector(Cursor in) {
    int at = in.position();
    int kind = in.u8("row selection");
    switch (kind) {
      case 0 -> {}
      case 1 -> {
        in.take(4, "column");
        AxdrValue.read(in);
      }
      case 2 -> {
        in.take(4, "column");
        for (int i = 0; i < 3; i++) {
          interval(in);
        }
      }
      case 9 -> in.u8("n-th last record");
      default -> throw Frames.unsupported(at, "row selection " + kind, "0, 1, 2 or 9");
    }
  }

  /** A value, or the step between rows: a unit of time and a number. */
  private static void interval(Cursor in) {
    if (in.peek() == 84) {
      in.take(4, "step");
    } else {
      AxdrValue.read(in);
    }
  }

  private static List<String> columns(Cursor in) {
    int count = in.u8("number of columns");
    var columns = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int kind = in.u8("kind of column");
      if (kind == 0) {
        columns.add(Hex.of(in.take(4, "column")));
      } else if (kind == 1) {
        in.take(4, "object of columns");
        int inside = in.u8("number of columns");
        for (int j = 0; j < inside; j++) {
          columns.add(Hex.of(in.take(4, "column")));
        }
      } else {
        throw Frames.coding(at, Hex.of(kind), "00 (an attribute) or 01 (attributes of an object)");
      }
    }
    return columns;
  }

  /** Row by row, one result for each column. */
  static List<Dlt69845Message.Result> got(Cursor in) {
    String object = Hex.of(in.take(4, "object"));
    List<String> columns = columns(in);
    int at = in.position();
    int choice = in.u8("result");
    if (choice == 0) {
      String why = Dlt69845.reason(in.u8("reason"));
      return List.of(new Dlt69845Message.Result(object, why, List.of()));
    }
    if (choice != 1) {
      throw Frames.coding(at, Hex.of(choice), "00 (a reason) or 01 (rows)");
    }
    int rows = in.u8("number of rows");
    var results = new ArrayList<Dlt69845Message.Result>();
    for (int i = 0; i < rows; i++) {
      var row = new ArrayList<AxdrValue>();
      columns.forEach(column -> row.add(AxdrValue.read(in)));
      int stamp = columns.indexOf(Dlt69845.STAMP);
      String time = stamp < 0 ? null : row.get(stamp).text();
      for (int c = 0; c < columns.size(); c++) {
        results.add(
            new Dlt69845Message.Result(
                columns.get(c), null, stamped(columns.get(c), row.get(c), time)));
      }
    }
    return results;
  }

  private static List<MeterValue> stamped(String oad, AxdrValue data, @Nullable String time) {
    return MeterObjects.read(oad, data).stream()
        .map(
            value ->
                time == null || value.time() != null || oad.equals(Dlt69845.STAMP)
                    ? value
                    : new MeterValue(
                        value.quantity(),
                        value.tariff(),
                        value.storage(),
                        value.phase(),
                        value.value(),
                        value.unit(),
                        time))
        .toList();
  }
}
