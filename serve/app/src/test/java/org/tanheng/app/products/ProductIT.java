// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.Hash;
import tools.jackson.databind.JsonNode;

/** Models handed in over REST: kept by version, refused by path. */
@OnServer
class ProductIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

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

  @Test
  void aVersionGivesItsFootprintAndIsPublishedByAnother() throws IOException {
    JsonNode made = enter(recorder, "P-3", SmallModel.yaml("2")).expect(201).json();
    String id = made.path("product").path("id").asString();
    assertThat(made.path("product").path("intensity").asString()).startsWith("5");
    assertThat(made.path("product").path("unit").asString()).isEqualTo("kgCO2e/item");
    JsonNode result = executive.get("/api/products/" + id + "/result").expect(200).json();
    assertThat(result.path("total").asDouble()).isCloseTo(5, within(1e-12));
    assertThat(result.path("stages").path(0).path("total").asDouble()).isCloseTo(4, within(1e-12));

    Map<String, Object> wanted =
        Map.of("number", 1, "periodStart", "2025-01-01", "periodEnd", "2026-01-01");
    String address = "/api/products/" + id + "/footprints";
    assertThat(recorder.post(address, wanted).status()).isEqualTo(403);
    JsonNode out = manager.post(address, wanted).expect(201).json();
    String footprint = out.path("id").asString();
    assertThat(executive.get("/api/footprints/" + footprint + "/result").expect(200).json())
        .isEqualTo(result);
    Map<String, byte[]> files =
        unzipped(executive.get("/api/footprints/" + footprint + "/bundle").expect(200).bytes());
    assertThat(files).containsKeys("model.json", "result.json", "leaf.json", "policy.txt");
    assertThat(Hash.of(files.getOrDefault("result.json", new byte[0])).hex())
        .isEqualTo(out.path("resultHash").asString());
    assertThat(new String(files.getOrDefault("leaf.json", new byte[0]), StandardCharsets.UTF_8))
        .contains(out.path("resultHash").asString(), out.path("modelHash").asString());
    assertThat(manager.get("/api/products").expect(200).text()).contains(footprint);
  }

  @Test
  void whoeverWroteAVersionDoesNotPublishIt() {
    JsonNode made = enter(manager, "P-4", SmallModel.yaml("2")).expect(201).json();
    String id = made.path("product").path("id").asString();
    Map<String, Object> wanted =
        Map.of("number", 1, "periodStart", "2025-01-01", "periodEnd", "2026-01-01");
    TestClient.Answer answer = manager.post("/api/products/" + id + "/footprints", wanted);
    assertThat(answer.expect(409).findings()).containsExactly("reviewer-is-recorder");
  }

  @Test
  void twoProductsStandSideBySide() {
    String a =
        enter(recorder, "P-5", SmallModel.yaml("2"))
            .expect(201)
            .json()
            .at("/product/id")
            .asString();
    String b =
        enter(recorder, "P-6", SmallModel.yaml("3"))
            .expect(201)
            .json()
            .at("/product/id")
            .asString();
    JsonNode both =
        executive.get("/api/products/" + a + "/comparison?other=" + b).expect(200).json();
    assertThat(both.path("sameUnit").asBoolean()).isTrue();
    assertThat(both.path("results").path(1).path("total").asDouble()).isCloseTo(7, within(1e-12));
    assertThat(ProductResults.normal(0)).isCloseTo(0.5, within(1e-7));
    assertThat(ProductResults.normal(1.959963985)).isCloseTo(0.975, within(1e-7));
    assertThat(ProductResults.normal(-1)).isCloseTo(0.158655254, within(1e-7));
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
