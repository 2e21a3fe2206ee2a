// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec;

import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** What can be wrong with a frame, each with the byte (counted from 0) and the reason. */
public final class Frames {
  private static final String AGAIN = "Read the meter again; look at line, speed and parity.";

  private Frames() {}

  /** The frame ends before what it announces. */
  public static FindingException tooShort(int at, int missing, String what) {
    return error("frame-short", at, "end of frame", missing + " more bytes: " + what, AGAIN);
  }

  /** The length that the frame states is not the length that it has. */
  public static FindingException length(int at, String got, String wanted) {
    return error("frame-length", at, got, wanted, AGAIN);
  }

  /** Sum, CRC or check digit differ. */
  public static FindingException checksum(int at, String got, String wanted) {
    return error("frame-checksum", at, got, wanted, AGAIN);
  }

  /** A start, separator or stop byte is another one. */
  public static FindingException layout(int at, String got, String wanted) {
    return error(
        "frame-layout", at, got, wanted, "See whether the frame is whole and of this protocol.");
  }

  /** A field holds what its coding does not allow. */
  public static FindingException coding(int at, String got, String wanted) {
    return error("frame-coding", at, got, wanted, "See whether the meter keeps to the standard.");
  }

  /** The frame is valid and of a kind that is not read. */
  public static FindingException unsupported(int at, String got, String wanted) {
    return error("frame-unsupported", at, got, wanted, "Ask the meter for another telegram.");
  }

  /** The frame is valid and its content needs a key. */
  public static FindingException encrypted(int at, String method) {
    return error(
        "frame-encrypted", at, method, "data in clear", "Switch off encryption at the meter.");
  }

  private static FindingException error(
      String code, int at, String got, String wanted, String advice) {
    return new FindingException(Finding.error(code, "byte " + at, got, wanted, advice));
  }
}
