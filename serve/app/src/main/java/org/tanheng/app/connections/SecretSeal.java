// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.SealingKey;
import org.tanheng.app.web.DataFolder;

/**
 * Passwords of connections as the database keeps them: a text sealed under {@code
 * keys/connections.key}, bound to the connection and the name of the setting.
 */
@Component
class SecretSeal {
  private static final String MARK = "sealed:1:";

  private final SealingKey key;

  SecretSeal(DataFolder folder) {
    this.key = SealingKey.in(folder.path(), "connections");
  }

  static boolean isSealed(String value) {
    return value.startsWith(MARK);
  }

  /** A secret of a setting of a connection; nothing stays nothing. */
  String seal(UUID connection, String setting, String secret) {
    return secret.isEmpty()
        ? secret
        : MARK + Base64.getEncoder().encodeToString(key.seal(place(connection, setting), secret));
  }

  /** What was sealed; empty if not under this key, or not for this setting of this connection. */
  Optional<String> open(UUID connection, String setting, String sealed) {
    if (!isSealed(sealed)) {
      return Optional.of(sealed);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed.substring(MARK.length()));
      return key.open(place(connection, setting), bytes);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String place(UUID connection, String setting) {
    return connection + "/" + setting;
  }
}
