// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.telemetry.Series;
import org.tanheng.units.Quality;

/**
 * Consecutive readings of one point of one quality, as the buffer keeps them.
 *
 * @param sequence number of the first; each point is numbered from 1 on
 * @param times epoch milliseconds
 */
record Run(
    String point, long sequence, Quality quality, List<Long> times, List<BigDecimal> values) {

  int size() {
    return times.size();
  }

  long lastSequence() {
    return sequence + size() - 1;
  }

  Run numbered(long first) {
    return new Run(point, first, quality, times, values);
  }

  /** The readings of a point, in runs of one quality, not numbered yet. */
  static List<Run> of(Series series) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (runs.isEmpty() || runs.getLast().quality() != series.quality(i)) {
        runs.add(
            new Run(series.pointId(), 0, series.quality(i), new ArrayList<>(), new ArrayList<>()));
      }
      runs.getLast().times().add(series.time(i));
      runs.getLast().values().add(BigDecimal.valueOf(series.value(i), series.scale()));
    }
    return runs;
  }

  byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(point);
      out.writeLong(sequence);
      out.writeUTF(quality.name());
      out.writeInt(size());
      for (int i = 0; i < size(); i++) {
        BigDecimal value = values.get(i);
        out.writeLong(times.get(i));
        out.writeLong(value.unscaledValue().longValueExact());
        out.writeByte(value.scale());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Run read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String point = in.readUTF();
      long sequence = in.readLong();
      Quality quality = Quality.valueOf(in.readUTF());
      int size = in.readInt();
      List<Long> times = new ArrayList<>(size);
      List<BigDecimal> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        times.add(in.readLong());
        long unscaled = in.readLong();
        values.add(BigDecimal.valueOf(unscaled, in.readByte()));
      }
      return new Run(point, sequence, quality, times, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
