// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.ConnectionConfig;

/**
 * What a gateway is told by its file.
 *
 * @param server address of the server
 * @param key key of this gateway, as the server's page showed it once
 * @param buffer folder of the buffer
 * @param signingKey file of the key that signs its batches, made where there is none; null: it
 *     signs nothing
 * @param days how many days the buffer reaches back
 * @param statusPort port of the status page on this machine alone; 0: none
 */
public record GatewayConfig(
    URI server,
    String key,
    Path buffer,
    @Nullable Path signingKey,
    int days,
    int statusPort,
    List<ConnectionConfig> connections) {

  /** Without the key: what may be logged. */
  @Override
  public String toString() {
    return "gateway to %s, %d connections".formatted(server, connections.size());
  }
}
