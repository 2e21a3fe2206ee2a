// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

/** Edition of the standard; the two differ in identifiers and function codes, not in the frame. */
public enum Edition {
  /** Two-byte identifiers; still in old shops. */
  Y1997("DL/T 645-1997", 2, 0x01, 0x02),
  /** Four-byte identifiers. */
  Y2007("DL/T 645-2007", 4, 0x11, 0x12);

  private final String title;
  private final int identifierBytes;
  private final int read;
  private final int readMore;

  Edition(String title, int identifierBytes, int read, int readMore) {
    this.title = title;
    this.identifierBytes = identifierBytes;
    this.read = read;
    this.readMore = readMore;
  }

  /** Name and year of the standard. */
  public String title() {
    return title;
  }

  int identifierBytes() {
    return identifierBytes;
  }

  int read() {
    return read;
  }

  int readMore() {
    return readMore;
  }
}
