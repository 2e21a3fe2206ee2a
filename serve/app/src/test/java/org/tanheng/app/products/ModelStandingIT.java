// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.app.testing.TestSources;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;

/** A model's certificates against the holdings, its suppliers against what they state now. */
@OnServer
class ModelStandingIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.MANAGER)
  private static TestClient manager;

  @SignedIn(value = Role.RECORDER, at = SignedIn.At.PLANT_B)
  private static TestClient beside;

  @SignedIn(value = Role.RECORDER, at = SignedIn.At.ROOT)
  private static TestClient group;

  @SignedIn(value = Role.MANAGER, at = SignedIn.At.ROOT)
  private static TestClient head;

  /** 1,000 items take 1 kWh each, half of it by a certificate: 0.5 MWh of the lot are claimed. */
  @Test
  void aMegawattHourIsHeldCountedAndSpreadOnce() {
    assertThat(attempted(powered())).contains("certificate-not-held");
    String lot =
        recorder.post("/api/certificates", lot()).expect(201).json().at("/lot/id").asString();
    assertThat(attempted(powered())).contains("certificate-not-counted", "certificate-technology");
    String source = TestSources.grid(recorder, server.plantA(), "grid-standing", "MWh");
    recorder
        .post(
            "/api/certificates/" + lot + "/uses",
            Map.of("sourceId", source, "from", "2026-01-01", "to", "2027-01-01", "amount", "800"))
        .expect(200);
    String fits = powered().replace("风力发电", "光伏发电");
    assertThat(attempted(fits)).isEmpty();
    assertThat(attempted(twice(fits, "0.3", "30 %"))).as("0.6 of 0.8").isEmpty();
    assertThat(attempted(twice(fits, "0.45", "45 %"))).containsOnly("certificate-spread-twice");

    String first = entered("G-1", fits);
    manager.post("/api/products/" + first + "/footprints", publication()).expect(201);
    assertThat(attempted(fits)).containsExactly("certificate-spread-twice");
    String second = entered("G-2", fits);
    assertThat(
            manager
                .post("/api/products/" + second + "/footprints", publication())
                .expect(422)
                .findings())
        .containsExactly("certificate-spread-twice");
    manager.post("/api/products/" + first + "/footprints", publication()).expect(201);
    String less = fits.replace("amount: 0.5 MWh", "amount: 0.3 MWh").replace("50 %", "30 %");
    assertThat(attempted(less)).as("0.3 beside 0.5 of 0.8").isEmpty();

    String half = less.replace("period: \"2026\"", "period: 2026-01/2026-06");
    String third = entered("G-3", half);
    manager
        .post(
            "/api/products/" + third + "/footprints",
            Map.of("number", 1, "periodStart", "2026-01-01", "periodEnd", "2026-07-01"))
        .expect(201);
    assertThat(attempted(half, third)).as("its own half year is no other").isEmpty();
    assertThat(attempted(half)).containsExactly("certificate-spread-twice");
    aYearHoldsItsHalf(lot, third, less);
  }

  /** 0.3 of the year with the 0.3 of its first half in it, beside 0.5: 0.2 of 1.0 are left. */
  private static void aYearHoldsItsHalf(String lot, String product, String year) {
    recorder.put("/api/products/" + product, Map.of("basedOn", 1, "body", year)).expect(200);
    manager
        .post(
            "/api/products/" + product + "/footprints",
            Map.of("number", 2, "periodStart", "2026-01-01", "periodEnd", "2027-01-01"))
        .expect(201);
    String source = TestSources.grid(recorder, server.plantA(), "grid-standing-2", "MWh");
    recorder
        .post(
            "/api/certificates/" + lot + "/uses",
            Map.of("sourceId", source, "from", "2026-01-01", "to", "2027-01-01", "amount", "200"))
        .expect(200);
    String rest = year.replace("amount: 0.3 MWh", "amount: 0.2 MWh").replace("30 %", "20 %");
    assertThat(attempted(rest)).isEmpty();
    String more = year.replace("amount: 0.3 MWh", "amount: 0.21 MWh").replace("30 %", "21 %");
    assertThat(attempted(more)).containsExactly("certificate-spread-twice");
    recorder.put("/api/products/" + product, Map.of("basedOn", 2, "body", rest)).expect(200);
    manager
        .post(
            "/api/products/" + product + "/footprints",
            Map.of("number", 3, "periodStart", "2026-01-01", "periodEnd", "2027-01-01"))
        .expect(201);
    assertThat(attempted(rest)).as("0.2 of the year, of which 0.3 in its first half").isEmpty();
    assertThat(attempted(more)).containsExactly("certificate-spread-twice");
  }

  @Test
  void aFootprintThatIsReplacedMakesWhatRestsOnItStale() throws IOException {
    String old = UUID.randomUUID().toString();
    received(pact(old, "[]", "2100.1"));
    String from = recorder.get("/api/pcfs/" + old + "/input").expect(200).text();
    String body = supplied(from);
    assertThat(attempted(body)).isEmpty();
    String id = entered("S-1", body);
    manager.post("/api/products/" + id + "/footprints", publication()).expect(201);
    assertThat(stale(id)).isEmpty();

    String next = UUID.randomUUID().toString();
    received(pact(next, "[\"" + old + "\"]", "2000.1").replace("2105.50", "2005.50"));
    assertThat(attempted(body)).containsExactly("supplier-pcf-withdrawn");
    assertThat(stale(id)).contains(old);
    assertThat(
            manager
                .post("/api/products/" + id + "/footprints", publication())
                .expect(422)
                .findings())
        .isNotEmpty();
    JsonNode settled =
        recorder
            .post("/api/products/settle", Map.of("orgUnitId", server.plantA(), "body", body))
            .expect(200)
            .json();
    assertThat(settled.at("/changes/0/path").asString()).isEqualTo("processes[0].inputs[0].from");
    assertThat(settled.at("/changes/0/after").asString()).contains("2.0001", next);
    String again = settled.path("document").asString();
    assertThat(attempted(again)).isEmpty();
    recorder.put("/api/products/" + id, Map.of("basedOn", 1, "body", again)).expect(200);
    assertThat(stale(id)).as("the published one still rests on the old one").contains(old);
    manager
        .post(
            "/api/products/" + id + "/footprints",
            Map.of("number", 2, "periodStart", "2026-01-01", "periodEnd", "2027-01-01"))
        .expect(201);

    manager.delete("/api/pcfs/" + next).expect(200);
    assertThat(attempted(again)).containsExactly("supplier-pcf-withdrawn");
    assertThat(attempted(again.replace("2.0001", "1.5")))
        .as("withdrawn is said before another value is")
        .containsExactly("supplier-pcf-withdrawn");
  }

  @Test
  void aFootprintIsHeldAgainstItsValuesAndItsValidity() throws IOException {
    String id = UUID.randomUUID().toString();
    received(pact(id, "[]", "2100.1"));
    String from = recorder.get("/api/pcfs/" + id + "/input").expect(200).text();
    String body = supplied(from);
    assertThat(attempted(body.replace("2.1001 kgCO2e/kg", "2.1001 tCO2e/t"))).isEmpty();
    assertThat(attempted(body.replace("2.1001", "2.1"))).containsExactly("supplier-pcf-differs");
    String late = UUID.randomUUID().toString();
    received(pact(late, "[]", "2100.1").replace("2098-02-01", "2026-02-01"));
    String old = body.replace(id, late);
    assertThat(attempted(old)).containsExactly("supplier-pcf-expired");
    String product = entered("S-2", old);
    manager.post("/api/products/" + product + "/footprints", publication()).expect(201);
  }

  /** A footprint stands for the unit that received it and those around it on its own branch. */
  @Test
  void whatAPlantBesideReceivedIsNotSeen() throws IOException {
    String id = UUID.randomUUID().toString();
    received(beside, server.plantB(), pact(id, "[]", "2100.1"));
    String from = beside.get("/api/pcfs/" + id + "/input").expect(200).text();
    String body = supplied(from).replace("2.1001", "2.1");
    assertThat(attempted(beside, server.plantB(), body)).containsExactly("supplier-pcf-differs");
    assertThat(attempted(group, server.root(), body)).containsExactly("supplier-pcf-differs");
    assertThat(attempted(body)).isEmpty();
    JsonNode settled =
        recorder
            .post("/api/products/settle", Map.of("orgUnitId", server.plantA(), "body", body))
            .expect(200)
            .json();
    assertThat(settled.path("changes")).isEmpty();
  }

  /** A plant receives what its own group publishes: two stand under one id. */
  @Test
  void whatTheGroupPublishesUnderTheSameIdHidesNothing() throws IOException {
    String id = UUID.randomUUID().toString();
    String document = pact(id, "[]", "2100.1");
    received(document);
    String body = supplied(recorder.get("/api/pcfs/" + id + "/input").expect(200).text());
    head.post(
            "/api/pcfs", Map.of("orgUnitId", server.root(), "origin", "OWN", "document", document))
        .expect(201);
    assertThat(attempted(body.replace("2.1001", "2.1"))).containsExactly("supplier-pcf-differs");
  }

  private static String supplied(String from) {
    return SmallModel.yaml("2")
        .replace(
            "from: { name: steel, values: 2 kgCO2e/kg, source: a published table }",
            "from: " + from.replace("\n", " "));
  }

  /** One certificate under two spellings of its number. */
  private static String twice(String body, String amount, String share) {
    String one = "  - { id: GEC-P, technology: 光伏发电, amount: 0.5 MWh, ledger: the works }\n";
    String part = "{ share: 50 %, certificate: GEC-P }";
    String small = part.replace("50 %", share);
    return body.replace(
            one, one.replace("0.5", amount) + one.replace("0.5", amount).replace("GEC-P", "gec-p"))
        .replace(part, small + ", " + small.replace("GEC-P", "gec-p"));
  }

  private static List<String> attempted(String body) {
    return attempted(body, null);
  }

  private static List<String> attempted(String body, @Nullable String product) {
    return attempted(recorder, server.plantA(), body, product);
  }

  private static List<String> attempted(TestClient who, UUID unit, String body) {
    return attempted(who, unit, body, null);
  }

  private static List<String> attempted(
      TestClient who, UUID unit, String body, @Nullable String product) {
    Map<String, Object> text = new HashMap<>();
    text.put("orgUnitId", unit);
    text.put("body", body);
    text.put("product", product);
    JsonNode result = who.post("/api/products/attempt", text).expect(200).json();
    return result.path("findings").valueStream().map(one -> one.path("code").asString()).toList();
  }

  private static String stale(String id) {
    JsonNode row = recorder.get("/api/products/" + id).expect(200).json().path("product");
    StringBuilder text = new StringBuilder();
    row.path("stale").forEach(one -> text.append(one.path("got").asString()));
    row.path("published")
        .forEach(out -> out.path("stale").forEach(one -> text.append(one.path("got").asString())));
    return text.toString();
  }

  private static String entered(String code, String body) {
    return recorder
        .post("/api/products", Map.of("orgUnitId", server.plantA(), "code", code, "body", body))
        .expect(201)
        .json()
        .at("/product/id")
        .asString();
  }

  private static Map<String, Object> publication() {
    return Map.of("number", 1, "periodStart", "2026-01-01", "periodEnd", "2027-01-01");
  }

  private static void received(String document) {
    received(recorder, server.plantA(), document);
  }

  private static void received(TestClient who, UUID unit, String document) {
    who.post("/api/pcfs", Map.of("orgUnitId", unit, "origin", "RECEIVED", "document", document))
        .expect(201);
  }

  private static String pact(String id, String preceding, String fossil) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ModelStandingIT.class.getResourceAsStream("/exchange/coil.pact.json"))) {
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("2027-02-01T00:00:00Z", "2098-02-01T00:00:00Z")
              .replace("2100.1", fossil);
      return text.replaceFirst(
          "\"id\": *\"[^\"]+\"", "\"id\": \"" + id + "\", \"precedingPfIds\": " + preceding);
    }
  }

  private static String powered() {
    return SmallModel.yaml("2")
        .replace(
            "period: \"2026\"\n",
            """
            period: "2026"
            production: 1000 item
            certificates:
              - { id: GEC-P, technology: 风力发电, amount: 0.5 MWh, ledger: the works }
            """)
        .replace(
            "    emissions:",
            "      - name: power\n        amount: 1 kWh\n        source: a bill\n"
                + "        from: { electricity: { year: 2024,"
                + " parts: [ { share: 50 %, certificate: GEC-P } ] } }\n"
                + "    emissions:");
  }

  private static Map<String, Object> lot() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("orgUnitId", server.plantA());
    facts.put("serial", "gec-p");
    facts.put("amount", "1000");
    facts.put("unit", "kWh");
    facts.put("market", "中国");
    facts.put("technology", "solar");
    facts.put("generatedFrom", "2026-01-01");
    facts.put("generatedTo", "2026-07-01");
    facts.put("retiredOn", "2026-12-20");
    facts.put("document", "retirement record");
    return facts;
  }
}
