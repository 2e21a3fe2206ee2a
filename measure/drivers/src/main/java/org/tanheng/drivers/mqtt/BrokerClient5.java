// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.tanheng.drivers.Settings;

/**
 * A client of MQTT 5.0: the broker is told how much may be open and how long it keeps a session.
 */
record BrokerClient5(Mqtt5AsyncClient client, Settings settings) implements BrokerClient {
  private static final int RECEIVE_MAXIMUM = 65_535;

  @Override
  public void connect() {
    var connect =
        client
            .connectWith()
            .cleanStart(false)
            .sessionExpiryInterval(settings.duration("session").toSeconds())
            .keepAlive(Broker.keepAlive(settings))
            .restrictions()
            .receiveMaximum(RECEIVE_MAXIMUM)
            .applyRestrictions();
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
        Mqtt5Subscribe.builder()
            .addSubscriptions(
                filters.stream()
                    .map(
                        filter ->
                            Mqtt5Subscription.builder()
                                .topicFilter(filter)
                                .qos(qos)
                                .retainHandling(
                                    Mqtt5RetainHandling.SEND_IF_SUBSCRIPTION_DOES_NOT_EXIST)
                                .build()))
            .build());
  }

  @Override
  public CompletableFuture<?> disconnect() {
    return client.disconnect();
  }
}
