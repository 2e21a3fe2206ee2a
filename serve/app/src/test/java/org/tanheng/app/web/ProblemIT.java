// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;

@OnServer
class ProblemIT {
  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient client;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"amount\":\"1\",\"count\":1,\"items\":[]             | malformed-json | line 1",
        "nonsense                                               | malformed-json | line 1",
        "{\"amount\":\"1\",\"count\":1,\"items\":[],\"x\":1}     | unknown-key    | x",
        "{\"amount\":\"1\",\"amount\":\"2\",\"count\":1,\"items\":[]} | malformed-json | line 1",
        "{\"count\":1,\"items\":[]}                             | key-missing    | amount",
        "{\"amount\":\"abc\",\"count\":1,\"items\":[]}          | value-type     | amount",
        "{\"amount\":\"1\",\"count\":\"many\",\"items\":[]}     | value-type     | count",
        "{\"amount\":\"1\",\"count\":null,\"items\":[]}         | value-type     | count",
        "{\"amount\":\"1\",\"count\":1,\"items\":{}}            | value-type     | items",
        "{\"amount\":\"1\",\"count\":1,\"items\":[{}]}          | key-missing    | items[0].text",
        "{\"amount\":\"1\",\"count\":1,\"items\":[{\"text\":\"t\",\"day\":\"31.1.2023\"}]} | value-type | day",
        "{\"amount\":\"1\",\"count\":1,\"items\":[null]}        | key-missing    | items[0]",
        "{\"amount\":\"1\",\"count\":1,\"items\":[]} trailing   | malformed-json | line 1",
      })
  void aWrongBodyIsNamedByPlaceAndKind(String body, String code, String subject) {
    TestClient.Answer answer = client.send("POST", "/api/test/echo", body).expect(400);
    assertThat(answer.findings()).containsExactly(code);
    assertThat(answer.json().path("findings").path(0).path("subject").asString()).contains(subject);
    assertThat(answer.text()).doesNotContain("Exception", "tools.jackson", "org.tanheng");
  }

  @Test
  void decimalsComeBackAsTheyWereSent() {
    String body = "{\"amount\":\"0.1000000000000000000001\",\"count\":1,\"items\":[]}";
    assertThat(client.send("POST", "/api/test/echo", body).expect(200).text()).isEqualTo(body);
    String large = "{\"amount\":\"1E+3\",\"count\":1,\"items\":[]}";
    assertThat(client.send("POST", "/api/test/echo", large).text()).contains("\"1000\"");
  }

  @Test
  void wrongAddressesAndMethodsAreFindingsToo() {
    assertThat(client.get("/api/no-such-thing").expect(404).findings())
        .containsExactly("no-such-address");
    assertThat(client.delete("/api/health").expect(405).findings())
        .containsExactly("method-not-allowed");
    assertThat(client.get("/api/test/typed?id=7").expect(400).findings())
        .containsExactly("parameter-type");
    assertThat(client.get("/api/test/typed").expect(400).findings())
        .containsExactly("parameter-missing");
  }

  @Test
  void whatTheStoreCannotHoldIsAFinding() {
    TestClient manager = server.user("manager", server.plantA(), Role.MANAGER);
    assertThat(manager.get("/api/audit?text=%00").expect(400).findings())
        .containsExactly("value-not-storable");
    for (String day : new String[] {"%2B999999999-01-01", "-999999999-01-01", "0000-01-01"}) {
      assertThat(client.get("/api/organisation?at=" + day).expect(400).findings())
          .as(day)
          .containsExactly("parameter-type");
    }
    client.get("/api/organisation?at=9999-12-31").expect(200);
    client.get("/api/organisation?at=").expect(200);
    assertThat(
            client
                .put("/api/profile", Map.of("displayName", "a\0b", "locale", "en"))
                .expect(400)
                .findings())
        .containsExactly("value-not-storable");
  }

  @Test
  void aBodyWithoutEndIsCutOff() {
    String body = "{\"amount\":\"" + "1".repeat((int) BodyLimit.LARGEST) + "\"}";
    assertThat(client.send("POST", "/api/test/echo", body).expect(413).findings())
        .containsExactly("body-size");
  }

  @Test
  void aFindingKeepsAllItsParts() {
    var problem = client.get("/api/test/finding").expect(422).json();
    assertThat(problem.path("type").asString()).isEqualTo("urn:tanheng:finding:a-code");
    assertThat(problem.path("findings").path(0).toString())
        .isEqualTo(
            "{\"code\":\"a-code\",\"severity\":\"ERROR\",\"subject\":\"here\",\"got\":\"this\","
                + "\"wanted\":\"that\",\"advice\":\"mend it\"}");
  }

  @Test
  void anErrorOfTheProgramShowsNothingOfItsInside() {
    TestClient.Answer answer = client.get("/api/test/failure").expect(500);
    assertThat(answer.findings()).containsExactly("internal-error");
    assertThat(answer.text()).doesNotContain("inner secret", "Exception", "\tat ");
  }

  @Test
  void addressesOfThePageAreAnsweredWithThePageAndFilesAreNot() {
    for (String path : new String[] {"/", "/inventory", "/inventory/lines?x=1", "/sign-in"}) {
      assertThat(server.anonymous().get(path).expect(200).text()).contains("<!doctype html>");
    }
    server.anonymous().get("/assets/missing.js").expect(404);
    server.anonymous().get("/missing.png").expect(404);
    server.anonymous().get("/../application.yaml").expect(400);
    server.anonymous().get("/application.yaml").expect(404);
  }
}
