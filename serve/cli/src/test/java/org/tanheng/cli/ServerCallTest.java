// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ServerCallTest {
  private static final String REFUSAL =
      "{\"findings\":[{\"code\":\"retention-years\",\"subject\":\"s\",\"got\":\"0\","
          + "\"wanted\":\"1 to 100\",\"advice\":\"a\"}]}";

  private final AnsweringServer server = new AnsweringServer(ServerCallTest::answer);

  private static AnsweringServer.Said answer(AnsweringServer.Asked asked) {
    if (asked.address().contains("refused")) {
      return new AnsweringServer.Said(422, REFUSAL);
    }
    boolean isPage = asked.address().contains("html");
    return new AnsweringServer.Said(200, isPage ? "<html>" : "{\"years\":6}");
  }

  @AfterEach
  void stop() {
    server.close();
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
    new CommandLine(plain).parseArgs("--server", server.address());
    return plain.call;
  }

  @Test
  void theTokenAndTheBodyArriveAndTheAnswerIsRead() {
    JsonObject order = JsonObject.builder().put("years", 6).put("reason", "所以").build();
    Json answer = call(Map.of("TANHENG_TOKEN", "t1\n")).put("/api/retention", order).orElseThrow();
    assertThat(answer.write()).isEqualTo("{\"years\":6}");
    assertThat(server.asked())
        .containsExactly(
            new AnsweringServer.Asked(
                "PUT", "/api/retention", "Bearer t1", "{\"years\":6,\"reason\":\"所以\"}"));
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
    assertThat(server.asked()).isEmpty();
    assertThat(call(Map.of("TANHENG_TOKEN", "t")).get("/html").isDone()).isFalse();
    ServerCall away = call(Map.of("TANHENG_TOKEN", "t"));
    server.close();
    assertThat(away.get("/x").findings())
        .extracting(Finding::code)
        .containsExactly("server-refused");
  }
}
