// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.List;

/**
 * Where things stand in the file; columns count from 0, -1 for none, lines from 1.
 *
 * @param headerLine line with the names, 0 for none
 * @param firstLine first line of data
 * @param names one per column
 * @param units one per column from a line of units under the names, empty where there is none
 * @param clockColumn time of day if it stands apart from the date
 * @param weekdayColumn names of weekdays, a witness for the order of dates
 */
record Head(
    long headerLine,
    long firstLine,
    List<String> names,
    List<String> units,
    int timeColumn,
    int clockColumn,
    int weekdayColumn,
    char decimal,
    char group) {

  int columns() {
    return names.size();
  }
}
