// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.Arrays;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * The nodes of a log of a known size, read from its tiles: a node within a tile is hashed from the
 * tile's own hashes. A tile that is absent or too short is a finding that names it.
 */
final class Tiles implements NodeSource {
  private static final int TILE_LEVELS = 8;

  private final LogFiles files;
  private final long size;
  private final Merkle merkle = new Merkle();

  Tiles(LogFiles files, long size) {
    this.files = files;
    this.size = size;
  }

  @Override
  public byte[] node(int level, long index) {
    int tileLevel = level / TILE_LEVELS;
    int above = level % TILE_LEVELS;
    long first = index << above;
    byte[] tile = tile(tileLevel, first / TilePath.FULL);
    int offset = (int) (first % TilePath.FULL);
    return hash(tile, offset, 1 << above);
  }

  private byte[] hash(byte[] tile, int offset, int count) {
    return count == 1
        ? Arrays.copyOfRange(tile, offset * Merkle.SIZE, (offset + 1) * Merkle.SIZE)
        : merkle.node(hash(tile, offset, count / 2), hash(tile, offset + count / 2, count / 2));
  }

  /** The hashes of a tile as the tree of this size has it. */
  byte[] tile(int level, long index) {
    TilePath path = new TilePath(level, index, width(level, index));
    byte[] bytes =
        files
            .read(path.path())
            .or(() -> files.read(path.full().path()))
            .orElseThrow(() -> damaged(path, "no such file"));
    if (bytes.length < path.width() * Merkle.SIZE || bytes.length % Merkle.SIZE != 0) {
      throw damaged(path, bytes.length + " bytes");
    }
    return bytes;
  }

  private int width(int level, long index) {
    long hashes = size >>> (TILE_LEVELS * level);
    return (int) Math.min(TilePath.FULL, hashes - index * TilePath.FULL);
  }

  static FindingException damaged(TilePath path, String got) {
    return new FindingException(
        Finding.error(
            "log-damaged",
            path.path(),
            got,
            path.width() + " whole hashes or entries",
            "Restore the log's folder from its backup; nothing may be written until then."));
  }
}
