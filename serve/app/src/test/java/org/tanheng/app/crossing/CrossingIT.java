// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tanheng.app.jobs.Jobs;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.app.security.TestUsers;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Outcome;

/**
 * Anna holds every role on plant A and tries each address of the API with what belongs to plant B.
 * The requests lie in {@code crossing/*.json}; an address without one fails the test.
 */
@OnServer
class CrossingIT {
  private static final String SECRET = "SECRET-B";

  private static TestServer server;
  private static TestClient anna;
  private static TestClient bob;
  private static final Map<String, String> names = new LinkedHashMap<>();
  private static final List<CrossingFile> files = CrossingFile.all();

  @BeforeAll
  static void start() {
    anna = server.user("anna", server.plantA(), Role.values());
    bob = server.user("bob", server.plantB(), Role.values());
    UserRepository users = server.bean(UserRepository.class);
    names.put("plantA", server.plantA().toString());
    names.put("plantB", server.plantB().toString());
    names.put("root", server.root().toString());
    names.put("userA", users.byLogin("anna").orElseThrow().id().toString());
    names.put("userB", users.byLogin("bob").orElseThrow().id().toString());
    names.put("jobB", jobOf("bob", users));
    for (CrossingFile file : files) {
      for (CrossingFile.Request request : file.setup()) {
        TestClient.Answer answer = request.send(bob, names);
        assertThat(answer.status()).as(request + " " + answer.text()).isBetween(200, 299);
        String picked = answer.json().at("/" + request.pick().replace('.', '/')).asString();
        names.put(request.name(), picked);
      }
    }
  }

  @Test
  void everyAddressIsTried() {
    Set<String> tried = new TreeSet<>();
    files.forEach(file -> file.requests().forEach(request -> tried.add(request.call())));
    Set<String> offered = new TreeSet<>();
    server
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getPatternValues()
                    .forEach(
                        pattern ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> offered.add(method + " " + pattern))));
    offered.removeIf(call -> !call.contains(" /api/") || call.contains(" /api/test/"));
    assertThat(tried).as("addresses tried in src/test/resources/crossing").isEqualTo(offered);
  }

  @Test
  void nothingOfPlantBIsSeenOrChanged() {
    List<String> before = watched();
    assertThat(String.join("", before)).contains(SECRET);
    List<CrossingFile.Request> requests = new ArrayList<>();
    files.forEach(file -> requests.addAll(file.requests()));
    requests.sort(java.util.Comparator.comparing(CrossingFile.Request::last));
    for (CrossingFile.Request request : requests) {
      TestClient.Answer answer = request.send(anna, names);
      String said = request.call() + " -> " + answer.status() + " " + answer.text();
      assertThat(answer.text()).as(said).doesNotContain(SECRET);
      if (request.isRefused()) {
        assertThat(answer.status()).as(said).isIn(401, 403, 404, 422);
        assertThat(answer.findings()).as(said).isNotEmpty();
      } else {
        assertThat(answer.status()).as(said).isBetween(200, 299);
      }
    }
    assertThat(watched()).isEqualTo(before);
  }

  private static List<String> watched() {
    return files.stream()
        .flatMap(file -> file.watch().stream())
        .map(path -> bob.get(CrossingFile.fill(path, names)).expect(200).text())
        .toList();
  }

  private static String jobOf(String login, UserRepository users) {
    var owner = TestUsers.current(users, server.bean(OrgTrees.class), login);
    return server.bean(Jobs.class).start(owner, SECRET, p -> Outcome.done(SECRET)).id().toString();
  }
}
