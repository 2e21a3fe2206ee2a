// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tanheng.evidence.log.Checkpoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * A file that only grows, on a medium that others keep: one line {@code size root origin time} for
 * each checkpoint. Who places a checkpoint that the file contradicts is told so.
 */
public final class FileAnchor implements Anchor {
  private final Path file;
  private final Clock clock;

  public FileAnchor(Path file, Clock clock) {
    this.file = file.toAbsolutePath();
    this.clock = clock;
  }

  @Override
  public Outcome<Receipt> place(Checkpoint checkpoint) {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      try (var lock = channel.lock()) {
        Optional<Finding> against = contradiction(Files.readAllLines(file), checkpoint);
        if (against.isPresent()) {
          return Outcome.refused(against.get());
        }
        String line =
            head(checkpoint) + " " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
        return Outcome.done(
            new Receipt(
                Receipt.Kind.FILE,
                checkpoint,
                Map.of("file", file.toUri().toString(), "line", line.strip())));
      }
    } catch (IOException e) {
      return Outcome.refused(
          Finding.error(
              "anchor-unreachable",
              file.toString(),
              String.valueOf(e.getMessage()),
              "a text file that can be written",
              "Check the path, its permissions and the space left; nothing is anchored."));
    }
  }

  private static String head(Checkpoint checkpoint) {
    return checkpoint.size() + " " + checkpoint.root() + " " + checkpoint.origin();
  }

  private static Optional<Finding> contradiction(List<String> lines, Checkpoint checkpoint) {
    for (String line : lines) {
      String[] parts = line.split(" ");
      if (parts.length == 4 && parts[2].equals(checkpoint.origin()) && parts[0].matches("\\d+")) {
        long size = Long.parseLong(parts[0]);
        boolean fork = size == checkpoint.size() && !parts[1].equals(checkpoint.root().hex());
        if (fork || size > checkpoint.size()) {
          return Optional.of(
              Finding.error(
                  fork ? "anchor-conflict" : "anchor-older",
                  checkpoint.origin(),
                  "a checkpoint of " + checkpoint.size() + " leaves, root " + checkpoint.root(),
                  "what the file holds: " + line,
                  "The log was rolled back or written anew: keep it as it is and find out why."));
        }
      }
    }
    return Optional.empty();
  }

  static Outcome<Anchored> check(Receipt receipt) {
    return receipt.value("line").startsWith(head(receipt.checkpoint()) + " ")
        ? Outcome.done(
            new Anchored(
                receipt.checkpoint(),
                receipt.value("file"),
                null,
                "look into the file itself: the receipt only says where"))
        : receipt.refused(receipt.value("line"), head(receipt.checkpoint()));
  }
}
