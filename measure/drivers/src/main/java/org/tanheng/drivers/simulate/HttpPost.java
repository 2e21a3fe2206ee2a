// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.simulate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts to a server with a device key; anything but an answer of success is tried again. */
final class HttpPost implements Post {
  private final Group group;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  HttpPost(Group group) {
    this.group = group;
  }

  private String url() {
    return group.setting("url", "http://127.0.0.1:8080/api/ingest");
  }

  @Override
  public void send(String meter, String json) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url()))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    String key = group.setting("key", "");
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    HttpResponse<Void> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("status " + answer.statusCode());
    }
  }

  @Override
  public boolean takesReadings() {
    return group
        .setting("form", url().endsWith("/api/ingest") ? "readings" : "message")
        .equals("readings");
  }

  @Override
  public String place() {
    return "HTTP to " + url();
  }

  @Override
  public void close() {
    client.close();
  }
}
