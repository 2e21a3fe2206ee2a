// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon;

import java.util.List;

/**
 * A boundary of a method that reports more than one from the same lines, such as the clinker lines
 * and the enterprise of an emissions trading scheme.
 *
 * @param id {@code process-line} or {@code enterprise}
 * @param titleZh name in the document
 * @param titleEn the same in English
 * @param kinds kinds that count on a process line; empty for all
 */
public record PackBoundary(String id, String titleZh, String titleEn, List<String> kinds) {
  public PackBoundary {
    kinds = List.copyOf(kinds);
  }
}
