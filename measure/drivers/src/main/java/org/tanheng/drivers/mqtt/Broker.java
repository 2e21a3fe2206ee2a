// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.lifecycle.MqttClientConnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import com.hivemq.client.mqtt.mqtt3.lifecycle.Mqtt3ClientConnectedContext;
import com.hivemq.client.mqtt.mqtt5.lifecycle.Mqtt5ClientConnectedContext;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tanheng.drivers.Settings;

/** A client of a broker that keeps its session and comes back by itself. */
final class Broker {
  private static final long SHORTEST_PAUSE = 500;
  private static final long LONGEST_PAUSE = 30_000;

  private static final int MOST_SECONDS = 65_535;

  /** The version without session expiry. */
  static final String OLD = "3.1.1";

  private Broker() {}

  /** A client of the version that is set. */
  static BrokerClient client(
      String id, Settings settings, Consumer<Boolean> connected, Consumer<Throwable> lost) {
    String given = settings.text("client-id");
    var builder =
        MqttClient.builder()
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
    return settings.text("version").equals(OLD)
        ? new BrokerClient3(builder.useMqttVersion3().buildAsync(), settings)
        : new BrokerClient5(builder.useMqttVersion5().buildAsync(), settings);
  }

  private static boolean resumed(MqttClientConnectedContext context) {
    return switch (context) {
      case Mqtt5ClientConnectedContext five -> five.getConnAck().isSessionPresent();
      case Mqtt3ClientConnectedContext three -> three.getConnAck().isSessionPresent();
      default -> false;
    };
  }

  /** A connection that waits for its store must not hold up another one. */
  private static MqttClientExecutorConfig ownThread(String id) {
    var threads = Thread.ofPlatform().daemon().name("mqtt " + id).factory();
    return MqttClientExecutorConfig.builder()
        .nettyExecutor(task -> threads.newThread(task).start())
        .nettyThreads(1)
        .build();
  }

  static int keepAlive(Settings settings) {
    return (int) Math.min(MOST_SECONDS, settings.duration("keep-alive").toSeconds());
  }
}
