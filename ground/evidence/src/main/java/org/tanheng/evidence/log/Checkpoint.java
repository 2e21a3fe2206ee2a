// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tanheng.evidence.Hash;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * What a log says of itself at one size: its origin, how many leaves it has and their root (C2SP
 * tlog-checkpoint). Ours have no extension lines; those of others are refused.
 *
 * @param origin the log's name
 * @param size leaves
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final int LINES = 3;

  /** Reads the text of a note. */
  public static Outcome<Checkpoint> parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length == LINES + 1 && lines[LINES].isEmpty() && !lines[0].isEmpty()) {
      Optional<Hash> root = root(lines[2]);
      if (SIZE.matcher(lines[1]).matches() && root.isPresent()) {
        try {
          return Outcome.done(new Checkpoint(lines[0], Long.parseLong(lines[1]), root.get()));
        } catch (NumberFormatException e) {
          return refused(lines[1]);
        }
      }
    }
    return refused(text);
  }

  private static Optional<Hash> root(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return bytes.length == Merkle.SIZE && NoteKey.base64(bytes).equals(text)
          ? Optional.of(Hash.ofDigest(bytes))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome<Checkpoint> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "checkpoint-malformed",
            "checkpoint",
            got,
            "three lines: origin, size, root in base64",
            "Fetch the checkpoint again, byte for byte."));
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + NoteKey.base64(root.digest()) + "\n";
  }
}
