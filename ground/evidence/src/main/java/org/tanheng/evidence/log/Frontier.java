// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a growing log: of each level the tile that is not yet full, and the entries of
 * the last bundle. Full tiles are written as soon as they are full, the others by {@link
 * #writeParts}.
 */
final class Frontier {
  private final Merkle merkle = new Merkle();
  private final List<ByteArrayOutputStream> edges = new ArrayList<>();
  private final List<TilePath> filled = new ArrayList<>();
  private ByteArrayOutputStream bundle = new ByteArrayOutputStream();
  private long size;

  Frontier(LogReader log) {
    size = log.checkpoint().size();
    for (int level = 0; size >>> (8 * level) > 0; level++) {
      ByteArrayOutputStream edge = new ByteArrayOutputStream();
      int width = width(level);
      if (width > 0) {
        byte[] tile = log.tiles().tile(level, count(level) / TilePath.FULL);
        edge.write(tile, 0, width * Merkle.SIZE);
      }
      edges.add(edge);
    }
    if (width(0) > 0) {
      log.bundle(size / TilePath.FULL).forEach(entry -> Bundle.add(bundle, entry));
    }
  }

  long size() {
    return size;
  }

  private long count(int level) {
    return size >>> (8 * level);
  }

  private int width(int level) {
    return (int) (count(level) % TilePath.FULL);
  }

  void add(byte[] entry, LogFolder folder) throws IOException {
    Bundle.add(bundle, entry);
    size++;
    add(0, merkle.leaf(entry), folder);
    if (width(0) == 0) {
      TilePath path = new TilePath(TilePath.ENTRIES, size / TilePath.FULL - 1, TilePath.FULL);
      folder.write(path.path(), bundle.toByteArray());
      filled.add(path);
      bundle = new ByteArrayOutputStream();
    }
  }

  private void add(int level, byte[] hash, LogFolder folder) throws IOException {
    if (level == edges.size()) {
      edges.add(new ByteArrayOutputStream());
    }
    ByteArrayOutputStream edge = edges.get(level);
    edge.writeBytes(hash);
    if (edge.size() == TilePath.FULL * Merkle.SIZE) {
      byte[] tile = edge.toByteArray();
      TilePath path = new TilePath(level, count(level) / TilePath.FULL - 1, TilePath.FULL);
      folder.write(path.path(), tile);
      filled.add(path);
      edge.reset();
      add(level + 1, subtree(tile, 0, TilePath.FULL), folder);
    }
  }

  private byte[] subtree(byte[] tile, int offset, int count) {
    if (count == 1) {
      return Arrays.copyOfRange(tile, offset * Merkle.SIZE, (offset + 1) * Merkle.SIZE);
    }
    int half = count / 2;
    return merkle.node(subtree(tile, offset, half), subtree(tile, offset + half, half));
  }

  /** Writes the tiles that are not full, as the tree of this size has them. */
  void writeParts(LogFolder folder) throws IOException {
    for (int level = 0; level < edges.size(); level++) {
      writePart(level, edges.get(level), width(level), count(level), folder);
    }
    writePart(TilePath.ENTRIES, bundle, width(0), size, folder);
  }

  private static void writePart(
      int level, ByteArrayOutputStream bytes, int width, long count, LogFolder folder)
      throws IOException {
    if (width > 0) {
      folder.write(new TilePath(level, count / TilePath.FULL, width).path(), bytes.toByteArray());
    }
  }

  /** Removes the parts of tiles that became full since the last call. */
  void deleteParts(LogFolder folder) throws IOException {
    for (TilePath path : filled) {
      folder.deleteParts(path);
    }
    filled.clear();
  }

  /** The root of all leaves, from the edges alone. */
  byte[] root() {
    byte[] root = null;
    for (int level = 0; level < edges.size(); level++) {
      byte[] edge = edges.get(level).toByteArray();
      int end = edge.length / Merkle.SIZE;
      while (end > 0) {
        int count = Integer.lowestOneBit(end);
        byte[] left = subtree(edge, end - count, count);
        root = root == null ? left : merkle.node(left, root);
        end -= count;
      }
    }
    return root == null ? merkle.empty() : root;
  }
}
