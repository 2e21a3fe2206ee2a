// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes that a witness signs and sends: a time in front of the text and of the signature. */
final class Cosignatures {
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

  static byte[] timed(long time, byte[] signature) {
    return ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
  }
}
