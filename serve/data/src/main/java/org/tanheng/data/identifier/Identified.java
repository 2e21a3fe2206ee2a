// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.identifier;

import java.time.Instant;
import java.util.UUID;

/**
 * A thing with its stable name for outside.
 *
 * @param id ten characters of base 32 (alphabet of Crockford)
 * @param subject id of the thing in the table of its kind
 * @param name what it is called inside
 */
public record Identified(
    String id, IdentifierKind kind, UUID subject, UUID orgUnitId, Instant createdAt, String name) {}
