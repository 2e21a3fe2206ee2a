// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.iotdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tanheng.evidence.Json;

/** The server as it is packaged, in a process of its own, and a person who speaks to it. */
final class PackagedServer implements AutoCloseable {
  private static final Pattern PASSWORD =
      Pattern.compile("sign in as admin with the password (\\S+)");
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final StringBuffer said = new StringBuffer();
  private final String base;
  private final Process process;

  PackagedServer(Path jar, Path data, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    base = "http://localhost:" + port;
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-jar",
                jar.toString())
            .redirectErrorStream(true);
    builder.environment().put("PORT", Integer.toString(port));
    builder.environment().put("TANHENG_DATA", data.toString());
    builder.environment().putAll(settings);
    process = builder.start();
    CountDownLatch listens = new CountDownLatch(1);
    Thread.ofPlatform().daemon(true).start(() -> read(listens));
    assertThat(listens.await(180, TimeUnit.SECONDS)).as(said.toString()).isTrue();
  }

  /** The packaged jar, if it is there with the module of the cluster beside it. */
  static Optional<Path> jar() throws IOException {
    Path target = Path.of("..", "app", "target").toAbsolutePath().normalize();
    boolean hasModule = find(target.resolve("lib"), "tanheng-stores-iotdb-").isPresent();
    return hasModule ? find(target, "tanheng-app-") : Optional.empty();
  }

  private static Optional<Path> find(Path folder, String start) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches(start + "[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst();
    }
  }

  private void read(CountDownLatch listens) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.contains("Tanheng listens")) {
          listens.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      listens.countDown();
    }
  }

  /** All that it printed so far. */
  String said() {
    return said.toString();
  }

  /** Waits for its end and answers its exit code. */
  int end() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Signs in with the password that this server printed. */
  void signIn() throws IOException, InterruptedException {
    signIn(this);
  }

  /** Signs in with the password that the first start printed. */
  void signIn(PackagedServer first) throws IOException, InterruptedException {
    Matcher password = PASSWORD.matcher(first.said());
    assertThat(password.find()).as(first.said()).isTrue();
    http.send(
        HttpRequest.newBuilder(URI.create(base + "/api/session")).build(),
        BodyHandlers.discarding());
    send(
        "POST",
        "/api/session",
        "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password.group(1)),
        null);
  }

  Json get(String path) throws IOException, InterruptedException {
    return send("GET", path, null, null);
  }

  Json post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body, null);
  }

  /** A request; with a key it is that of a gateway. */
  Json send(String method, String path, @Nullable String body, @Nullable String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    List<HttpCookie> kept = cookies.getCookieStore().getCookies();
    kept.stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    request.header("Content-Type", "application/json");
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
    return Json.parse(answer.body().isEmpty() ? "null" : answer.body()).orElseThrow();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
