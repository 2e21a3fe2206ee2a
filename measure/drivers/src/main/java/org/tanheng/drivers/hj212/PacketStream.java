// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts the bytes of a station into packets; what is between packets is passed over. */
final class PacketStream {
  private static final int LONGEST = 9_999;
  private static final int HEAD = 6;
  private static final int TAIL = 6;
  private final InputStream in;

  PacketStream(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next packet with its line end, or null at the end of the stream. */
  byte @Nullable [] next() throws IOException {
    while (true) {
      int c = in.read();
      while (c != '#') {
        if (c < 0) {
          return null;
        }
        c = in.read();
      }
      in.mark(LONGEST);
      byte[] head = in.readNBytes(HEAD - 1);
      if (head.length < HEAD - 1) {
        return null;
      }
      String digits = new String(head, 1, 4, StandardCharsets.ISO_8859_1);
      if (head[0] != '#' || !digits.matches("\\d{4}")) {
        in.reset();
        continue;
      }
      int length = Integer.parseInt(digits);
      byte[] packet = new byte[HEAD + length + TAIL];
      packet[0] = '#';
      System.arraycopy(head, 0, packet, 1, head.length);
      int rest = in.readNBytes(packet, HEAD, length + TAIL);
      return rest < length + TAIL ? null : packet;
    }
  }
}
