// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.SessionRepository;
import org.tanheng.data.security.UserRepository;

@OnServer
class SessionIT {
  private static TestServer server;

  @Test
  void withoutSessionTheApiIsClosedAndSaysWhy() {
    TestClient.Answer answer = server.anonymous().get("/api/session").expect(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.findings()).containsExactly("not-signed-in");
    assertThat(answer.json().path("status").asInt()).isEqualTo(401);
  }

  @Test
  void aMemberSeesOwnSitesAndRolesOnly() {
    TestClient client = server.user("anna", server.plantA(), Role.RECORDER);
    var session = client.get("/api/session").expect(200).json();
    assertThat(session.path("username").asString()).isEqualTo("anna");
    assertThat(session.path("administrator").asBoolean()).isFalse();
    assertThat(session.path("memberships").size()).isEqualTo(1);
    var membership = session.path("memberships").path(0);
    assertThat(membership.path("organisationId").asString()).isEqualTo(server.plantA().toString());
    assertThat(membership.path("organisationName").asString()).isEqualTo("Plant A");
    assertThat(membership.path("roles").toString()).isEqualTo("[\"RECORDER\"]");
  }

  @Test
  void aPageThatAsksForManyThingsAtOnceStaysSignedIn() {
    TestClient client = server.user("quick", server.plantA(), Role.RECORDER);
    String session = client.cookie("TANHENG");
    var answers =
        java.util.stream.IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> client.get("/api/organisation").status())
            .toList();
    assertThat(answers).containsOnly(200);
    assertThat(client.cookie("TANHENG")).isEqualTo(session);
  }

  @Test
  void signOutEndsTheSession() {
    TestClient client = server.user("out", server.plantA(), Role.EXECUTIVE);
    client.delete("/api/session").expect(204);
    client.get("/api/session").expect(401);
  }

  @Test
  void aRestartSignsNobodyOutAndASecretThatWasSignedOutStaysOut() {
    TestClient stays = server.user("stays", server.plantA(), Role.RECORDER);
    TestClient leaves = server.user("leaves", server.plantA(), Role.RECORDER);
    String left = leaves.cookie(Sessions.COOKIE);
    leaves.delete("/api/session").expect(204);
    server.restart();
    assertThat(
            stays
                .movedTo(server)
                .get("/api/session")
                .expect(200)
                .json()
                .path("username")
                .asString())
        .isEqualTo("stays");
    stays.put("/api/profile", Map.of()).expect(400);
    leaves.movedTo(server).get("/api/session").expect(401);
    var sessions = server.bean(SessionRepository.class);
    assertThat(sessions.use(Tokens.hash(String.valueOf(left)))).isEmpty();
  }

  @Test
  void aNewPasswordEndsTheSessionsOpenedWithTheOldOne() {
    TestClient client = server.user("changed", server.plantA(), Role.RECORDER);
    client.get("/api/session").expect(200);
    UserRepository users = server.bean(UserRepository.class);
    users.setPasswordHash(
        users.byLogin("changed").orElseThrow().id(),
        server.bean(Passwords.class).hash("another horse 2"));
    client.get("/api/session").expect(401);
  }

  @Test
  void aWriteWithoutTheCsrfTokenIsRefused() {
    TestClient bare = server.anonymous();
    assertThat(
            bare.post("/api/session", Map.of("username", "anna", "password", "x"))
                .expect(403)
                .findings())
        .containsExactly("csrf-token");
  }

  @Test
  void aSessionPlantedBeforeSignInIsNotTheOneAfter() {
    TestClient client = server.anonymous();
    client.get("/api/session");
    String csrfBefore = client.cookie("XSRF-TOKEN");
    server.user("fixed", server.plantA(), Role.EXECUTIVE);
    client.signIn("fixed", TestServer.PASSWORD);
    assertThat(client.cookie("XSRF-TOKEN")).isNotNull().isNotEqualTo(csrfBefore);
    String first = client.cookie("TANHENG");
    client.signIn("fixed", TestServer.PASSWORD);
    assertThat(client.cookie("TANHENG")).isNotNull().isNotEqualTo(first);
  }

  @Test
  void aRoleTakenAwayAndAUserClosedWorkAtOnce() {
    TestClient client = server.user("gone", server.plantA(), Role.RECORDER);
    UserRepository users = server.bean(UserRepository.class);
    var user = users.byLogin("GONE").orElseThrow();
    users.revoke(user.id(), user.grants().get(0));
    assertThat(client.get("/api/session").expect(200).json().path("memberships").size()).isZero();
    users.change(user.id(), "gone", null, "en", false);
    client.get("/api/session").expect(401);
  }

  @Test
  void guessingIsSlowedDownPerUserWithoutTellingWhoExists() {
    server.user("target", server.plantA(), Role.RECORDER);
    for (String login : new String[] {"target", "nobody-of-this-name"}) {
      TestClient client = server.anonymous();
      client.get("/api/session");
      for (int i = 0; i < SignIn.FAILURES_PER_LOGIN; i++) {
        assertThat(wrong(client, login).expect(401).findings()).containsExactly("sign-in-failed");
      }
      TestClient.Answer answer = wrong(client, login).expect(429);
      assertThat(answer.findings()).containsExactly("sign-in-rate");
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(800, 901);
    }
    TestClient client = server.anonymous();
    client.get("/api/session");
    client
        .post("/api/session", Map.of("username", "target", "password", TestServer.PASSWORD))
        .expect(429);
  }

  @Test
  void theTokenFileOfTheFirstStartOpensTheApi() throws Exception {
    var file = server.folder().resolve(FirstStart.TOKEN_FILE);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    var session =
        server
            .anonymous()
            .bearing(Files.readString(file).strip())
            .get("/api/session")
            .expect(200)
            .json();
    assertThat(session.path("administrator").asBoolean()).isTrue();
    server.anonymous().bearing("tnh_wrong").get("/api/session").expect(401);
  }

  @Test
  void headersKeepThePageToItself() {
    TestClient.Answer answer = server.anonymous().get("/api/health").expect(200);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  private static TestClient.Answer wrong(TestClient client, String login) {
    return client.post("/api/session", Map.of("username", login, "password", "wrong password"));
  }
}
