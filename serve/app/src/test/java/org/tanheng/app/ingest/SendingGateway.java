// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Sends numbered batches one after the other, each until it is acknowledged, as a gateway does. */
final class SendingGateway implements Runnable {
  static final int POINTS = 4;
  private static final int ROWS = 25;
  private static final long START = 1_767_225_600_000L;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI address;
  private final String key;
  private volatile boolean running = true;
  private volatile int acknowledged;
  private volatile String last = "";

  SendingGateway(String server, String key) {
    this.address = URI.create(server + "/api/ingest");
    this.key = key;
  }

  /** Values of a point after so many batches, in the order of their times. */
  static List<Long> expected(int point, int batches) {
    return LongStream.range(0, (long) batches * ROWS).map(n -> n * POINTS + point).boxed().toList();
  }

  @Override
  public void run() {
    try {
      while (running) {
        String body = batch(acknowledged);
        while (!send(body)) {
          Thread.sleep(100);
        }
        acknowledged++;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean send(String body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(70))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      last = answer.statusCode() + " " + answer.body();
      return answer.statusCode() == 200;
    } catch (java.io.IOException e) {
      last = String.valueOf(e);
      return false;
    }
  }

  private static String batch(int number) {
    var json = new StringBuilder("{\"epoch\":\"life\",\"number\":" + (number + 1));
    json.append(",\"series\":[");
    for (int point = 0; point < POINTS; point++) {
      var times = new StringBuilder();
      var values = new StringBuilder();
      for (long n = (long) number * ROWS; n < (number + 1L) * ROWS; n++) {
        times.append(times.isEmpty() ? "" : ",").append(START + n * 1_000);
        values
            .append(values.isEmpty() ? "" : ",")
            .append('"')
            .append(n * POINTS + point)
            .append('"');
      }
      json.append(point == 0 ? "" : ",")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"point\":\"p%d\",\"sequence\":%d,\"times\":[%s],\"values\":[%s]}",
                  point,
                  (long) number * ROWS + 1,
                  times,
                  values));
    }
    return json.append("]}").toString();
  }

  int acknowledged() {
    return acknowledged;
  }

  /** The last answer, for whoever waits in vain. */
  String last() {
    return last;
  }

  void stop() {
    running = false;
  }
}
