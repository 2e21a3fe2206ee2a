// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found of one indirect category of ISO 14064-1:2018, "2" to "6", by clause 5.2.3. A
 * significant category must be quantified or its exclusion justified.
 *
 * @param category ISO category
 * @param verdict what was found
 * @param criteria what it was judged by
 * @param reason why, in words
 */
public record Judgement(String category, Verdict verdict, List<Criterion> criteria, String reason) {

  /** What a category is found to be. */
  public enum Verdict {
    /** It must be quantified. */
    SIGNIFICANT,
    /** It may be left out. */
    NOT_SIGNIFICANT,
    /** It is significant and left out all the same. */
    EXCLUDED;

    /** The word used in files and JSON, as {@code not-significant}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict of a word. */
    public static Optional<Verdict> of(String code) {
      return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
  }

  public Judgement {
    criteria = List.copyOf(criteria);
  }
}
