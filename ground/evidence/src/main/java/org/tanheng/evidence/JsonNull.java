// SPDX-License-Identifier: Apache-2.0
package org.tanheng.evidence;

/** The JSON null: a member that is present and says that there is no value. */
public record JsonNull() implements Json {
  /** The one null. */
  public static final JsonNull NULL = new JsonNull();
}
