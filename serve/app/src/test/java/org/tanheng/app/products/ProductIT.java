// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/** Models handed in over REST: kept by version, refused by path. */
@OnServer
class ProductIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.EXECUTIVE)
  private static TestClient executive;

  private static TestClient.Answer enter(TestClient who, String code, String body) {
    return who.post(
        "/api/products", Map.of("orgUnitId", server.plantA(), "code", code, "body", body));
  }

  @Test
  void aModelIsKeptByVersion() {
    assertThat(enter(executive, "P-1", SmallModel.yaml("2")).status()).isEqualTo(403);
    JsonNode made = enter(recorder, "P-1", SmallModel.yaml("2")).expect(201).json();
    String id = made.path("product").path("id").asString();
    assertThat(made.path("product").path("nameZh").asString()).isEqualTo("小部件");
    assertThat(made.path("identifier").asString()).hasSize(10);
    assertThat(enter(recorder, "P-1", SmallModel.yaml("2")).expect(409).findings())
        .containsExactly("product-known");

    Map<String, Object> other = Map.of("basedOn", 1, "body", SmallModel.yaml("3"));
    assertThat(executive.put("/api/products/" + id, other).status()).isEqualTo(403);
    JsonNode second = recorder.put("/api/products/" + id, other).expect(200).json();
    assertThat(second.path("versions")).hasSize(2);
    assertThat(recorder.put("/api/products/" + id, other).expect(409).findings())
        .containsExactly("product-changed");
    JsonNode first = executive.get("/api/products/" + id + "?version=1").expect(200).json();
    assertThat(first.path("body").asString()).isEqualTo(SmallModel.yaml("2"));
    assertThat(first.path("product").path("number").asInt()).isEqualTo(2);
    executive.get("/api/products/" + id + "?version=3").expect(404);
  }

  @Test
  void whatIsWrongIsNamedByItsPath() {
    String wrong = SmallModel.yaml("2").replace("cradle-to-gate", "cradle-to-door");
    TestClient.Answer answer = enter(recorder, "P-2", wrong).expect(422);
    assertThat(answer.findings()).contains("word-unknown");
    assertThat(answer.text()).contains("boundary");
    assertThat(enter(recorder, "P-2", "{ not json").expect(422).findings()).isNotEmpty();
    assertThat(enter(recorder, " ", SmallModel.yaml("2")).expect(400).findings())
        .containsExactly("code-missing");
  }
}
