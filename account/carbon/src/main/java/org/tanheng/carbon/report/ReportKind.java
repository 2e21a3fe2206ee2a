// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.report;

import java.util.Optional;

/** The reports that an inventory can be written as; each has its own required contents. */
public enum ReportKind {
  /** ISO 14064-1:2018, clause 9.3.1. */
  ISO_14064_1("iso-14064-1"),
  /** The report of the Chinese guidelines and standards, with its three tables. */
  CN_GUIDELINE("cn-guideline");

  private final String id;

  ReportKind(String id) {
    this.id = id;
  }

  /** The name in files and requests. */
  public String id() {
    return id;
  }

  /** The kind of that name. */
  public static Optional<ReportKind> of(String id) {
    for (ReportKind kind : values()) {
      if (kind.id.equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
