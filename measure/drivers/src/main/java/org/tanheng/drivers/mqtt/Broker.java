// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientConnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.lifecycle.Mqtt5ClientConnectedContext;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tanheng.drivers.Settings;

/** A client of a broker that keeps its session and comes back by itself. */
final class Broker {
  private static final long SHORTEST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 30_000;

  private static final int RECEIVE_MAXIMUM = 65_535;

  private Broker() {}

  static Mqtt5AsyncClient client(
      String id, Settings settings, Consumer<Boolean> connected, Consumer<Throwable> lost) {
    String given = settings.text("client-id");
    var builder =
        MqttClient.builder()
            .useMqttVersion5()
            .identifier(given.isEmpty() ? "tanheng-" + id : given)
            .serverHost(settings.text("host"))
            .serverPort(settings.number("port"))
            .executorConfig(ownThread(id))
            .addConnectedListener(context -> connected.accept(resumed(context)))
            .addDisconnectedListener(
                context -> {
                  boolean again = context.getSource() != MqttDisconnectSource.USER;
                  long pause =
                      SHORTEST_PAUSE << Math.min(context.getReconnector().getAttempts(), 6);
                  context
                      .getReconnector()
                      .reconnect(again)
                      .resubscribeIfSessionExpired(false)
                      .delay(Math.min(pause, LONGEST_PAUSE), TimeUnit.MILLISECONDS);
                  if (again) {
                    lost.accept(context.getCause());
                  }
                });
    if (settings.flag("tls")) {
      var unused = builder.sslWithDefaultConfig();
    }
    return builder.buildAsync();
  }

  private static boolean resumed(MqttClientConnectedContext context) {
    return context instanceof Mqtt5ClientConnectedContext five
        && five.getConnAck().isSessionPresent();
  }

  /** A connection that waits for its store must not hold up another one. */
  private static MqttClientExecutorConfig ownThread(String id) {
    var threads = Thread.ofPlatform().daemon().name("mqtt " + id).factory();
    return MqttClientExecutorConfig.builder()
        .nettyExecutor(task -> threads.newThread(task).start())
        .nettyThreads(1)
        .build();
  }

  static void connect(Mqtt5AsyncClient client, Settings settings) {
    var connect =
        client
            .connectWith()
            .cleanStart(false)
            .sessionExpiryInterval(settings.duration("session").toSeconds())
            .keepAlive((int) Math.min(65_535, settings.duration("keep-alive").toSeconds()))
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

  static Mqtt5Subscribe subscription(List<String> filters, MqttQos qos) {
    return Mqtt5Subscribe.builder()
        .addSubscriptions(
            filters.stream()
                .map(
                    filter ->
                        Mqtt5Subscription.builder()
                            .topicFilter(filter)
                            .qos(qos)
                            .retainHandling(Mqtt5RetainHandling.SEND_IF_SUBSCRIPTION_DOES_NOT_EXIST)
                            .build()))
        .build();
  }
}
