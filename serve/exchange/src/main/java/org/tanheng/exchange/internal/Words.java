// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.internal;

import java.util.Optional;
import java.util.function.Function;

/** Reads a word out of a closed list. */
public final class Words {

  private Words() {}

  /** The word under a key, recorded where it is missing or unknown. */
  public static <T> Optional<T> of(
      YamlMap map, String key, String wanted, Function<String, Optional<T>> known) {
    return map.required(key, wanted).flatMap(text -> of(map, key, text, wanted, known));
  }

  /** The word under a key, recorded where it is missing or unknown. */
  public static <T> Optional<T> of(
      YamlMap map, String key, String text, String wanted, Function<String, Optional<T>> known) {
    Optional<T> value = known.apply(text);
    if (value.isEmpty()) {
      map.add("word-unknown", map.path(key), text, wanted, "Write one of these words.");
    }
    return value;
  }
}
