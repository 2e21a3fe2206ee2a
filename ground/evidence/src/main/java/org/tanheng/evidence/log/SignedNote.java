// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A text with the lines of those who signed it (C2SP signed-note). Signatures of unknown keys stay
 * and say nothing; one of a known key that does not check spoils the note.
 *
 * @param text ends with a line end
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** Longest note that is read. */
  private static final int LONGEST = 1 << 20;

  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Reads a note; any other byte than its one form has is refused. */
  public static Outcome<SignedNote> parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (note.length() > LONGEST || end < 0 || !note.endsWith("\n") || hasControls(note)) {
      return refused("no text, blank line and signature lines");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2).split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      Optional<NoteSignature> signature = NoteSignature.parse(line);
      if (signature.isEmpty()) {
        return refused("a line that is no signature: " + line);
      }
      signatures.add(signature.get());
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      return refused(signatures.size() + " signatures");
    }
    return Outcome.done(new SignedNote(note.substring(0, end + 1), signatures));
  }

  /** Whether a character is a control below U+0020 or half of a pair, which UTF-8 cannot write. */
  private static boolean hasControls(String note) {
    return note.codePoints()
        .anyMatch(c -> c < ' ' && c != '\n' || Character.getType(c) == Character.SURROGATE);
  }

  private static <T> Outcome<T> refused(String got) {
    return Outcome.refused(
        Finding.error(
            "note-malformed",
            "note",
            got,
            "a signed note of 1 to " + MOST_SIGNATURES + " signatures",
            "Fetch the note again, byte for byte."));
  }

  /** The whole note. */
  public String write() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  /** The note with one more signature. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /**
   * The signature of that key, if the note has one.
   *
   * @return refused with {@code signature-invalid} if a line names this key and does not check
   */
  public Outcome<Optional<NoteSignature>> of(NoteKey key) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<NoteSignature> found = Optional.empty();
    for (NoteSignature signature : signatures) {
      if (signature.isOf(key)) {
        if (!key.signed(bytes, signature.signature())) {
          return Outcome.refused(
              Finding.error(
                  "signature-invalid",
                  key.name(),
                  "a signature that is not of this key over this text",
                  "the signer's own",
                  "The text or the signature was changed; trust neither."));
        }
        found = Optional.of(signature);
      }
    }
    return Outcome.done(found);
  }
}
