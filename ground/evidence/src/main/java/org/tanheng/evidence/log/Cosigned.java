// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last checkpoint of a log that witnesses signed, in the file {@code cosigned} of its folder:
 * up to its size the log is protected against its own keeper.
 */
public final class Cosigned {
  private static final String FILE = "cosigned";
  private final LogFolder folder;

  /** Of the log of that folder. */
  public Cosigned(Path folder) {
    this.folder = new LogFolder(folder);
  }

  /** The note, if there is one that can be read; whom to believe is the reader's policy. */
  public Optional<SignedNote> read() {
    return folder
        .read(FILE)
        .map(bytes -> SignedNote.parse(new String(bytes, StandardCharsets.UTF_8)))
        .flatMap(note -> note.isDone() ? Optional.of(note.orElseThrow()) : Optional.empty());
  }

  /** Replaces the note. */
  public void write(SignedNote note) throws IOException {
    folder.write(FILE, note.write().getBytes(StandardCharsets.UTF_8));
    folder.sync();
  }
}
