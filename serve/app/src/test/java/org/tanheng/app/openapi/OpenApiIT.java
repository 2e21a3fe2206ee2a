// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API that the web pages are built from is the API that the server has. {@code
 * -Dtanheng.openapi=write} writes it instead.
 */
class OpenApiIT {
  private static final Path COMMITTED = Path.of("..", "web", "openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  @Test
  void theCommittedDescriptionIsThatOfTheServer() throws Exception {
    String live;
    try (TestServer server =
        TestServer.start(
            "springdoc.api-docs.enabled",
            "true",
            "springdoc.paths-to-exclude",
            "/api/test/**,/pact/**")) {
      JsonNode api = JSON.readTree(server.anonymous().get("/v3/api-docs").expect(200).text());
      live = JSON.writeValueAsString(api) + "\n";
    }
    assertThat(live).contains("\"decimal\"", "\"/api/session\"").doesNotContain("/api/test");
    if ("write".equals(System.getProperty("tanheng.openapi"))) {
      Files.writeString(COMMITTED, live);
    }
    assertThat(live)
        .as(
            "serve/web/openapi.json is stale; write it again with"
                + " mvn -pl serve/app -am test -Dtest=OpenApiIT"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtanheng.openapi=write")
        .isEqualTo(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "");
  }
}
