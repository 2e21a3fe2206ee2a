// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ServerCallTest {
  private final List<String> asked = new ArrayList<>();
  private HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void answer() {
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          String path = exchange.getRequestURI().toString();
          asked.add(exchange.getRequestMethod() + " " + path + " " + token + " " + body);
          boolean refused = path.contains("refused");
          String said =
              refused
                  ? "{\"findings\":[{\"code\":\"retention-years\",\"subject\":\"s\",\"got\":\"0\","
                      + "\"wanted\":\"1 to 100\",\"advice\":\"a\"}]}"
                  : path.contains("html") ? "<html>" : "{\"years\":6}";
          byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(refused ? 422 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Command
  private static final class Plain {
    @Mixin private final ServerCall call;

    Plain(Map<String, String> environment) {
      call = new ServerCall(environment);
    }
  }

  private ServerCall call(Map<String, String> environment) {
    Plain plain = new Plain(environment);
    new CommandLine(plain)
        .parseArgs("--server", "http://127.0.0.1:" + server.getAddress().getPort());
    return plain.call;
  }

  @Test
  void theTokenAndTheBodyArriveAndTheAnswerIsRead() {
    JsonObject order = JsonObject.builder().put("years", 6).put("reason", "所以").build();
    Json answer = call(Map.of("TANHENG_TOKEN", "t1\n")).put("/api/retention", order).orElseThrow();
    assertThat(answer.write()).isEqualTo("{\"years\":6}");
    assertThat(asked)
        .containsExactly("PUT /api/retention Bearer t1 {\"years\":6,\"reason\":\"所以\"}");
  }

  @Test
  void whatTheServerRefusesComesAsItsOwnFindings() {
    Outcome<Json> refused = call(Map.of("TANHENG_TOKEN", "t1")).get("/api/refused");
    assertThat(refused.findings()).extracting(Finding::code).containsExactly("retention-years");
  }

  @Test
  void withoutTokenOrServerOrJsonItIsAFinding() {
    assertThat(call(Map.of()).get("/x").findings())
        .extracting(Finding::code)
        .containsExactly("server-refused");
    assertThat(asked).isEmpty();
    assertThat(call(Map.of("TANHENG_TOKEN", "t")).get("/html").isDone()).isFalse();
    ServerCall away = call(Map.of("TANHENG_TOKEN", "t"));
    server.stop(0);
    assertThat(away.get("/x").findings())
        .extracting(Finding::code)
        .containsExactly("server-refused");
  }
}
