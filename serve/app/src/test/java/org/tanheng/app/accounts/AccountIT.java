// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;
import tools.jackson.databind.JsonNode;

@OnServer
class AccountIT {
  private static TestServer server;

  @SignedIn(value = Role.ADMINISTRATOR, at = SignedIn.At.ROOT)
  private static TestClient keeper;

  private static TestClient keeperA;

  @BeforeAll
  static void start() {
    keeperA = server.user("keeper-a", server.plantA(), Role.ADMINISTRATOR);
  }

  @Test
  void aNewUserSignsInWithTheGeneratedPasswordAndChangesIt() {
    JsonNode created =
        keeperA
            .post("/api/users", user("nina", List.of(grant("RECORDER", server.plantA()))))
            .expect(201)
            .json();
    String password = created.path("generatedPassword").asString();
    assertThat(password).matches("[a-zA-Z2-9]{16}");
    TestClient nina = server.anonymous();
    nina.signIn("Nina", password);
    assertThat(
            nina.post(
                    "/api/profile/password",
                    Map.of("current", "not this one", "replacement", "a new password"))
                .expect(422)
                .findings())
        .containsExactly("password-wrong");
    assertThat(
            nina.post("/api/profile/password", Map.of("current", password, "replacement", "short"))
                .expect(422)
                .findings())
        .containsExactly("password-length");
    nina.post("/api/profile/password", Map.of("current", password, "replacement", "a new password"))
        .expect(204);
    nina.get("/api/session").expect(401);
    nina.signIn("nina", "a new password");
    assertThat(keeper.get("/api/audit?action=user-create").text()).doesNotContain(password);
  }

  @Test
  void aLoginIsGivenOnceAndMustBeWellFormed() {
    keeperA
        .post("/api/users", user("once", List.of(grant("RECORDER", server.plantA()))))
        .expect(201);
    assertThat(
            keeper
                .post("/api/users", user("ONCE", List.of(grant("RECORDER", server.plantB()))))
                .expect(409)
                .findings())
        .containsExactly("login-taken");
    assertThat(keeper.post("/api/users", user("a b", List.of())).expect(422).findings())
        .containsExactly("login-form");
  }

  @Test
  void aPlantAdministratorTouchesOnlyRolesOfTheOwnPlant() {
    String both =
        keeper
            .post(
                "/api/users",
                user(
                    "both",
                    List.of(grant("RECORDER", server.plantA()), grant("MANAGER", server.plantB()))))
            .expect(201)
            .json()
            .path("user")
            .path("id")
            .asString();
    JsonNode seen =
        keeperA.put("/api/users/" + both, changed("both", true, List.of())).expect(200).json();
    assertThat(seen.path("grants").size()).isZero();
    assertThat(server.bean(UserRepository.class).byLogin("both").orElseThrow().grants())
        .extracting("role")
        .containsExactly(Role.MANAGER);
    keeperA.put("/api/users/" + both, changed("both", false, List.of())).expect(404);
    keeperA.post("/api/users/" + both + "/password", Map.of()).expect(404);
    String mixed =
        id(
            keeper,
            user(
                "mixed",
                List.of(grant("RECORDER", server.plantA()), grant("MANAGER", server.plantB()))));
    keeperA
        .put(
            "/api/users/" + mixed,
            changed("mixed", false, List.of(grant("RECORDER", server.plantA()))))
        .expect(403);
    keeperA.post("/api/users/" + mixed + "/password", Map.of()).expect(403);
  }

  @Test
  void theLastAdministratorStays() {
    TestServer other = TestServer.start();
    try (other) {
      TestClient only = other.user("only", other.root(), Role.ADMINISTRATOR);
      UserRepository users = other.bean(UserRepository.class);
      var first = users.byLogin("admin").orElseThrow();
      only.put("/api/users/" + first.id(), changed("Administrator", false, List.of())).expect(200);
      var self = users.byLogin("only").orElseThrow();
      assertThat(
              only.put("/api/users/" + self.id(), changed("only", true, List.of()))
                  .expect(409)
                  .findings())
          .containsExactly("last-administrator");
      assertThat(users.byLogin("only").orElseThrow().grants()).hasSize(1);
    }
  }

  @Test
  void aTokenWorksUntilItIsRevoked() {
    JsonNode created = keeperA.post("/api/tokens", Map.of("name", "script")).expect(201).json();
    TestClient script = server.anonymous().bearing(created.path("token").asString());
    assertThat(script.get("/api/session").expect(200).json().path("username").asString())
        .isEqualTo("keeper-a");
    script.post("/api/tokens", Map.of("name", "no csrf token needed")).expect(201);
    keeperA.delete("/api/tokens/" + created.path("id").asString()).expect(204);
    script.get("/api/session").expect(401);
    assertThat(keeperA.get("/api/tokens").text()).doesNotContain(created.path("token").asString());
    assertThat(
            keeperA
                .post("/api/tokens", Map.of("name", "old", "expiresAt", "2020-01-01T00:00:00Z"))
                .expect(422)
                .findings())
        .containsExactly("token-expiry");
  }

  private static String id(TestClient client, Map<String, Object> user) {
    return client.post("/api/users", user).expect(201).json().path("user").path("id").asString();
  }

  private static Map<String, Object> user(String login, List<Map<String, Object>> grants) {
    return Map.of("login", login, "displayName", login, "locale", "en", "grants", grants);
  }

  private static Map<String, Object> changed(
      String name, boolean active, List<Map<String, Object>> grants) {
    return Map.of("displayName", name, "locale", "en", "active", active, "grants", grants);
  }

  private static Map<String, Object> grant(String role, UUID orgUnit) {
    return Map.of("role", role, "orgUnitId", orgUnit);
  }
}
