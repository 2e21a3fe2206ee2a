// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.util.Arrays;
import java.util.List;

/**
 * Why something was decided, as a message key with its facts, so that every screen can say it in
 * its language; {@link Explanations} holds the words.
 */
public record Reason(String key, List<String> args) {
  public Reason {
    args = List.copyOf(args);
  }

  static Reason of(String key, Object... args) {
    return new Reason(key, Arrays.stream(args).map(String::valueOf).toList());
  }
}
