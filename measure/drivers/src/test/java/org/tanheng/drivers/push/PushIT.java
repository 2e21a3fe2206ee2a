// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.drivers.ConnectionConfig;
import org.tanheng.drivers.ListSink;
import org.tanheng.drivers.PointMapping;
import org.tanheng.drivers.peers.Peer;

class PushIT {
  private final ListSink sink = new ListSink();
  private final int port = Peer.freePort();

  private int post(HttpClient client, String path, String key, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void aPostIsAnsweredWhenItsReadingsAreStored() throws Exception {
    var config =
        new ConnectionConfig(
            "push",
            "http-push",
            Map.of("port", "" + port, "key", "k1"),
            List.of(PointMapping.of("{1}", "meters/+::/kwh::time=/ts", 2)));
    try (var driver = new PushKind().open(config, sink).orElseThrow();
        var client = HttpClient.newHttpClient()) {
      driver.start();
      String body = "{\"ts\":1767225600,\"kwh\":\"12.34\"}";
      assertThat(post(client, "/meters/press", "k1", body)).isEqualTo(204);
      assertThat(sink.of("press")).hasSize(1);
      assertThat(post(client, "/meters/press", "k2", body)).isEqualTo(401);
      assertThat(post(client, "/other", "k1", body)).isEqualTo(404);
      assertThat(post(client, "/meters/press", "k1", "{\"ts\":1767225600,\"kwh\":\"x\"}"))
          .isEqualTo(400);
      assertThat(post(client, "/meters/press", "k1", "no json")).isEqualTo(400);
      assertThat(sink.readings()).hasSize(1);
      assertThat(driver.discover("other").orElseThrow())
          .extracting(d -> d.address())
          .contains("other::/kwh::time=/ts");
    }
  }
}
