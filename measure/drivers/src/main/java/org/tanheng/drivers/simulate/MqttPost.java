// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Publishes to a broker with QoS 1, many at a time; the client keeps what is on its way. */
final class MqttPost implements Post {
  private static final int WINDOW = 1_000;
  private final Group group;
  private final Mqtt5AsyncClient client;
  private final Semaphore window = new Semaphore(WINDOW);

  MqttPost(Group group) throws IOException {
    this.group = group;
    this.client =
        MqttClient.builder()
            .useMqttVersion5()
            .serverHost(group.setting("host", "127.0.0.1"))
            .serverPort(Integer.parseInt(group.setting("port", "1883")))
            .automaticReconnectWithDefaultConfig()
            .buildAsync();
    var unused = client.connectWith().cleanStart(false).sessionExpiryInterval(3_600).send();
  }

  @Override
  public void send(String meter, String json) throws IOException, InterruptedException {
    window.acquire();
    var unused =
        client
            .publishWith()
            .topic(group.setting("topic", "plant") + "/" + group.name() + "/" + meter)
            .qos(MqttQos.AT_LEAST_ONCE)
            .payload(json.getBytes(StandardCharsets.UTF_8))
            .send()
            .whenComplete((result, error) -> window.release());
  }

  @Override
  public String place() {
    return "MQTT %s/%s/+ at %s:%s"
        .formatted(
            group.setting("topic", "plant"),
            group.name(),
            group.setting("host", "127.0.0.1"),
            group.setting("port", "1883"));
  }

  @Override
  public void close() {
    client.disconnect();
  }
}
