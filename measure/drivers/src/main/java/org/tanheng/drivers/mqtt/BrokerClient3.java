// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.tanheng.drivers.Settings;

/**
 * A client of MQTT 3.1.1. The broker alone decides how long it keeps a session and how much may be
 * open, and sends what it retains at each subscription.
 */
record BrokerClient3(Mqtt3AsyncClient client, Settings settings) implements BrokerClient {
  @Override
  public void connect() {
    var connect = client.connectWith().cleanSession(false).keepAlive(Broker.keepAlive(settings));
    if (!settings.text("user").isEmpty()) {
      connect =
          connect
              .simpleAuth()
              .username(settings.text("user"))
              .password(settings.text("password").getBytes(StandardCharsets.UTF_8))
              .applySimpleAuth();
    }
    var unused = connect.send();
  }

  @Override
  public void publishes(Consumer<Arrived> to) {
    client.publishes(
        MqttGlobalPublishFilter.ALL,
        publish ->
            to.accept(
                new Arrived(
                    publish.getTopic().toString(),
                    publish.getPayloadAsBytes(),
                    publish.getQos(),
                    publish.isRetain(),
                    publish::acknowledge)),
        Runnable::run,
        true);
  }

  @Override
  public CompletableFuture<?> subscribe(List<String> filters, MqttQos qos) {
    return client.subscribe(
        Mqtt3Subscribe.builder()
            .addSubscriptions(
                filters.stream()
                    .map(
                        filter -> Mqtt3Subscription.builder().topicFilter(filter).qos(qos).build()))
            .build());
  }

  @Override
  public CompletableFuture<?> disconnect() {
    return client.disconnect();
  }
}
