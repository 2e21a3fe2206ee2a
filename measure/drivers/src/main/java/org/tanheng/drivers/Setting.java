// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.List;

/**
 * One thing that a kind of connection must be told, so that a page can draw its form and a file can
 * be checked: the key stands in {@link ConnectionConfig#settings}.
 *
 * @param key kebab-case name
 * @param form how it is entered
 * @param required whether a connection cannot be opened without it
 * @param otherwise what holds where nothing is entered, empty if nothing does
 * @param choices what may be chosen, empty where anything may be entered
 */
public record Setting(
    String key, Form form, boolean required, String otherwise, List<String> choices) {

  /** How a setting is entered. A secret is never shown again and stays out of logs. */
  public enum Form {
    TEXT,
    NUMBER,
    DURATION,
    CHOICE,
    FLAG,
    SECRET,
    FILE,
    ZONE
  }

  public Setting {
    choices = List.copyOf(choices);
  }

  /** A text that must be there. */
  public static Setting required(String key) {
    return new Setting(key, Form.TEXT, true, "", List.of());
  }

  /** A text that may be left out. */
  public static Setting text(String key, String otherwise) {
    return new Setting(key, Form.TEXT, false, otherwise, List.of());
  }

  /** A whole number that may be left out. */
  public static Setting number(String key, long otherwise) {
    return new Setting(key, Form.NUMBER, false, Long.toString(otherwise), List.of());
  }

  /** A time such as {@code 15s}, {@code 500ms} or {@code 1m}. */
  public static Setting duration(String key, String otherwise) {
    return new Setting(key, Form.DURATION, false, otherwise, List.of());
  }

  /** One of a few; the first is what holds where nothing is chosen. */
  public static Setting choice(String key, String... choices) {
    return new Setting(key, Form.CHOICE, false, choices[0], List.of(choices));
  }

  /** Yes or no. */
  public static Setting flag(String key, boolean otherwise) {
    return new Setting(key, Form.FLAG, false, Boolean.toString(otherwise), List.of());
  }

  /** A time zone by its IANA name. */
  public static Setting zone(String key) {
    return new Setting(key, Form.ZONE, false, "Asia/Shanghai", List.of());
  }

  /** A password or key; empty where none is used. */
  public static Setting secret(String key) {
    return new Setting(key, Form.SECRET, false, "", List.of());
  }
}
