// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.publish;

/**
 * A link of the chain from a model to the log.
 *
 * @param name result, leaf, log or keys
 * @param said what was found
 */
public record FootprintLink(String name, State state, String said) {
  /** Whether a link holds. */
  public enum State {
    HOLDS,
    /** Nothing speaks against it, and nothing proves it. */
    NOT_PROVEN,
    BROKEN;

    /** The word in JSON. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
