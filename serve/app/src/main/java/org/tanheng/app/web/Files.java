// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files that a request brings, and files that an answer hands out to be saved. */
public final class Files {
  /** A workbook of Office Open XML. */
  public static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** A table of text in UTF-8. */
  public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** An archive. */
  public static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private Files() {}

  /** The name under which a file was sent, or another where none was sent with it. */
  public static String name(MultipartFile file, String other) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? other : name;
  }

  /** An answer to be saved under a name. */
  public static ResponseEntity<byte[]> save(String name, MediaType type, byte[] bytes) {
    return save(name, type).body(bytes);
  }

  /** The head of an answer to be saved under a name, which may have any letters. */
  public static ResponseEntity.BodyBuilder save(String name, MediaType type) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    ContentDisposition.Builder kept = ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            (ascii ? kept.filename(name) : kept.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString());
  }
}
