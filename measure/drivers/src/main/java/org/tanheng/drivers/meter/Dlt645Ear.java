// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tanheng.drivers.codec.dlt645.Dlt645;
import org.tanheng.drivers.codec.dlt645.Dlt645Message;
import org.tanheng.drivers.listen.Ear;
import org.tanheng.drivers.listen.Heard;
import org.tanheng.finding.Outcome;

/**
 * Finds the answers of meters in the bytes of a line. An answer names its meter and what it is, so
 * that the request before it is not needed; a frame counts with its sum and end alone.
 */
final class Dlt645Ear implements Ear<Dlt645Ear.Answer> {
  private static final int HEAD = 10;
  private static final int AROUND = 12;
  private static final int LONGEST_DATA = 200;

  private byte[] bytes = new byte[0];
  private long dropped;

  /** What a meter answered to a read. */
  record Answer(Dlt645Message message) implements Heard {
    @Override
    public String device() {
      return message.address();
    }

    @Override
    public String place() {
      return message.address() + "/" + message.identifier();
    }

    @Override
    public String what() {
      return message.values().getFirst().quantity();
    }

    @Override
    public String raw() {
      return message.data();
    }
  }

  @Override
  public List<Answer> hear(byte[] more, int length) {
    int had = bytes.length;
    bytes = Arrays.copyOf(bytes, had + length);
    System.arraycopy(more, 0, bytes, had, length);
    return take(false);
  }

  @Override
  public List<Answer> silence() {
    return take(true);
  }

  @Override
  public long dropped() {
    return dropped;
  }

  private List<Answer> take(boolean last) {
    var heard = new ArrayList<Answer>();
    int at = 0;
    while (at < bytes.length) {
      int length = frame(at, heard);
      if (length > 0) {
        at += length;
      } else if (length < 0 && !last) {
        break;
      } else {
        dropped += bytes[at] == (byte) 0xfe ? 0 : 1;
        at++;
      }
    }
    bytes = Arrays.copyOfRange(bytes, at, bytes.length);
    return heard;
  }

  /** Length of the frame that begins here; 0: none does; negative: more bytes are needed. */
  private int frame(int at, List<Answer> heard) {
    int left = bytes.length - at;
    if (bytes[at] != 0x68) {
      return 0;
    }
    if (left < HEAD) {
      return -1;
    }
    int data = bytes[at + HEAD - 1] & 0xff;
    if (bytes[at + 7] != 0x68 || data > LONGEST_DATA) {
      return 0;
    }
    if (left < AROUND + data) {
      return -1;
    }
    byte[] whole = Arrays.copyOfRange(bytes, at, at + AROUND + data);
    if (Dlt645.decode(whole) instanceof Outcome.Done<Dlt645Message> done) {
      Dlt645Message message = done.value();
      if (message.answer() && message.identifier() != null && !message.values().isEmpty()) {
        heard.add(new Answer(message));
      }
      return whole.length;
    }
    return 0;
  }
}
