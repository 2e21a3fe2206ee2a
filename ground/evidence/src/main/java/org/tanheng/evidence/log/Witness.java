// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Outcome;

/**
 * Remembers of each log it knows the last checkpoint, and signs a later one only if that begins
 * with all of it (C2SP tlog-witness). So a log that tells two stories, or takes one back, finds no
 * signature. Nothing is signed before it is remembered on disk.
 */
public final class Witness {
  private final NoteSigner signer;
  private final Map<String, NoteKey> logs;
  private final LogFolder folder;

  /**
   * An answer over HTTP.
   *
   * @param status of HTTP, as the specification says
   * @param body signature lines for 200, the size known for 409, else words for people
   */
  public record Answer(int status, String body) {
    /** The media type of the body. */
    public String mediaType() {
      return status == STALE ? "text/x.tlog.size" : "text/plain; charset=utf-8";
    }
  }

  private static final int MALFORMED = 400;
  private static final int UNSIGNED = 403;
  private static final int UNKNOWN = 404;
  private static final int STALE = 409;
  private static final int INCONSISTENT = 422;

  /**
   * A witness of these logs.
   *
   * @param folder where it remembers; of no use to another witness
   * @throws IllegalArgumentException unless the key is one for cosignatures
   */
  public Witness(NoteSigner signer, List<NoteKey> logs, Path folder) throws IOException {
    if (signer.key().type() != KeyType.COSIGNATURE) {
      throw new IllegalArgumentException("a witness signs with a key for cosignatures");
    }
    this.signer = signer;
    this.logs = logs.stream().collect(Collectors.toMap(NoteKey::name, key -> key));
    this.folder = new LogFolder(Files.createDirectories(folder));
  }

  /** The public key by which its signatures are checked. */
  public NoteKey key() {
    return signer.key();
  }

  /** The last checkpoint that it signed of a log. */
  public synchronized Optional<SignedNote> last(String origin) {
    return folder
        .read(file(origin))
        .map(bytes -> SignedNote.parse(new String(bytes, StandardCharsets.UTF_8)).orElseThrow());
  }

  /**
   * Answers one request; requests of all logs one after the other, of another process of this
   * witness too, so that none slips between.
   */
  public synchronized Answer addCheckpoint(String body, Instant now) throws IOException {
    Optional<WitnessRequest> request = WitnessRequest.parse(body);
    Optional<Checkpoint> checkpoint = request.flatMap(Witness::checkpoint);
    if (request.isEmpty() || checkpoint.isEmpty()) {
      return new Answer(MALFORMED, "no old size, proof and checkpoint\n");
    }
    NoteKey log = logs.get(checkpoint.get().origin());
    if (log == null) {
      return new Answer(UNKNOWN, "a log that this witness does not follow\n");
    }
    Outcome<Optional<NoteSignature>> signature = request.get().checkpoint().of(log);
    if (!signature.isDone() || signature.orElseThrow().isEmpty()) {
      return new Answer(UNSIGNED, "no signature of the log's key\n");
    }
    SignedNote note =
        new SignedNote(checkpoint.get().text(), List.of(signature.orElseThrow().orElseThrow()));
    try (FileChannel channel =
            FileChannel.open(
                folder.path().resolve(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      return lock.isValid()
          ? known(request.get(), checkpoint.get(), note, now)
          : new Answer(UNSIGNED, "the witness cannot keep its memory to itself\n");
    }
  }

  private static Optional<Checkpoint> checkpoint(WitnessRequest request) {
    return Checkpoint.parse(request.checkpoint().text()) instanceof Outcome.Done<Checkpoint> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  /** Only the log's own signature is kept: others, as many as there are, are not the witness's. */
  private Answer known(WitnessRequest request, Checkpoint next, SignedNote note, Instant now)
      throws IOException {
    if (request.oldSize() > next.size()) {
      return new Answer(MALFORMED, "an old size above the checkpoint's\n");
    }
    Optional<Checkpoint> last =
        last(next.origin()).map(seen -> Checkpoint.parse(seen.text()).orElseThrow());
    long known = last.map(Checkpoint::size).orElse(0L);
    if (request.oldSize() != known) {
      return new Answer(STALE, known + "\n");
    }
    if (known == next.size() && last.isPresent() && !last.get().root().equals(next.root())) {
      return new Answer(STALE, known + "\n");
    }
    if (!follows(last, next, request.proof())) {
      return new Answer(INCONSISTENT, "the new tree does not begin with the one signed before\n");
    }
    NoteSignature cosignature = signer.sign(next.text(), now);
    SignedNote signed = note.with(cosignature);
    folder.write(file(next.origin()), signed.write().getBytes(StandardCharsets.UTF_8));
    folder.sync();
    return new Answer(200, cosignature.line() + "\n");
  }

  private static boolean follows(Optional<Checkpoint> last, Checkpoint next, List<byte[]> proof) {
    if (next.size() == 0) {
      return proof.isEmpty() && next.root().equals(Hash.ofDigest(new Merkle().empty()));
    }
    if (last.isEmpty() || last.get().size() == 0) {
      return proof.isEmpty();
    }
    return Proofs.consistency(
            last.get().size(), next.size(), last.get().root().digest(), next.root().digest(), proof)
        == null;
  }

  private static String file(String origin) {
    return Hash.ofText(origin).hex();
  }
}
