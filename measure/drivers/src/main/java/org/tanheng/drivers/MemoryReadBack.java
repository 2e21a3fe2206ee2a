// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers;

import java.util.List;

/**
 * What a read-back from the memory of meters brought.
 *
 * @param readings how many were given to the sink and acknowledged
 * @param unanswered points whose device keeps nothing for that time, or did not answer
 */
public record MemoryReadBack(int readings, List<String> unanswered) {

  public MemoryReadBack {
    unanswered = List.copyOf(unanswered);
  }
}
