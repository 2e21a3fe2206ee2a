// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.hj212;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.PointMapping;

/**
 * A value of a station.
 *
 * @param station the MN
 * @param command the CN of the message that brings it
 */
record StationPoint(
    PointMapping mapping, String station, String command, String code, String field) {
  private static final Pattern FORM =
      Pattern.compile("([0-9A-Za-z]{6,24})/(2011|2031|2051|2061)/([0-9A-Za-z]+)-([A-Za-z]+)");

  static @Nullable StationPoint read(PointMapping mapping) {
    Matcher m = FORM.matcher(mapping.address());
    return m.matches()
        ? new StationPoint(mapping, m.group(1), m.group(2), m.group(3), m.group(4))
        : null;
  }
}
