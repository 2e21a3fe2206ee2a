// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * That an entry is in a log, on one page that needs no server: its index, the path to the root, and
 * the signed checkpoint with the cosignatures of witnesses (C2SP tlog-proof).
 *
 * @param index of the entry, from 0
 * @param path sibling hashes from the leaf up
 * @param checkpoint signed by the log, and by witnesses if any
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
  private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
  private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,18})");
  private static final int LONGEST_PATH = 63;

  public TlogProof {
    path = List.copyOf(path);
  }

  /** The proof of an entry as a log has it now. */
  public static TlogProof of(LogReader log, long index) {
    List<Hash> path =
        log.trees().inclusion(index, log.checkpoint().size()).stream().map(Hash::ofDigest).toList();
    return new TlogProof(index, path, log.note());
  }

  /** Reads a proof; extra data, which nobody signs, and any other form are refused. */
  public static Outcome<TlogProof> parse(String text) {
    int end = text.indexOf("\n\n");
    if (!text.startsWith(HEADER) || end < HEADER.length()) {
      return refused("no header, index and path");
    }
    String[] lines = text.substring(HEADER.length(), end).split("\n", -1);
    if (!INDEX.matcher(lines[0]).matches() || lines.length > LONGEST_PATH + 1) {
      return refused(lines[0]);
    }
    List<Hash> path = new ArrayList<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      try {
        Hash hash = Hash.ofDigest(Base64.getDecoder().decode(line));
        if (!NoteKey.base64(hash.digest()).equals(line)) {
          return refused(line);
        }
        path.add(hash);
      } catch (IllegalArgumentException e) {
        return refused(line);
      }
    }
    try {
      long index = Long.parseLong(lines[0].substring("index ".length()));
      return SignedNote.parse(text.substring(end + 2))
          .map(checkpoint -> new TlogProof(index, path, checkpoint));
    } catch (NumberFormatException e) {
      return refused(lines[0]);
    }
  }

  private static Outcome<TlogProof> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "tlog-proof-malformed",
            "proof",
            got,
            "a proof in the form c2sp.org/tlog-proof@v1, without extra data",
            "Ask for the proof again, as a whole file."));
  }

  /** The proof as one file. */
  public String write() {
    StringBuilder text = new StringBuilder(HEADER).append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(NoteKey.base64(hash.digest())).append('\n'));
    return text.append('\n').append(checkpoint.write()).toString();
  }

  /**
   * Checks that the entry is in the log and that log and witnesses say so as the policy asks.
   *
   * @return what the policy found of the checkpoint, refused with every link that does not hold
   */
  public Outcome<Witnessed> check(byte[] entry, LogPolicy policy) {
    return policy
        .check(checkpoint)
        .flatMap(
            witnessed -> {
              Finding finding =
                  Proofs.inclusion(
                      index,
                      witnessed.checkpoint().size(),
                      new Merkle().leaf(entry),
                      path.stream().map(Hash::digest).toList(),
                      witnessed.checkpoint().root().digest());
              return finding == null ? Outcome.done(witnessed) : Outcome.refused(finding);
            });
  }
}
