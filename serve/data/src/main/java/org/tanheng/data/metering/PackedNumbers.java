// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How far the points of a batch have come, as one value. */
final class PackedNumbers {
  private static final int BUFFER = 8_192;

  private PackedNumbers() {}

  static byte[] pack(List<PointProgress> points) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
      out.writeInt(points.size());
      for (PointProgress point : points) {
        out.writeUTF(point.address());
        out.writeLong(point.sequence());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** Puts the numbers of a batch over those of earlier ones. */
  static void unpack(byte[] packed, Map<String, Long> over) {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        over.put(in.readUTF(), in.readLong());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
