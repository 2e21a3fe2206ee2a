// SPDX-License-Identifier: Apache-2.0
package org.tanheng.anchors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanheng.finding.Outcome;

/** Receipts of a log: {@code anchors/<leaves>-<kind>-<number>.json} in its folder. */
public final class ReceiptFolder {
  private final Path folder;

  /** The receipts of the log of that folder. */
  public ReceiptFolder(Path log) {
    this.folder = log.resolve("anchors");
  }

  /** Stores a receipt beside those that are there, and gives its file. */
  public Path add(Receipt receipt) throws IOException {
    Files.createDirectories(folder);
    for (int number = 1; ; number++) {
      Path file =
          folder.resolve(
              "%d-%s-%d.json"
                  .formatted(receipt.checkpoint().size(), receipt.kind().code(), number));
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      Path beside = folder.resolve(file.getFileName() + ".new");
      Files.writeString(beside, receipt.write(), StandardCharsets.UTF_8);
      return Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Every receipt by the name of its file, in the order of leaves; what is none is refused. */
  public Map<String, Outcome<Receipt>> all() throws IOException {
    var receipts = new LinkedHashMap<String, Outcome<Receipt>>();
    for (Path file : files()) {
      receipts.put(
          String.valueOf(file.getFileName()),
          Receipt.parse(Files.readString(file, StandardCharsets.UTF_8)));
    }
    return receipts;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var found = new ArrayList<>(files.filter(f -> f.toString().endsWith(".json")).toList());
      found.sort((a, b) -> Long.compare(leaves(a), leaves(b)));
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long leaves(Path file) {
    String name = String.valueOf(file.getFileName());
    String digits = name.substring(0, Math.max(0, name.indexOf('-')));
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : Long.MAX_VALUE;
  }
}
