// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on loopback that keeps what it was asked and answers by a rule. */
final class AnsweringServer implements AutoCloseable {

  /** What was asked; the token is the whole header. */
  record Asked(String method, String address, String token, String body) {}

  /** What is said to it. */
  record Said(int status, String text) {}

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  AnsweringServer(Function<Asked, Said> rule) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          Asked one =
              new Asked(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          asked.add(one);
          Said said = rule.apply(one);
          byte[] bytes = said.text().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(said.status(), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  List<Asked> asked() {
    return asked;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
