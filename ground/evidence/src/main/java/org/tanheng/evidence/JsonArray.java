// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

import java.util.List;

/**
 * A JSON array: values in an order that carries meaning and is hashed as it stands.
 *
 * @param items the values, unmodifiable
 */
public record JsonArray(List<Json> items) implements Json {
  public JsonArray {
    items = List.copyOf(items);
  }
}
