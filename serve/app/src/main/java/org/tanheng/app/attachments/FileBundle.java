// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tanheng.evidence.CanonicalJson;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/**
 * The files of a zip by path. The zip of the same files is the same bytes: paths in order, no
 * clock.
 */
public final class FileBundle {
  private static final LocalDateTime NO_CLOCK = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Adds a file. */
  public void add(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  /** Adds a text. */
  public void add(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a value as canonical JSON. */
  public void add(String path, Json value) {
    add(path, CanonicalJson.bytes(value));
  }

  /** Path, SHA-256 and size of every file so far. */
  public Json listing() {
    List<Json> items = new ArrayList<>();
    files.forEach(
        (path, bytes) ->
            items.add(
                JsonObject.builder()
                    .put("path", path)
                    .put("sha256", Hash.of(bytes).hex())
                    .put("size", bytes.length)
                    .build()));
    return Json.of(items);
  }

  /** What {@code sha256sum -c} reads. */
  public String sums() {
    var sums = new StringBuilder();
    files.forEach(
        (path, bytes) -> sums.append(Hash.of(bytes).hex()).append("  ").append(path).append('\n'));
    return sums.toString();
  }

  /** The files as a zip. */
  public byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_CLOCK);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
