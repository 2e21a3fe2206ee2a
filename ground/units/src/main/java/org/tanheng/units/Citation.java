// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units;

import org.jspecify.annotations.Nullable;

/**
 * Where a value was published: document, edition, place in it, and the row and release of the
 * library that holds it. {@code verified} is true only where the value was read in a stored public
 * source; a false mark is shown beside every figure that uses it.
 */
public record Citation(
    String document,
    @Nullable String edition,
    @Nullable String locator,
    @Nullable String id,
    @Nullable String release,
    boolean verified) {

  public static Citation of(String document, String locator) {
    return new Citation(document, null, locator, null, null, true);
  }
}
