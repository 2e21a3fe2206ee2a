// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes that a witness signs and sends: a time in front of the text and of the signature. */
final class Cosignatures {
  /** The last second of the year 9999. */
  private static final long LAST = 253_402_300_799L;

  private Cosignatures() {}

  static byte[] message(long time, byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("cosignature/v1\ntime " + time + "\n").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(text);
    return bytes.toByteArray();
  }

  /** Seconds since 1970 in front of a cosignature. */
  static long time(byte[] signature) {
    return ByteBuffer.wrap(signature).getLong();
  }

  /** Whether it is a time of the years 1970 to 9999; others have no place on a calendar. */
  static boolean isTime(long time) {
    return time >= 0 && time <= LAST;
  }

  static byte[] timed(long time, byte[] signature) {
    return ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
  }
}
