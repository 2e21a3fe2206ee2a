// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import java.util.Arrays;
import org.tanheng.units.Quality;

/**
 * Cumulative use of one point as a broken line: node i stands at {@code time(i)} with {@code
 * sum(i)} x 10^-scale used since the first node. Segment i runs to node i + 1; a segment of quality
 * MISSING carries nothing, and nothing is known there.
 */
final class Curve {
  /** The flag of a way whose use has no bounds, since it was never measured. */
  static final int UNBOUNDED = 1 << 30;

  final int scale;
  final long gapAfter;
  private long[] times;
  private long[] sums;
  private long[] steps;
  private Quality[] nodes;
  private Quality[] segments;
  private int[] flags;
  private int size;
  private boolean estimates;

  Curve(int scale, long gapAfter, int room) {
    this.scale = scale;
    this.gapAfter = gapAfter;
    times = new long[room];
    sums = new long[room];
    steps = new long[room];
    nodes = new Quality[room];
    segments = new Quality[room];
    flags = new int[room];
  }

  /**
   * Adds a node.
   *
   * @param step resolution there, scaled
   * @param segment quality of the way to it from the node before
   * @param flag bits of that way
   */
  void add(long time, long sum, long step, Quality node, Quality segment, int flag) {
    if (size == times.length) {
      grow();
    }
    times[size] = time;
    sums[size] = sum;
    steps[size] = step;
    nodes[size] = node;
    estimates |= node == Quality.ESTIMATED;
    if (size > 0) {
      segments[size - 1] = segment;
      flags[size - 1] = flag;
    }
    size++;
  }

  /** Lets the last node stand higher, for use counted at its very instant. */
  void raiseLast(long sum) {
    sums[size - 1] = sum;
  }

  private void grow() {
    int room = size + (size >> 1) + 4;
    times = Arrays.copyOf(times, room);
    sums = Arrays.copyOf(sums, room);
    steps = Arrays.copyOf(steps, room);
    nodes = Arrays.copyOf(nodes, room);
    segments = Arrays.copyOf(segments, room);
    flags = Arrays.copyOf(flags, room);
  }

  int size() {
    return size;
  }

  long time(int node) {
    return times[node];
  }

  long sum(int node) {
    return sums[node];
  }

  long step(int node) {
    return steps[node];
  }

  Quality node(int node) {
    return nodes[node];
  }

  /** Quality of the way from node {@code segment} to the next. */
  Quality segment(int segment) {
    return segments[segment];
  }

  int flags(int segment) {
    return flags[segment];
  }

  boolean isKnown(int segment) {
    return segments[segment] != Quality.MISSING;
  }

  /** The last node at or before one that was really read. */
  int readBefore(int node) {
    int found = node;
    while (estimates && found > 0 && nodes[found] == Quality.ESTIMATED && isKnown(found - 1)) {
      found--;
    }
    return found;
  }

  /** The first node at or after one that was really read. */
  int readAfter(int node) {
    int found = node;
    while (estimates && found < size - 1 && nodes[found] == Quality.ESTIMATED && isKnown(found)) {
      found++;
    }
    return found;
  }
}
