// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.tanheng.factors.FactorLibrary;

/**
 * The tables of a release of factors as a bundle carries them, so that a verifier of another
 * release can compute the figure: each deflated (RFC 1951) and in base64, in the order of the hash
 * of the release.
 */
final class CarriedTables {
  /** All tables together, in bytes; more would only cost time and memory. */
  private static final int LARGEST = 64 << 20;

  private CarriedTables() {}

  static List<String> of(FactorLibrary library) {
    return library.tables().stream().map(CarriedTables::deflated).toList();
  }

  /** The texts; empty if one is not what was deflated, whole and alone. */
  static Optional<List<String>> open(List<String> carried) {
    List<String> texts = new ArrayList<>();
    int left = LARGEST;
    for (String one : carried) {
      try {
        byte[] bytes = inflated(one, left);
        left -= bytes.length;
        texts.add(new String(bytes, StandardCharsets.UTF_8));
      } catch (DataFormatException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }

  private static String deflated(String text) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      var out = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return Base64.getEncoder().encodeToString(out.toByteArray());
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflated(String carried, int most) throws DataFormatException {
    byte[] bytes = Base64.getDecoder().decode(carried);
    if (!Base64.getEncoder().encodeToString(bytes).equals(carried)) {
      throw new DataFormatException("base64 in another form");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      var out = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      while (!inflater.finished()) {
        int count = inflater.inflate(part);
        if (count == 0 && !inflater.finished() || out.size() + count > most) {
          throw new DataFormatException("cut off, or too long");
        }
        out.write(part, 0, count);
      }
      if (inflater.getRemaining() > 0) {
        throw new DataFormatException("more behind its end");
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
