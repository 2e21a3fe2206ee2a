// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tanheng.units.Dimension;

/**
 * All units the product knows, read once from the tables beside this class. Names are unique: a
 * second unit under a taken name is a programming error.
 */
public final class Catalogue {
  public static final Dimension MASS = Dimension.base("mass");
  static final Dimension LENGTH = Dimension.base("length");

  final Names<Atom> atoms = new Names<>();
  final Names<Substance> substances = new Names<>();
  final Names<BigDecimal> multipliers = new Names<>();
  final Names<String> aliases = new Names<>();
  final Names<String> notes = new Names<>();
  final Names<Qualifier> qualifiers = new Names<>();
  final Names<List<String>> ambiguous = new Names<>();
  final Names<List<String>> assumed = new Names<>();

  private Catalogue() {
    new CatalogueReader(this).read();
  }

  public static Catalogue get() {
    return Holder.INSTANCE;
  }

  /** The lines of one table, without comments. */
  static List<String> lines(String file) {
    try (var stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final Catalogue INSTANCE = new Catalogue();
  }
}
