// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.codec.dlt645;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identifiers of an edition and what stands behind each, read from a table beside the code. */
final class Dictionary {
  private static final Map<Edition, Dictionary> ALL = new EnumMap<>(Edition.class);

  static {
    ALL.put(Edition.Y1997, read("1997.csv"));
    ALL.put(Edition.Y2007, read("2007.csv"));
  }

  private final List<Entry> entries;

  private Dictionary(List<Entry> entries) {
    this.entries = entries;
  }

  static Dictionary of(Edition edition) {
    return Objects.requireNonNull(ALL.get(edition));
  }

  /** The entry of an identifier, null if the edition's table has none. */
  @Nullable Entry find(String identifier) {
    for (Entry entry : entries) {
      if (entry.matches(identifier)) {
        return entry;
      }
    }
    return null;
  }

  private static Dictionary read(String name) {
    try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(name));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var entries = new ArrayList<Entry>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          entries.add(Entry.parse(line));
        }
      }
      return new Dictionary(List.copyOf(entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
