// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import org.tanheng.units.Quality;

/**
 * Cumulative use of one point as a broken line: node i stands at {@code times[i]} with {@code
 * sums[i]} x 10^-scale used since the first node. Segment i runs to node i + 1; a segment of
 * quality MISSING carries nothing, and nothing is known there.
 */
final class Curve {
  final int scale;
  final long gapAfter;
  private long[] times;
  private long[] sums;
  private Quality[] nodes;
  private Quality[] segments;
  private int size;

  Curve(int scale, long gapAfter, int room) {
    this.scale = scale;
    this.gapAfter = gapAfter;
    times = new long[room];
    sums = new long[room];
    nodes = new Quality[room];
    segments = new Quality[room];
  }

  /** Adds a node; {@code segment} is the quality of the way to it from the node before. */
  void add(long time, long sum, Quality node, Quality segment) {
    times[size] = time;
    sums[size] = sum;
    nodes[size] = node;
    if (size > 0) {
      segments[size - 1] = segment;
    }
    size++;
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

  Quality node(int node) {
    return nodes[node];
  }

  /** Quality of the way from node {@code segment} to the next. */
  Quality segment(int segment) {
    return segments[segment];
  }

  boolean isKnown(int segment) {
    return segments[segment] != Quality.MISSING;
  }
}
