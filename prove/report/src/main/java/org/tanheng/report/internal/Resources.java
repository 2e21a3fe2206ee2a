// SPDX-License-Identifier: Apache-2.0
package org.tanheng.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that this module brings along: its style sheet and its fonts. */
public final class Resources {
  private Resources() {}

  /** A file of this module; the caller closes it. */
  public static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream("/org/tanheng/report/" + name);
    if (in == null) {
      throw new IllegalStateException("the resource " + name + " is missing");
    }
    return in;
  }

  /** A text file of this module. */
  public static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
