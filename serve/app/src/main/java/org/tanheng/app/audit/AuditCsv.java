// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.audit.AuditEntry;

/** Writes audit entries as CSV (RFC 4180, UTF-8 with a mark so that Excel reads Chinese right). */
final class AuditCsv {
  private final OutputStream out;

  AuditCsv(OutputStream out) {
    this.out = out;
    line(
        "\uFEFFid",
        "at",
        "user",
        "action",
        "subject type",
        "subject",
        "organisation",
        "before",
        "after",
        "address");
  }

  void write(AuditEntry entry) {
    line(
        entry.id(),
        entry.at(),
        entry.userLogin(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.orgUnitId(),
        entry.before(),
        entry.after(),
        entry.address());
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(@Nullable Object... cells) {
    StringBuilder line = new StringBuilder();
    for (@Nullable Object cell : cells) {
      line.append(line.isEmpty() ? "" : ",").append(quoted(cell == null ? "" : cell.toString()));
    }
    try {
      out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell that a spreadsheet would take for a formula is marked as text. */
  static String quoted(String cell) {
    String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
