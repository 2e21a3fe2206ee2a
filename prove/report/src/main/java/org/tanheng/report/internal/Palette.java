// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal;

import java.util.List;

/** The colours of charts, as RGB hex digits, told apart in grey print as well. */
public final class Palette {
  public static final String ACCENT = "1F6F5C";
  private static final List<String> SERIES =
      List.of("1F6F5C", "6AA9C9", "D9A441", "8F6BB3", "B5524C", "7A8B8F", "A3C586", "3F5378");

  private Palette() {}

  /** The colour of a series or of a part of a pie. */
  public static String of(int index) {
    return SERIES.get(index % SERIES.size());
  }
}
