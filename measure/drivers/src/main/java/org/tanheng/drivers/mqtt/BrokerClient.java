// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What the driver needs of a client, whichever version of the protocol its broker speaks. */
interface BrokerClient {
  /**
   * A message as it came.
   *
   * @param acknowledge tells the broker that it need not keep it any more
   */
  record Arrived(
      String topic, byte[] payload, MqttQos qos, boolean isRetained, Runnable acknowledge) {}

  /** Begins to connect, and comes back by itself. */
  void connect();

  /**
   * Hands over what comes, on the thread of the connection: what the library has read and not
   * handed over, it counts.
   */
  void publishes(Consumer<Arrived> to);

  /** Asks for topics. */
  CompletableFuture<?> subscribe(List<String> filters, MqttQos qos);

  /** Ends the connection; the broker keeps the session. */
  CompletableFuture<?> disconnect();
}
