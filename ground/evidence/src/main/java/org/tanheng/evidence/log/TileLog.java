// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/**
 * The one writer of a log: appends entries to its tiles and signs what it then is (C2SP tlog-tiles,
 * tlog-checkpoint). An append returns when tiles and checkpoint are on disk; after a crash the log
 * is what its last checkpoint says, and tiles beyond it are written again.
 */
public final class TileLog implements AutoCloseable {
  private static final String CHECKPOINT = "checkpoint";
  private final LogFolder folder;
  private NoteSigner signer;
  private final FileChannel lock;
  private final Frontier frontier;
  private SignedNote checkpoint;
  private boolean isBroken;

  private TileLog(LogFolder folder, NoteSigner signer, FileChannel lock, LogReader reader) {
    this.folder = folder;
    this.signer = signer;
    this.lock = lock;
    this.frontier = new Frontier(reader);
    this.checkpoint = reader.note();
  }

  /**
   * Opens the log of a folder, or begins one there. Refused if another process writes it ({@code
   * log-busy}), if its checkpoint is not of this key, or if its tiles do not have the root that the
   * checkpoint states ({@code log-damaged}).
   */
  public static Outcome<TileLog> open(Path path, NoteSigner signer) throws IOException {
    Files.createDirectories(path);
    FileChannel lock =
        FileChannel.open(
            path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean isOpen = false;
    try {
      if (!locks(lock)) {
        return Outcome.refused(
            Finding.error(
                "log-busy",
                path.toString(),
                "another process writes this log",
                "one writer",
                "Stop the other process, or read the log instead."));
      }
      Outcome<TileLog> log = locked(new LogFolder(path), signer, lock);
      isOpen = log.isDone();
      return log;
    } finally {
      if (!isOpen) {
        lock.close();
      }
    }
  }

  private static boolean locks(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Outcome<TileLog> locked(LogFolder folder, NoteSigner signer, FileChannel lock)
      throws IOException {
    if (folder.read(CHECKPOINT).isEmpty()) {
      Checkpoint empty =
          new Checkpoint(signer.key().name(), 0, Hash.ofDigest(new Merkle().empty()));
      publish(folder, sign(signer, empty));
    }
    return LogReader.open(folder.path(), signer.key())
        .flatMap(
            reader ->
                Outcome.of(
                    () -> {
                      reader.requireRoot();
                      return new TileLog(folder, signer, lock, reader);
                    }));
  }

  /** Leaves of the log. */
  public long size() {
    return frontier.size();
  }

  /** The signed checkpoint of what is on disk. */
  public SignedNote checkpoint() {
    return checkpoint;
  }

  /**
   * Appends entries of at most 65,535 bytes each. After a failure of the disk nothing more is
   * appended ({@code log-broken}) until the log is opened again and stands at its checkpoint.
   *
   * @return the index of the first of them; it returns only when all are durable
   */
  public long append(List<byte[]> entries) throws IOException {
    long first = size();
    if (isBroken) {
      throw new FindingException(
          Finding.error(
              "log-broken",
              folder.path().toString(),
              "an append that failed half-way",
              "a log that stands at its checkpoint",
              "See to the disk, then open the log again; what was acknowledged is there."));
    }
    for (byte[] entry : entries) {
      if (entry.length > Bundle.LONGEST) {
        throw new FindingException(
            Finding.error(
                "entry-too-long",
                "entry",
                entry.length + " bytes",
                "at most " + Bundle.LONGEST,
                "Put the hash of the content into the log instead."));
      }
    }
    isBroken = true;
    for (byte[] entry : entries) {
      frontier.add(entry, folder);
    }
    frontier.writeParts(folder);
    folder.sync();
    Hash root = Hash.ofDigest(frontier.root());
    SignedNote next = sign(signer, new Checkpoint(signer.key().name(), size(), root));
    publish(folder, next);
    checkpoint = next;
    frontier.deleteParts(folder);
    isBroken = false;
    return first;
  }

  /**
   * Signs with another key of the same name from now on. The checkpoint gets its signature beside
   * that of the old key, durable when this returns; later ones are signed by the new key alone.
   */
  public void handOver(NoteSigner next) throws IOException {
    if (!next.key().name().equals(signer.key().name())) {
      throw new IllegalArgumentException("a log keeps its name: " + next.key().name());
    }
    SignedNote both = checkpoint.with(next.sign(checkpoint.text(), Instant.EPOCH));
    publish(folder, both);
    checkpoint = both;
    signer = next;
  }

  private static SignedNote sign(NoteSigner signer, Checkpoint checkpoint) {
    String text = checkpoint.text();
    return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
  }

  private static void publish(LogFolder folder, SignedNote note) throws IOException {
    folder.write(CHECKPOINT, note.write().getBytes(StandardCharsets.UTF_8));
    folder.sync();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
