// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;

/**
 * What people do with the product, in a real Chromium against a real server: each journey in both
 * languages in a full check or where it is asked for by {@code -Dtanheng.journey=NAME}, else in
 * one, Chinese and English by turns. A machine without Chromium skips them and says so; CHROMIUM
 * names another one. Each has an organisation of its own, so that two run at a time.
 */
@OnServer
class JourneyIT {

  private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();
  private static final long LIMIT_SECONDS = 300;
  private static final List<String> LOCALES = List.of("zh-CN", "en");
  private static final String ASKED = System.getProperty("tanheng.journey", "");
  private static final int LANGUAGES =
      Boolean.getBoolean("tanheng.full") || !ASKED.isEmpty() ? 2 : 1;

  private static TestServer server;

  static Stream<Arguments> journeys() {
    var all = new ArrayList<Arguments>();
    int turn = 0;
    for (String name :
        List.of(
            "newcomer",
            "workflow",
            "verifier",
            "restatement",
            "stranger",
            "overview",
            "sheet",
            "quality",
            "metering",
            "byhand",
            "method",
            "base-year",
            "laboratory",
            "coils",
            "databases",
            "products",
            "suppliers",
            "cbam",
            "passports",
            "evidence",
            "printed",
            "sharing")) {
      for (int i = 0; i < LANGUAGES; i++) {
        all.add(Arguments.of(name, LOCALES.get((turn + i) % LOCALES.size())));
      }
      turn++;
    }
    return all.stream().filter(one -> wanted((String) one.get()[0]));
  }

  @ParameterizedTest(name = "{0} {1}", allowZeroInvocations = true)
  @MethodSource("journeys")
  @Execution(ExecutionMode.CONCURRENT)
  void journey(String name, String locale) throws IOException, InterruptedException {
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    assumeTrue(
        Files.isExecutable(Path.of(chromium)), "no Chromium at " + chromium + ": apt install it");
    String world = new World(server, name + locale).json(locale);
    Path picture = Path.of("target", "journey-" + name + "-" + locale + ".png");
    ProcessBuilder node =
        new ProcessBuilder("node", "tests/journeys/run.mjs", name)
            .directory(WEB.toFile())
            .redirectErrorStream(true);
    node.environment().put("ADDRESS", address(server.anonymous()));
    node.environment().put("PASSWORD", TestServer.PASSWORD);
    node.environment().put("WORLD", world);
    node.environment().put("PICTURE", picture.toAbsolutePath().toString());
    Process process = node.start();
    String said;
    try (var out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
    assertThat(process.exitValue()).as("%s (%s)%n%s", name, picture, said).isZero();
  }

  /** Settings are those of the whole installation: one reader at a time. */
  @ParameterizedTest(name = "settings {0}")
  @MethodSource("languages")
  void settings(String locale) throws IOException, InterruptedException {
    assumeTrue(wanted("settings"));
    journey("settings", locale);
  }

  static List<String> languages() {
    return LOCALES.subList(0, LANGUAGES);
  }

  private static boolean wanted(String name) {
    return name.contains(ASKED);
  }

  private static String address(TestClient client) {
    return client.base();
  }
}
