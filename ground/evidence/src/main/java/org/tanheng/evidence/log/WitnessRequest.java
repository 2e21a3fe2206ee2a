// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanheng.finding.Outcome;

/**
 * What a log sends to a witness: the size the witness has signed last, the proof from there, and
 * the new checkpoint (C2SP tlog-witness, section add-checkpoint).
 */
public record WitnessRequest(long oldSize, List<byte[]> proof, SignedNote checkpoint) {
  private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,18})");
  private static final int LONGEST_PROOF = 63;

  public WitnessRequest {
    proof = List.copyOf(proof);
  }

  /** The request of a log that the witness knows up to {@code oldSize}. */
  public static WitnessRequest of(LogReader log, long oldSize) {
    long size = log.checkpoint().size();
    List<byte[]> proof =
        oldSize == 0 || oldSize == size ? List.of() : log.trees().consistency(oldSize, size);
    return new WitnessRequest(oldSize, proof, log.note());
  }

  /** Reads a request; empty for any other form. */
  static Optional<WitnessRequest> parse(String body) {
    int end = body.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    String[] lines = body.substring(0, end).split("\n", -1);
    if (!OLD.matcher(lines[0]).matches() || lines.length > LONGEST_PROOF + 1) {
      return Optional.empty();
    }
    try {
      List<byte[]> proof = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        proof.add(Base64.getDecoder().decode(lines[i]));
      }
      long oldSize = Long.parseLong(lines[0].substring("old ".length()));
      return SignedNote.parse(body.substring(end + 2)) instanceof Outcome.Done<SignedNote> note
          ? Optional.of(new WitnessRequest(oldSize, proof, note.value()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The body that is sent. */
  public String write() {
    StringBuilder body = new StringBuilder("old " + oldSize + "\n");
    proof.forEach(hash -> body.append(NoteKey.base64(hash)).append('\n'));
    return body.append('\n').append(checkpoint.write()).toString();
  }
}
