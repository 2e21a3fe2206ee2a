// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.SealingKey;
import org.tanheng.app.web.DataFolder;

/** What we sign in with at partners, sealed under {@code keys/partners.key} for each of them. */
@Component
class PartnerSecrets {
  private final SealingKey key;

  PartnerSecrets(DataFolder folder) {
    this.key = SealingKey.in(folder.path(), "partners");
  }

  byte[] seal(UUID partner, String secret) {
    return key.seal(partner.toString(), secret);
  }

  /** Empty if it was not sealed under this key, or for another partner. */
  Optional<String> open(UUID partner, byte[] sealed) {
    return key.open(partner.toString(), sealed);
  }
}
