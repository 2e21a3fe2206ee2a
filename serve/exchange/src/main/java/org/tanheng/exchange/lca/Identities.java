// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.lca;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identities as formats want them; the same one gives the same one. */
final class Identities {

  private Identities() {}

  /** A plain name stays; everything else becomes a UUID of version 3 made from it. */
  static String plain(String id) {
    return id.matches("[A-Za-z0-9_-]{1,64}") ? id : made(id);
  }

  /** A UUID stays; everything else becomes one. */
  static String uuid(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? id : made(id);
  }

  private static String made(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
