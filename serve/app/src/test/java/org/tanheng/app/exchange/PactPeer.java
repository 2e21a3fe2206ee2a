// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A partner of the tests: an interface of PACT over HTTPS with a certificate of its own. */
final class PactPeer implements AutoCloseable {
  static final String CLIENT = "tanheng-at-peer";
  static final String SECRET = "peer's secret";
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final HttpsServer server;
  private final Path store;
  private final Path certificate;
  private final Map<String, String> documents = new HashMap<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final List<Integer> refusals = new ArrayList<>();

  PactPeer(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
    store = folder.resolve("peer.p12");
    certificate = folder.resolve("peer.pem");
    keytool(
        "-genkeypair",
        "-alias",
        "peer",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-validity",
        "30",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        "changeit");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "peer",
        "-keystore",
        store.toString(),
        "-storepass",
        "changeit",
        "-file",
        certificate.toString());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", this::answer);
    server.start();
  }

  private static void keytool(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  String address() {
    return "https://localhost:" + server.getAddress().getPort() + "/base";
  }

  Path certificate() {
    return certificate;
  }

  Path store() {
    return store;
  }

  void shows(String id, String document) {
    documents.put(id, document);
  }

  /** The next answers to events are these. */
  void refuses(Integer... statuses) {
    refusals.addAll(List.of(statuses));
  }

  BlockingQueue<String> events() {
    return events;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String sign = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String basic =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (path.equals("/base/auth/token")) {
      boolean isOurs =
          sign.equals("Basic " + basic) && body.equals("grant_type=client_credentials");
      say(exchange, isOurs ? 200 : 401, "{\"access_token\":\"peer-token\"}");
    } else if (!sign.equals("Bearer peer-token")) {
      say(exchange, path.startsWith("/base/.well-known") ? 404 : 401, "{}");
    } else if (path.equals("/base/3/events")) {
      int status = refusals.isEmpty() ? 200 : refusals.removeFirst();
      if (status == 200) {
        events.add(body);
      }
      say(exchange, status, "");
    } else if (path.equals("/base/3/footprints")) {
      boolean isFirst = exchange.getRequestURI().getQuery() == null;
      List<String> all = List.copyOf(documents.values());
      if (isFirst && all.size() > 1) {
        exchange
            .getResponseHeaders()
            .set("Link", "<" + address() + "/3/footprints?offset=1>; rel=\"next\"");
      }
      List<String> page =
          all.size() < 2 ? all : isFirst ? all.subList(0, 1) : all.subList(1, all.size());
      say(exchange, 200, "{\"data\":[" + String.join(",", page) + "]}");
    } else {
      String document = documents.get(path.substring(path.lastIndexOf('/') + 1));
      say(exchange, document == null ? 404 : 200, "{\"data\":" + document + "}");
    }
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
