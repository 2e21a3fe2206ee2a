// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text of another encoding again in UTF-8; bytes that are no text become U+FFFD. */
public final class TextSpool {
  private TextSpool() {}

  public static void write(Path from, Charset charset, Path to) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(Files.newInputStream(from), decoder));
        BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      char[] buffer = new char[1 << 15];
      char last = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          char c = buffer[i];
          if (c == '\r' || (c == '\n' && last != '\r')) {
            out.write('\n');
          } else if (c != '\n' && c != '\ufeff') {
            out.write(c);
          }
          last = c;
        }
      }
    }
  }
}
