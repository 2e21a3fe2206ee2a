// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.exchange.Partner;
import org.tanheng.data.exchange.PartnerRepository;
import org.tanheng.data.exchange.StoredPcf;
import org.tanheng.data.security.UserRepository;
import org.tanheng.footprint.exchange.Pact;

/**
 * The public conformance tool of PACT against this server over TLS; the folder of the tool, with
 * its packages installed, is given as {@code tanheng.pact.tool} ({@code tests/pact DIR}). The two
 * cases that wait for a callback stay pending in the tool and are seen by a listener of ours.
 */
@EnabledIfSystemProperty(named = "tanheng.pact.tool", matches = ".+")
class PactConformanceIT {
  private static final Pattern CASE =
      Pattern.compile("Test case \"Test Case ([0-9.A-Z]+):.*?\" (passed\\.|failed:)");
  private static final String SECRET = "tnh_of-the-conformance-tool";

  @TempDir private Path folder;

  @Test
  void noCaseFailsAndBothCallbacksCome() throws Exception {
    try (PactPeer peer = new PactPeer(folder);
        TestServer server =
            TestServer.start(
                "server.ssl.key-store",
                peer.store().toString(),
                "server.ssl.key-store-password",
                "changeit",
                "tanheng.exchange.ca",
                peer.certificate().toString())) {
      Partner partner = partner(server, peer);
      footprints(server);
      String said = run(server.anonymous().base().replace("http:", "https:"), partner.clientId());
      Matcher found = CASE.matcher(said);
      List<String> failed =
          found
              .results()
              .filter(one -> one.group(2).equals("failed:"))
              .map(one -> one.group(1))
              .toList();
      long passed = CASE.matcher(said).results().filter(o -> o.group(2).equals("passed.")).count();
      System.out.println("cases passed: " + passed + ", waiting for a callback: " + failed);
      assertThat(failed).as(said).containsExactly("13", "14.B");
      assertThat(said).contains("Test case \"Test Case 40");
      assertThat(passed).isGreaterThanOrEqualTo(39);
      String first = Objects.requireNonNull(peer.events().poll(90, TimeUnit.SECONDS));
      String second = Objects.requireNonNull(peer.events().poll(90, TimeUnit.SECONDS));
      assertThat(first + second)
          .contains("RequestFulfilledEvent.3", "/12\"", "RequestRejectedEvent.3", "/14.A\"");
    }
  }

  private static Partner partner(TestServer server, PactPeer peer) {
    UUID user = server.bean(UserRepository.class).create("tool", "tool", null, "en");
    Partner partner =
        new Partner(
            UUID.randomUUID(),
            server.plantA(),
            "Conformance tool",
            "conformance-tool",
            List.of(Partner.ALL),
            peer.address(),
            PactPeer.CLIENT,
            user,
            Instant.EPOCH,
            null);
    server
        .bean(PartnerRepository.class)
        .add(
            partner,
            Tokens.hash(SECRET),
            server.bean(PartnerSecrets.class).seal(partner.id(), PactPeer.SECRET));
    return partner;
  }

  private static void footprints(TestServer server) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            PactConformanceIT.class.getResourceAsStream("/exchange/coil.pact.json"))) {
      String coil = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (int i = 1; i <= 3; i++) {
        String one = coil.replace("d5f8d1a2c01", "d5f8d1a2c0" + i).replace("crc-10", "crc-1" + i);
        server
            .bean(ReceivedFootprints.class)
            .keep(server.plantA(), StoredPcf.Origin.OWN, null, null, Pact.read(one).orElseThrow());
      }
    }
  }

  private String run(String address, String client) throws Exception {
    Path log = folder.resolve("tool.log");
    ProcessBuilder tool =
        new ProcessBuilder(
                "node",
                "node_modules/ts-node/dist/bin.js",
                "--transpile-only",
                "src/scripts/run-tests-cli.ts",
                "--baseUrl",
                address + "/pact",
                "--clientId",
                client,
                "--clientSecret",
                SECRET,
                "--version",
                "V3.0",
                "--organizationName",
                "Example Works")
            .directory(Path.of(System.getProperty("tanheng.pact.tool")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    tool.environment().put("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    tool.environment().put("NODE_ENV", "test");
    tool.environment().put("LOG_OUTPUT", "console");
    tool.environment().put("CONFORMANCE_API", "http://localhost:8004");
    tool.environment().put("DB_CONNECTION_STRING", "postgres://none");
    tool.environment().put("JWT_SECRET", "none");
    tool.environment().put("PORT", "8004");
    Process process = tool.start();
    if (!process.waitFor(240, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.readString(log);
  }
}
