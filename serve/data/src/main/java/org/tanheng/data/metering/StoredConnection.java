// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.metering;

import java.time.Instant;
import java.util.UUID;

/**
 * A connection to devices that the server opens itself.
 *
 * @param id id of the gateway under which its readings come
 * @param settings an object of texts as JSON; passwords in it are sealed
 * @param enabled whether it is to be open
 */
public record StoredConnection(
    UUID id,
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    String protocol,
    String settings,
    boolean enabled,
    Instant changedAt) {
  /** Without settings: what may be logged and audited. */
  @Override
  public String toString() {
    return "connection %s (%s)".formatted(code, protocol);
  }
}
