// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;

class OidcIT {
  private static TestProvider provider;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    provider = new TestProvider();
    server = TestServer.start(provider.settings());
    server.user("li@works.example", server.plantA(), Role.RECORDER);
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @Test
  void aKnownPersonSignsInAndIsTiedToTheSubject() {
    TestClient li = server.anonymous();
    assertThat(signIn(li, "subject-1", "li@works.example", true)).isEqualTo("/");
    assertThat(li.get("/api/session").expect(200).json().path("username").asString())
        .isEqualTo("li@works.example");
    TestClient renamed = server.anonymous();
    assertThat(signIn(renamed, "subject-1", "other@works.example", false)).isEqualTo("/");
    renamed.get("/api/session").expect(200);
    UserRepository users = server.bean(UserRepository.class);
    assertThat(users.byOidcSubject("https://provider.example|subject-1")).isPresent();
  }

  @Test
  void aStrangerAndAnUnverifiedAddressStayOutside() {
    for (Object[] who :
        new Object[][] {
          {"s-2", "nobody@works.example", true}, {"s-3", "li@works.example", false}
        }) {
      TestClient client = server.anonymous();
      assertThat(signIn(client, (String) who[0], (String) who[1], (Boolean) who[2]))
          .isEqualTo("/sign-in?error=oidc-unknown-user");
      client.get("/api/session").expect(401);
    }
  }

  @Test
  void anAnswerThatWasNotAskedForIsRefused() {
    TestClient client = server.anonymous();
    TestClient.Answer answer = client.get("/login/oauth2/code/works?code=c&state=made-up");
    assertThat(answer.header("Location")).endsWith("/sign-in?error=oidc-failed");
    client.get("/api/session").expect(401);
  }

  @Test
  void theSignInPageLearnsOfTheProvider() {
    assertThat(server.anonymous().get("/api/sign-in-options").expect(200).text())
        .isEqualTo(
            "{\"oidc\":[{\"name\":\"Works sign-in\",\"address\":\"/oauth2/authorization/works\"}]}");
  }

  private static String signIn(TestClient client, String subject, String email, boolean verified) {
    String asked = client.get("/oauth2/authorization/works").expect(302).header("Location");
    provider.signsIn(new TestProvider.Claims(subject, email, verified, parameter(asked, "nonce")));
    TestClient.Answer back =
        client.get("/login/oauth2/code/works?code=c&state=" + parameter(asked, "state"));
    URI location = URI.create(back.expect(302).header("Location"));
    return location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery());
  }

  private static String parameter(String address, String name) {
    var matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    assertThat(matcher.find()).as(address).isTrue();
    return matcher.group(1);
  }
}
