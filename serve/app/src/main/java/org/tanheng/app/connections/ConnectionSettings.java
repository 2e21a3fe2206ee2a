// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.connections;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.StoredConnection;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import tools.jackson.databind.json.JsonMapper;

/** The settings of connections between the database, where secrets are sealed, and drivers. */
@Component
class ConnectionSettings {
  private final Protocols protocols;
  private final SecretSeal seal;
  private final JsonMapper json;

  ConnectionSettings(Protocols protocols, SecretSeal seal, JsonMapper json) {
    this.protocols = protocols;
    this.seal = seal;
    this.json = json;
  }

  /** Settings as the database keeps them; what is sealed already stays. */
  String write(UUID id, String protocol, Map<String, String> settings) {
    Map<String, String> kept = new TreeMap<>(settings);
    kept.replaceAll(
        (key, value) -> protocols.isSecret(protocol, key) ? seal.seal(id, key, value) : value);
    return json.writeValueAsString(kept);
  }

  /** As a driver needs them; refused where a secret cannot be opened. */
  Map<String, String> read(StoredConnection stored) {
    Map<String, String> settings = raw(stored);
    settings.replaceAll(
        (key, value) -> secret(stored, key, value).orElseThrow(() -> refused(stored, key)));
    return settings;
  }

  private Optional<String> secret(StoredConnection stored, String key, String value) {
    return protocols.isSecret(stored.protocol(), key)
        ? seal.open(stored.id(), key, value)
        : Optional.of(value);
  }

  private static FindingException refused(StoredConnection stored, String key) {
    return new FindingException(
        Finding.error(
            "connection-key",
            stored.code(),
            key + " sealed under another key",
            "the key file that the data folder had",
            "Enter the password again, or bring back keys/connections.key from the backup."));
  }

  /** The secrets that a change leaves out, opened. */
  Map<String, String> secretsBut(StoredConnection stored, Map<String, String> given) {
    Map<String, String> secrets = new TreeMap<>();
    raw(stored)
        .forEach(
            (key, value) -> {
              if (protocols.isSecret(stored.protocol(), key) && !given.containsKey(key)) {
                secrets.put(
                    key, secret(stored, key, value).orElseThrow(() -> refused(stored, key)));
              }
            });
    return secrets;
  }

  /** What may be shown. */
  Map<String, String> shown(StoredConnection stored) {
    Map<String, String> shown = raw(stored);
    shown.keySet().removeIf(key -> protocols.isSecret(stored.protocol(), key));
    return shown;
  }

  /** Whether a secret stands there as it was entered, from before secrets were sealed. */
  boolean isPlain(StoredConnection stored) {
    return raw(stored).entrySet().stream()
        .anyMatch(
            each ->
                protocols.isSecret(stored.protocol(), each.getKey())
                    && !each.getValue().isEmpty()
                    && !SecretSeal.isSealed(each.getValue()));
  }

  private Map<String, String> raw(StoredConnection stored) {
    Map<String, String> settings = new TreeMap<>();
    json.readTree(stored.settings())
        .properties()
        .forEach(each -> settings.put(each.getKey(), each.getValue().asString()));
    return settings;
  }
}
