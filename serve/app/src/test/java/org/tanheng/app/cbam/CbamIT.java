// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;
import tools.jackson.databind.JsonNode;

/** Statements of installations over REST; the answers were reckoned apart. */
@OnServer
class CbamIT {
  private static final Path EXAMPLE = Path.of("../../docs/examples/cbam-steel.yaml");
  private static final Instant FEBRUARY = Instant.parse("2026-01-31T16:00:00Z");
  private static final int HOURS = 24 * 28;

  private static TestServer server;

  @SignedIn({Role.RECORDER, Role.MANAGER})
  private static TestClient manager;

  @SignedIn(Role.EXECUTIVE)
  private static TestClient executive;

  private static Map<String, Object> order(String text) {
    var order = new HashMap<String, Object>();
    order.put("org", server.plantA().toString());
    order.put("text", text);
    order.put("inventory", null);
    order.put("table", null);
    return order;
  }

  private static JsonNode good(JsonNode goods, String process) {
    return goods
        .valueStream()
        .filter(each -> each.path("process").asString().equals(process))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSteelChainIsEnteredOpenedAndHandedOut() throws IOException {
    String text = Files.readString(EXAMPLE);
    assertThat(executive.post("/api/cbam/statements", order(text)).status()).isEqualTo(403);
    JsonNode tried = manager.post("/api/cbam/attempts", order(text)).expect(200).json();
    assertThat(tried.path("goods")).hasSize(4);
    assertThat(manager.get("/api/cbam/statements").expect(200).text())
        .doesNotContain("Synthetic integrated works");

    JsonNode made = manager.post("/api/cbam/statements", order(text)).expect(201).json();
    String id = made.path("statement").path("id").asString();
    JsonNode steel = good(made.path("result").path("goods"), "iron");
    assertThat(steel.path("direct").asString()).isEqualTo("2.01203");
    assertThat(steel.path("indirectCounts").asBoolean()).isFalse();
    assertThat(steel.path("precursors").path(0).path("own").asBoolean()).isTrue();
    assertThat(
            manager
                .post("/api/cbam/statements", order(text))
                .expect(201)
                .json()
                .path("statement")
                .path("version")
                .asInt())
        .isEqualTo(2);

    String base = "/api/cbam/statements/" + id;
    JsonNode trace = manager.get(base + "/goods/iron/direct").expect(200).json();
    assertThat(trace.path("value").path("value").asString()).isEqualTo("2.01203");
    assertThat(trace.path("inputs")).hasSize(2);
    manager.get(base + "/goods/iron/nothing").expect(404);
    manager.get(base + "/goods/nothing/direct").expect(404);
    assertThat(manager.get(base + "/report?format=xlsx&language=zh-CN").expect(200).bytes())
        .hasSizeGreaterThan(5_000);
    assertThat(manager.get(base + "/report?format=odt&language=en").expect(400).findings())
        .containsExactly("choice-invalid");
    assertThat(manager.get(base + "/communication.xml").expect(200).text())
        .contains("<cnCode>72083900</cnCode>")
        .doesNotContain("certificates");
    assertThat(manager.get("/api/cbam/goods?on=2026-06-01").expect(200).text()).contains("\"72\"");
  }

  @Test
  void whatAVerifierSaysIsADocumentOfItsOwn() throws IOException {
    String text = Files.readString(EXAMPLE).replace("Synthetic integrated works", "Verified works");
    String id = statement(text);
    String query = "/api/cbam/statements/%s/verifications?verifier=V&dated=2027-02-01&opinion=%s";
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    assertThat(
            manager
                .upload(query.formatted(id, "FINE"), "v.pdf", "application/pdf", pdf)
                .expect(400)
                .findings())
        .containsExactly("choice-invalid");
    executive
        .upload(query.formatted(id, "SATISFACTORY"), "v.pdf", "application/pdf", pdf)
        .expect(403);
    manager
        .upload(query.formatted(id, "SATISFACTORY"), "v.pdf", "application/pdf", pdf)
        .expect(201);
    JsonNode detail = manager.get("/api/cbam/statements/" + id).expect(200).json();
    assertThat(detail.path("verifications").path(0).path("opinion").asString())
        .isEqualTo("SATISFACTORY");
  }

  /**
   * Pig iron by a default of 2 t with 10 % on top: 2.2 - 1.3 * 0.975 = 0.9325 certificates at 80
   * EUR; by its actual emissions 2.01203, with 0.0308 of the sinter's electricity, less its
   * allocation of 1.4586.
   */
  @Test
  void aDefaultWithItsMarkUpIsSetAgainstTheActualEmissions() throws IOException {
    String text =
        Files.readString(EXAMPLE)
            .replace("Synthetic integrated works", "Priced works")
            .replace(
                "  source: synthetic\nprocesses",
                "  price: 80 EUR/tCO2e\n  source: synthetic\nprocesses");
    String id = statement(text);
    String table =
        """
        cn,country,direct tCO2e/t,mark-up %%,benchmark tCO2e/t,from,to,document
        7201,CN,%s,10,1.3,2026-01-01,,Invented list
        7201,,9,10,1.3,2026-01-01,,Invented list
        72,,9,10,1.3,2026-01-01,2026-06-01,Invented list
        """;
    assertThat(defaults(executive, table.formatted("2")).status()).isEqualTo(403);
    assertThat(defaults(manager, table.formatted("-2")).expect(422).findings())
        .contains("cell-number");
    assertThat(
            defaults(manager, table.formatted("2") + "7201,CN,3,10,,2026-05-01,,Other list\n")
                .expect(422)
                .findings())
        .containsExactly("cbam-default-twice");
    assertThat(defaults(manager, "cn,direct\n7201,2\n").expect(422).findings())
        .containsExactly("cbam-default-columns");
    String file = defaults(manager, table.formatted("2")).expect(201).json().path("id").asString();
    JsonNode costs =
        manager.get("/api/cbam/statements/" + id + "/costs?defaults=" + file).expect(200).json();
    JsonNode iron = good(costs.path("goods"), "iron");
    assertThat(iron.path("byDefault").asString()).isEqualTo("2.2");
    assertThat(iron.path("defaultCertificates").asString()).isEqualTo("0.9325");
    assertThat(iron.path("defaultCost").asString()).isEqualTo("74.6");
    assertThat(iron.path("actualCertificates").asString()).isEqualTo("0.58423");
    assertThat(iron.path("actualCost").asString()).isEqualTo("46.7384");
    assertThat(good(costs.path("goods"), "coil").path("byDefault").asString()).isEqualTo("9.9");
    assertThat(costs.path("findings").path(0).path("code").asString())
        .as("sinter")
        .isEqualTo("cbam-default-missing");
  }

  /** By an invented act the electricity of crude steel counts: 0.0225 beside 0.028 of sinter. */
  @Test
  void aTableOfGoodsIsLoadedChosenAndKeptWithTheStatement() throws IOException {
    String built = manager.get("/api/cbam/tables/built-in.csv").expect(200).text();
    assertThat(built).contains("26011200", "kaolinic clays that are calcined");
    String own =
        built.replaceFirst(
            "\r\n72,iron", "\r\n7206,iron-and-steel,t,CO2,yes,2026-01-01,,Act,,\r\n72,iron");
    assertThat(table(executive, own).status()).isEqualTo(403);
    assertThat(
            table(manager, own.replace("7206,iron-and-steel", "7206,steel")).expect(422).findings())
        .containsExactly("word-unknown");
    assertThat(table(manager, own.replace("7206,", "72,")).expect(422).findings())
        .containsExactly("cbam-table-twice");
    assertThat(table(manager, "cn,gases\n72,CO2\n").expect(422).findings())
        .containsExactly("cbam-table-columns");
    JsonNode file = table(manager, own).expect(201).json();
    assertThat(file.path("sha256").asString()).hasSize(64);
    String id = file.path("id").asString();
    assertThat(manager.get("/api/cbam/goods?on=2026-06-01&table=" + id).expect(200).text())
        .contains("\"7206\"");
    Map<String, Object> order =
        order(Files.readString(EXAMPLE).replace("Synthetic integrated works", "Ruled works"));
    order.put("table", id);
    JsonNode made = manager.post("/api/cbam/statements", order).expect(201).json();
    assertThat(made.path("result").path("table").path("sha256")).isEqualTo(file.path("sha256"));
    assertThat(good(made.path("result").path("goods"), "steel").path("countedIndirect").asString())
        .isEqualTo("0.0505");
    assertThat(manager.get("/api/cbam/tables").expect(200).text()).contains(id);
    assertThat(manager.get("/api/cbam/defaults").expect(200).text()).doesNotContain(id);
  }

  /** 125 kWh in each of 672 hours is 84 MWh; a quarter of it at 0.5 t is 10.5 t for 100 t. */
  @Test
  void aMeterStandsForANumberAndTellsWhenItHasMoved() {
    String point = point("cbam-main", "kWh", 1_250);
    String text =
        """
        installation: Metered works
        country: CN
        from: 2026-02-01
        to: 2026-03-01
        processes:
          - id: sinter
            good: "2601 12 00"
            produced: 100 t
            direct:
              - { name: coke, value: 20 tCO2 }
            electricity:
              - { meter: cbam-main, share: 25 %, factor: 0.5 tCO2/MWh, evidence: grid }
        """;
    assertThat(
            manager
                .post("/api/cbam/statements", order(text.replace("cbam-main", "nowhere")))
                .expect(422)
                .findings())
        .containsExactly("cbam-books");
    assertThat(
            manager
                .post("/api/cbam/statements", order(text.replace("value: 20 tCO2", "line: weld")))
                .expect(422)
                .findings())
        .containsExactly("cbam-books");
    JsonNode made = manager.post("/api/cbam/statements", order(text)).expect(201).json();
    JsonNode result = made.path("result");
    assertThat(good(result.path("goods"), "sinter").path("indirect").asString()).isEqualTo("0.105");
    assertThat(good(result.path("goods"), "sinter").path("counted").asString()).isEqualTo("0.305");
    assertThat(result.path("books").path(0).path("source").asString())
        .isEqualTo("readings:" + point + "/2026-02-01/2026-03-01");
    assertThat(codes(result)).containsExactly("cbam-period");

    var late = new ReadingBatch(Instant.now());
    late.add(point, FEBRUARY.toEpochMilli(), 5_250, 1, Quality.MEASURED);
    server.bean(ReadingStore.class).upsert(late);
    JsonNode later =
        manager
            .get("/api/cbam/statements/" + made.path("statement").path("id").asString())
            .expect(200)
            .json()
            .path("result");
    assertThat(codes(later)).contains("cbam-books-moved");
    assertThat(good(later.path("goods"), "sinter").path("indirect").asString())
        .as("what was stated stays")
        .isEqualTo("0.105");
    assertThat(later.path("books").path(0).path("now").asString()).isEqualTo("84400.0");
  }

  /**
   * A scale of 0.5 t in each of 672 hours made 336 t of sinter with 33.6 t of emissions; half of
   * the 42 t of ore went into 21 t of iron. Data of one month of two leave a gap that is named.
   */
  @Test
  void aScaleSaysWhatWasProducedAndASourceWhatWentIn() {
    String point = point("cbam-scale", "t", 5);
    String source = source("cbam-ore");
    String datum = datum(source, "2026-02-01", "2026-03-01", "42");
    String text =
        """
        installation: Weighed works
        country: CN
        from: 2026-02-01
        to: 2026-03-01
        processes:
          - id: sinter
            good: "2601 12 00"
            produced: { meter: cbam-scale, source: weighbridge }
            direct:
              - { name: coke, value: 84 tCO2, share: 40 % }
          - id: iron
            good: "7201 10 11"
            produced: 21 t
            precursors:
              - { process: sinter, mass: { activity: cbam-ore, share: 50 % } }
        """;
    JsonNode made = manager.post("/api/cbam/statements", order(text)).expect(201).json();
    JsonNode result = made.path("result");
    assertThat(good(result.path("goods"), "sinter").path("produced").asString()).isEqualTo("336");
    assertThat(good(result.path("goods"), "sinter").path("direct").asString()).isEqualTo("0.1");
    assertThat(good(result.path("goods"), "iron").path("direct").asString()).isEqualTo("0.1");
    assertThat(result.path("books"))
        .extracting(each -> each.path("source").asString())
        .containsExactly(
            "readings:" + point + "/2026-02-01/2026-03-01",
            "activity:" + datum + " 2026-02-01/2026-03-01");
    String trace =
        manager
            .get(
                "/api/cbam/statements/"
                    + made.path("statement").path("id").asString()
                    + "/goods/iron/direct")
            .expect(200)
            .text();
    assertThat(trace)
        .contains("\"id\":\"readings:" + point + "/2026-02-01/2026-03-01\"")
        .contains("\"id\":\"activity:" + datum + "\"", "\"locator\":\"2026-02-01/2026-03-01\"");
    assertThat(
            codes(
                manager
                    .post(
                        "/api/cbam/attempts",
                        order(text.replace("from: 2026-02-01", "from: 2026-01-01")))
                    .expect(200)
                    .json()))
        .contains("cbam-books-gap");
    assertThat(
            manager
                .post("/api/cbam/attempts", order(text.replace("cbam-ore", "nowhere")))
                .expect(422)
                .findings())
        .containsExactly("cbam-books");
  }

  /** The inventory's welding line of 2026 stands for the direct emissions; it is not locked yet. */
  @Test
  void aLedgerLineStandsForDirectEmissions() {
    String yaml =
        """
        organisation: Plant A
        period: 2026-01-01/2027-01-01
        method: ghg-protocol
        sources:
          - id: weld
            kind: process
            activity: { unit: tCO2, months: { 2026-01: "12", 2026-02: "30" } }
        """;
    String inventory =
        manager
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA().toString(), "title", "2026", "yaml", yaml))
            .expect(201)
            .json()
            .path("id")
            .asString();
    Map<String, Object> order =
        order(
            """
            installation: Posted works
            country: CN
            from: 2026-01-01
            to: 2027-01-01
            processes:
              - id: iron
                good: "7201 10 11"
                produced: 21 t
                direct:
                  - { name: welding, line: weld }
            """);
    order.put("inventory", inventory);
    JsonNode result = manager.post("/api/cbam/statements", order).expect(201).json().path("result");
    assertThat(good(result.path("goods"), "iron").path("direct").asString()).isEqualTo("2");
    assertThat(codes(result)).containsExactly("cbam-inventory-open");
  }

  private static List<String> codes(JsonNode result) {
    return result.path("findings").valueStream().map(f -> f.path("code").asString()).toList();
  }

  private static String statement(String text) {
    return manager
        .post("/api/cbam/statements", order(text))
        .expect(201)
        .json()
        .path("statement")
        .path("id")
        .asString();
  }

  private static TestClient.Answer defaults(TestClient who, String table) {
    return who.upload(
        "/api/cbam/defaults?title=Invented&dated=2026-01-01&org=" + server.plantA(),
        "defaults.csv",
        "text/csv",
        table.getBytes(StandardCharsets.UTF_8));
  }

  private static TestClient.Answer table(TestClient who, String table) {
    return who.upload(
        "/api/cbam/tables?title=Invented&dated=2026-01-01&org=" + server.plantA(),
        "goods.csv",
        "text/csv",
        table.getBytes(StandardCharsets.UTF_8));
  }

  private static String source(String code) {
    Map<String, Object> facts =
        Map.of(
            "orgUnitId",
            server.plantA().toString(),
            "code",
            code,
            "nameZh",
            code,
            "nameEn",
            code,
            "kind",
            "process",
            "activityUnit",
            "t",
            "definition",
            "{}",
            "validFrom",
            "2020-01-01",
            "excluded",
            false);
    return manager.post("/api/sources", facts).expect(201).json().path("id").asString();
  }

  private static String datum(String source, String from, String to, String amount) {
    Map<String, Object> cell =
        Map.of(
            "sourceId", source,
            "from", from,
            "to", to,
            "amount", amount,
            "unit", "t",
            "quality", "measured",
            "evidence", "weighbridge 7");
    return manager
        .put("/api/activity", Map.of("cells", List.of(cell)))
        .expect(200)
        .json()
        .path(0)
        .path("datum")
        .path("id")
        .asString();
  }

  private static String point(String code, String unit, int each) {
    Map<String, Object> facts =
        Map.of(
            "orgUnitId",
            server.plantA().toString(),
            "code",
            code,
            "nameZh",
            code,
            "nameEn",
            code,
            "unit",
            unit,
            "scale",
            1,
            "zone",
            "Asia/Shanghai",
            "kind",
            "INTERVAL",
            "step",
            "1h");
    String id = manager.post("/api/points", facts).expect(201).json().path("id").asString();
    var batch = new ReadingBatch(Instant.now().minusSeconds(3600));
    for (int hour = 0; hour < HOURS; hour++) {
      batch.add(id, FEBRUARY.plusSeconds(3600L * hour).toEpochMilli(), each, 1, Quality.MEASURED);
    }
    server.bean(ReadingStore.class).upsert(batch);
    return id;
  }
}
