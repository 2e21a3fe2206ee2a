// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import java.util.Arrays;

/** Days of points as growing columns. */
final class PointDays {
  private int[] points = new int[16];
  private int[] days = new int[16];
  private int size;

  void add(int point, int day) {
    if (size == points.length) {
      points = Arrays.copyOf(points, 2 * size);
      days = Arrays.copyOf(days, 2 * size);
    }
    points[size] = point;
    days[size++] = day;
  }

  int size() {
    return size;
  }

  int point(int row) {
    return points[row];
  }

  int day(int row) {
    return days[row];
  }
}
