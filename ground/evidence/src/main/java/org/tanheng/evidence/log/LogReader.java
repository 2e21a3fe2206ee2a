// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * Reads a log as its checkpoint says that it is: entries, roots and proofs. The checkpoint was
 * signed by the key given; whether the tiles fit it is for {@link #requireRoot} and {@link #check}.
 */
public final class LogReader {
  private final LogFiles files;
  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final Tiles tiles;
  private final Trees trees;

  private LogReader(LogFiles files, SignedNote note, Checkpoint checkpoint) {
    this.files = files;
    this.note = note;
    this.checkpoint = checkpoint;
    this.tiles = new Tiles(files, checkpoint.size());
    this.trees = new Trees(tiles);
  }

  /** Opens the log of a folder; refused without a checkpoint of this key. */
  public static Outcome<LogReader> open(Path folder, NoteKey key) {
    return open(new LogFolder(folder), folder.toString(), key);
  }

  /**
   * The same for a log wherever it lies.
   *
   * @param place its address, for findings
   */
  public static Outcome<LogReader> open(LogFiles files, String place, NoteKey key) {
    Optional<byte[]> bytes = files.read("checkpoint");
    if (bytes.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "log-missing",
              place,
              "no checkpoint",
              "a log",
              "Give the folder or the address of a log."));
    }
    return SignedNote.parse(new String(bytes.get(), StandardCharsets.UTF_8))
        .flatMap(note -> at(files, note, key));
  }

  /** The log of a folder as it was at this checkpoint, which may be one that witnesses signed. */
  public static Outcome<LogReader> at(Path folder, SignedNote note, NoteKey key) {
    return at(new LogFolder(folder), note, key);
  }

  private static Outcome<LogReader> at(LogFiles files, SignedNote note, NoteKey key) {
    return note.of(key)
        .flatMap(
            signature ->
                signature.isPresent()
                    ? Checkpoint.parse(note.text())
                    : Outcome.refused(unsigned(key)))
        .flatMap(
            checkpoint ->
                checkpoint.origin().equals(key.name())
                    ? Outcome.done(new LogReader(files, note, checkpoint))
                    : Outcome.refused(unsigned(key)));
  }

  private static Finding unsigned(NoteKey key) {
    return Finding.error(
        "signature-missing",
        "checkpoint",
        "no signature of " + key.encoded(),
        "the log's own signature",
        "Use the key of this log.");
  }

  /** The signed checkpoint. */
  public SignedNote note() {
    return note;
  }

  /** What it says. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Proofs and roots of this log and of every smaller one. */
  public Trees trees() {
    return trees;
  }

  Tiles tiles() {
    return tiles;
  }

  /** The entry at an index below the size. */
  public byte[] entry(long index) {
    return bundle(index / TilePath.FULL).get((int) (index % TilePath.FULL));
  }

  /** The entries of a bundle, as many as this log has there. */
  List<byte[]> bundle(long number) {
    long left = checkpoint.size() - number * TilePath.FULL;
    TilePath path = new TilePath(TilePath.ENTRIES, number, (int) Math.min(TilePath.FULL, left));
    byte[] bytes =
        files
            .read(path.path())
            .or(() -> files.read(path.full().path()))
            .orElseThrow(() -> Tiles.damaged(path, "no such file"));
    List<byte[]> entries =
        Bundle.read(bytes).orElseThrow(() -> Tiles.damaged(path, "lengths that do not fit"));
    if (entries.size() < path.width()) {
      throw Tiles.damaged(path, entries.size() + " entries");
    }
    return entries.subList(0, path.width());
  }

  /** Refuses with {@code log-damaged} if the tiles have another root than the checkpoint. */
  void requireRoot() {
    Hash root = Hash.ofDigest(trees.root(checkpoint.size()));
    if (!root.equals(checkpoint.root())) {
      throw new FindingException(
          Finding.error(
              "log-damaged",
              "checkpoint",
              "tiles with the root " + root,
              checkpoint.root().hex(),
              "Restore the log's folder from its backup; nothing may be written until then."));
    }
  }

  /** Reads every entry and every tile again; each that does not fit is a finding with its place. */
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    new LogCheck(this).run(findings::add);
    return findings;
  }
}
