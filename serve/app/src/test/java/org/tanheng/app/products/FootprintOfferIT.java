// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/** What was published goes to partners, and models stand on databases that were brought. */
@OnServer
class FootprintOfferIT {
  private static final Path DATABASE = Path.of("../../docs/examples/processes-simapro.csv");

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  private static String entered(String code, String body) {
    return recorder
        .post("/api/products", Map.of("orgUnitId", server.plantA(), "code", code, "body", body))
        .expect(201)
        .json()
        .at("/product/id")
        .asString();
  }

  private static String published(String product) {
    return manager
        .post(
            "/api/products/" + product + "/footprints",
            Map.of("number", 1, "periodStart", "2025-01-01", "periodEnd", "2026-01-01"))
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  private static Map<String, Object> order() {
    Map<String, Object> order = new HashMap<>();
    order.put("company", "Works");
    order.put("companyIds", List.of("urn:pact:example.com:company-id:1"));
    order.put("productIds", List.of("urn:pact:example.com:product-id:widget"));
    order.put("country", "CN");
    order.put("mass", "2");
    order.put("fossilCarbon", "0");
    return order;
  }

  @Test
  void aPublishedFootprintIsOfferedAndASecondOfferTakesItsPlace() {
    String footprint = published(entered("O-1", SmallModel.yaml("2")));
    String address = "/api/footprints/" + footprint + "/pcf";
    assertThat(recorder.post(address, order()).status()).isEqualTo(403);
    Map<String, Object> bare = order();
    bare.put("mass", null);
    assertThat(manager.post(address, bare).expect(422).findings()).containsExactly("pcf-missing");
    bare = order();
    bare.put("companyIds", List.of("none"));
    assertThat(manager.post(address, bare).expect(422).findings()).contains("pcf-value");

    String first = manager.post(address, order()).expect(201).json().path("pfId").asString();
    JsonNode pact = manager.get("/api/pcfs/" + first + "/pact").expect(200).json();
    assertThat(pact.at("/pcf/declaredUnitOfMeasurement").asString()).isEqualTo("piece");
    assertThat(Double.parseDouble(pact.at("/pcf/fossilGhgEmissions").asString()))
        .isCloseTo(5, within(1e-12));
    JsonNode second = manager.post(address, order()).expect(201).json();
    assertThat(second.path("replaced").path(0).asString()).isEqualTo(first);
    assertThat(manager.get("/api/pcfs/" + first + "/pact").expect(200).text())
        .contains("Deprecated");
  }

  @Test
  void aModelStandsOnADatabaseAndIsComputedAgainWithoutIt() throws IOException {
    recorder
        .upload(
            "/api/databases?org=%s&name=Example&version=7".formatted(server.plantA()),
            "set.csv",
            "text/csv",
            Files.readAllBytes(DATABASE))
        .expect(201);
    String from = "{ name: steel, values: 2 kgCO2e/kg, source: a published table }";
    String model = SmallModel.yaml("2");
    String wrong = model.replace(from, "{ database: Example, version: '8', process: EX1 }");
    assertThat(recorder.get("/api/products/" + entered("O-2", wrong) + "/result").status())
        .isEqualTo(422);
    String right = model.replace(from, "{ database: Example, version: '7', process: EX1 }");
    String product = entered("O-3", right);
    JsonNode result = recorder.get("/api/products/" + product + "/result").expect(200).json();
    assertThat(result.toString()).contains("background-open");
    double coil = 0.031 + 0.18 * 0.56 + 0.4 * 0.14 / 1.2 + 0.004 * 0.05;
    double total = result.path("total").asDouble();
    assertThat(total).isCloseTo(1 + 2 * coil, within(1e-12));
    String footprint = published(product);
    JsonNode kept = recorder.get("/api/footprints/" + footprint + "/result").expect(200).json();
    assertThat(kept.path("total").asDouble()).isCloseTo(total, within(1e-12));
    String offered =
        manager
            .post("/api/footprints/" + footprint + "/pcf", order())
            .expect(201)
            .json()
            .path("pfId")
            .asString();
    assertThat(manager.get("/api/pcfs/" + offered + "/pact").expect(200).text())
        .contains("\"Example\"", "\"7\"");
  }
}
