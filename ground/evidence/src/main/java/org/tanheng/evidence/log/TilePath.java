// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

/**
 * Where a tile of hashes or a bundle of entries lies below a log's folder or address (C2SP
 * tlog-tiles): {@code tile/0/x001/067}, of a tile that is not full with {@code .p/112}.
 *
 * @param level of the tile, or {@link #ENTRIES}
 * @param index the tile's number in its level
 * @param width hashes or entries in it, 1 to 256
 */
record TilePath(int level, long index, int width) {
  /** Hashes of a full tile. */
  static final int FULL = 256;

  /** For bundles of entries. */
  static final int ENTRIES = -1;

  private static final int GROUP = 1000;

  String path() {
    StringBuilder path = new StringBuilder("%03d".formatted(index % GROUP));
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      path.insert(0, "x%03d/".formatted(rest % GROUP));
    }
    String folder = level == ENTRIES ? "entries" : Integer.toString(level);
    return "tile/" + folder + "/" + path + (width == FULL ? "" : ".p/" + width);
  }

  TilePath full() {
    return new TilePath(level, index, FULL);
  }
}
