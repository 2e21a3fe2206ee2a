// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A supplier answers by a link without an account; an accepted answer is an input of models. */
@OnServer
class SupplierIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.REVIEWER)
  private static TestClient reviewer;

  @Test
  void anAnswerIsReturnedOnceAnsweredAgainAndAccepted() throws Exception {
    JsonNode asked = recorder.post("/api/supplier-requests", wish("kilogram")).expect(201).json();
    String id = asked.path("request").path("id").asString();
    String key = key(asked);
    assertThat(asked.path("address").asString()).isEqualTo(recorder.base() + "/supplier#" + key);
    assertThat(recorder.get("/api/supplier-requests").expect(200).text())
        .contains(id)
        .doesNotContain(key);
    assertThat(get("/api/supplier", key).body()).contains("CRC 1.0", "Plant A");
    reviewer.post("/api/supplier-requests/" + id + "/accept", Map.of()).expect(409);
    HttpResponse<String> wrong = answer(key, document().replace("\"2100.1\"", "\"two\""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("pcf-value", "pcf.fossilGhgEmissions");
    assertThat(answer(key, document()).statusCode()).isEqualTo(200);
    recorder.post("/api/supplier-requests/" + id + "/accept", Map.of()).expect(403);
    reviewer
        .post("/api/supplier-requests/" + id + "/return", Map.of("remark", "which mill?"))
        .expect(200);
    assertThat(get("/api/supplier", key).body()).contains("which mill?", "RETURNED");
    assertThat(answer(key, document()).body())
        .contains("2105.50", "\"primaryDataShare\":\"71.25\"");
    JsonNode accepted =
        reviewer.post("/api/supplier-requests/" + id + "/accept", Map.of()).expect(200).json();
    String pf = accepted.path("pfId").asString();
    assertThat(recorder.get("/api/pcfs/" + pf + "/input").expect(200).text())
        .contains("Example Works", "2.1001 kgCO2e/kg", "2098-01-31");
    assertThat(get("/api/supplier", key).statusCode()).isEqualTo(410);
    assertThat(recorder.get("/api/supplier-requests/" + id).json().path("answers").size())
        .isEqualTo(2);
    assertThat(
            server
                .bean(DSLContext.class)
                .fetch("select kind from evidence_leaf where subject = ?", id)
                .getValues(0, String.class))
        .containsExactly("exchange", "exchange");
  }

  @Test
  void aReminderGivesAnotherLinkAndEndsTheOldOne() throws Exception {
    JsonNode asked = recorder.post("/api/supplier-requests", wish("kilogram")).expect(201).json();
    String id = asked.path("request").path("id").asString();
    Map<String, String> due = Map.of("dueAt", "2099-06-01T00:00:00Z");
    JsonNode again =
        recorder.post("/api/supplier-requests/" + id + "/reminders", due).expect(200).json();
    assertThat(again.path("request").path("reminders").asInt()).isEqualTo(1);
    assertThat(get("/api/supplier", key(asked)).statusCode()).isEqualTo(404);
    assertThat(get("/api/supplier", key(again)).statusCode()).isEqualTo(200);
    recorder.delete("/api/supplier-requests/" + id).expect(200);
    assertThat(answer(key(again), document()).statusCode()).isEqualTo(410);
    recorder.post("/api/supplier-requests/" + id + "/reminders", due).expect(409);
  }

  @Test
  void theWorkbookIsFilledInAndSentBack() throws Exception {
    String key = key(recorder.post("/api/supplier-requests", wish("kilogram")).expect(201).json());
    HttpResponse<byte[]> template =
        http(request("/api/supplier/template", key).GET(), BodyHandlers.ofByteArray());
    assertThat(template.body()).startsWith('P', 'K');
    assertThat(file(key, template.body()).body())
        .contains("pcf-missing", "companyIds", "pcf.fossilGhgEmissions");
    HttpResponse<String> taken =
        file(
            key,
            """
            field,value
            companyName,Example Mill
            companyIds,urn:pact:example.com:company-id:mill
            productNameCompany,Slab
            productIds,urn:x:slab; urn:x:slab-2
            declaredUnitOfMeasurement,kilogram
            declaredUnitAmount,1
            productMassPerDeclaredUnit,1
            referencePeriodStart,2025-01-01T00:00:00Z
            referencePeriodEnd,2026-01-01T00:00:00Z
            pcfExcludingBiogenicUptake,1.9
            pcfIncludingBiogenicUptake,1.9
            fossilGhgEmissions,1.9
            fossilCarbonContent,0
            exemptedEmissionsPercent,0
            packagingEmissionsIncluded,否
            ipccCharacterizationFactors,AR6
            crossSectoralStandards,ISO14067
            secondaryEmissionFactorSources,Example database 1.2
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).contains("Example Mill", "1.9");
    assertThat(file(key, new byte[] {'P', 'K', 3, 4, 0, 0}).statusCode()).isEqualTo(422);
    assertThat(file(key, document().getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
    assertThat(file(key, new byte[(1 << 20) + 1]).statusCode()).isEqualTo(413);
  }

  @Test
  void whatDoesNotFitIsRefused() throws Exception {
    String key = key(recorder.post("/api/supplier-requests", wish("piece")).expect(201).json());
    assertThat(answer(key, document()).body()).contains("supplier-unit");
    assertThat(answer(key, "{").statusCode()).isEqualTo(422);
    assertThat(answer("tnh_guess", document()).statusCode()).isEqualTo(404);
    assertThat(get("/api/supplier", "").statusCode()).isEqualTo(404);
    Map<String, Object> past = wish("tonne");
    past.put("dueAt", "2020-01-01T00:00:00Z");
    past.put("periodTo", "2024-01-01");
    past.put("supplier", " ");
    assertThat(recorder.post("/api/supplier-requests", past).expect(400).findings())
        .containsExactly("supplier-words", "pcf-value", "pcf-period", "supplier-due");
    reviewer.post("/api/supplier-requests", wish("kilogram")).expect(403);
  }

  private static Map<String, Object> wish(String unit) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("orgUnitId", server.plantA());
    wish.put("supplier", "Example Works");
    wish.put("product", "CRC 1.0");
    wish.put("unit", unit);
    wish.put("periodFrom", "2025-01-01");
    wish.put("periodTo", "2026-01-01");
    wish.put("dueAt", "2099-01-01T00:00:00Z");
    return wish;
  }

  private static String key(JsonNode asked) {
    String address = asked.path("address").asString();
    return address.substring(address.indexOf('#') + 1);
  }

  private static String document() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SupplierIT.class.getResourceAsStream("/exchange/coil.pact.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("2027-02-01T00:00:00Z", "2098-02-01T00:00:00Z");
    }
  }

  private static HttpResponse<String> get(String path, String key) throws Exception {
    return http(request(path, key).GET(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> answer(String key, String document) throws Exception {
    return http(
        request("/api/supplier/answer", key)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("document", document, "byForm", false)))),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> file(String key, byte[] bytes) throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(bytes);
    form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return http(
        request("/api/supplier/file", key)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArrays(List.of(form.toByteArray()))),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create(recorder.base() + path))
        .header("Tanheng-Request", key);
  }

  private static <T> HttpResponse<T> http(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), body);
    }
  }
}
