// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import java.util.Optional;

/**
 * The two languages that units, dimensions, numbers and reports are printed in. Parsing accepts
 * both at all times.
 */
public enum Language {
  EN("en"),
  ZH("zh-CN");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as used in files and requests. */
  public String tag() {
    return tag;
  }

  /** The one of two texts that this language takes. */
  public String pick(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  /** The language of a BCP 47 tag, empty when the product does not write it. */
  public static Optional<Language> of(String tag) {
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
