// SPDX-License-Identifier: Apache-2.0
package org.tanheng.verify;

import org.tanheng.finding.OneLine;

/**
 * One link of the chain from a figure to what it follows from, as a verifier found it.
 *
 * @param state whether it holds
 * @param name what was looked at, as {@code calculation}
 * @param text what was found, in one sentence
 */
public record Link(State state, String name, String text) {
  /** What was found of a link. */
  public enum State {
    /** Checked, and it holds. */
    HOLDS,
    /** Checked, and it does not hold: nothing may be believed. */
    BROKEN,
    /** Cannot be told from the bundle; the figure is no worse for it, but the reader must know. */
    NOT_PROVEN
  }

  static Link holds(String name, String text) {
    return new Link(State.HOLDS, name, text);
  }

  static Link broken(String name, String text) {
    return new Link(State.BROKEN, name, text);
  }

  static Link notProven(String name, String text) {
    return new Link(State.NOT_PROVEN, name, text);
  }

  /** The line for people: one line, whatever the bundle has put into its texts. */
  public String line() {
    String word =
        switch (state) {
          case HOLDS -> "holds";
          case BROKEN -> "BROKEN";
          case NOT_PROVEN -> "not proven";
        };
    return "%-10s  %-12s  %s".formatted(word, name, OneLine.of(text));
  }
}
