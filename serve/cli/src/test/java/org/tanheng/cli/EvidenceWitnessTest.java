// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.edge.witness.WitnessServer;
import org.tanheng.evidence.log.Cosigned;
import org.tanheng.evidence.log.KeyType;
import org.tanheng.evidence.log.LogPolicy;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.evidence.log.TlogProof;
import org.tanheng.evidence.log.Witness;

/** A log and two witnesses of three: what the quorum protects, and what it does not sign. */
class EvidenceWitnessTest {
  private final NoteSigner log = NoteSigner.generate("plant.example/log", KeyType.ED25519);
  private final List<WitnessServer> servers = new ArrayList<>();
  private final StringBuilder policy = new StringBuilder();

  @TempDir private Path folder;

  @BeforeEach
  void starts() throws IOException {
    Files.writeString(folder.resolve("site.key"), log.encoded());
    policy.append("log ").append(log.key().encoded()).append('\n');
    for (String name : List.of("customer", "verifier", "regulator")) {
      NoteSigner key = NoteSigner.generate(name + ".example/w", KeyType.COSIGNATURE);
      var witness = new Witness(key, List.of(log.key()), folder.resolve(name));
      var server =
          WitnessServer.start(
              witness,
              List.of(log.key()),
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              Clock.systemUTC());
      servers.add(server);
      policy.append(
          "witness %s %s http://127.0.0.1:%d\n"
              .formatted(name, key.key().encoded(), server.port()));
    }
    policy.append("group two 2 customer verifier regulator\nquorum two\n");
    Files.writeString(folder.resolve("policy"), policy);
  }

  @AfterEach
  void ends() {
    servers.forEach(WitnessServer::close);
  }

  private void grow(String name, String words, int size) throws IOException {
    try (TileLog writer = TileLog.open(folder.resolve(name), log).orElseThrow()) {
      List<byte[]> entries = new ArrayList<>();
      for (long i = writer.size(); i < size; i++) {
        entries.add((words + i).getBytes(StandardCharsets.UTF_8));
      }
      writer.append(entries);
    }
  }

  private record Ran(int code, String out, String err) {}

  private Ran witnessed(String name) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] arguments = {
      "evidence",
      "witness",
      "--dir",
      folder.resolve(name).toString(),
      "--key",
      folder.resolve("site.key").toString(),
      "--policy",
      folder.resolve("policy").toString()
    };
    int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void twoOfThreeProtectAndAProofOfThatSizeHoldsLater() throws IOException {
    grow("site", "entry ", 300);
    assertThat(witnessed("site").code()).isZero();
    servers.getFirst().close();
    grow("site", "entry ", 700);
    Ran second = witnessed("site");
    assertThat(second.code()).isZero();
    assertThat(second.err()).contains("witness-unreachable", "customer.example/w");
    assertThat(second.out()).contains("\n700\n").contains("— verifier.example/w");

    grow("site", "entry ", 900);
    var cosigned = new Cosigned(folder.resolve("site")).read().orElseThrow();
    LogReader then = LogReader.at(folder.resolve("site"), cosigned, log.key()).orElseThrow();
    LogPolicy rules = LogPolicy.parse(policy.toString()).orElseThrow();
    String proof = TlogProof.of(then, 650).write();
    byte[] entry = "entry 650".getBytes(StandardCharsets.UTF_8);
    assertThat(TlogProof.parse(proof).orElseThrow().check(entry, rules).isDone()).isTrue();

    servers.get(1).close();
    Ran third = witnessed("site");
    assertThat(third.code()).isEqualTo(1);
    assertThat(third.out()).contains("witnesses-missing");
    assertThat(new Cosigned(folder.resolve("site")).read()).contains(cosigned);
  }

  @Test
  void aLogWrittenAnewOrRolledBackIsSignedByNobody() throws IOException {
    grow("site", "entry ", 300);
    assertThat(witnessed("site").code()).isZero();
    grow("anew", "Entry ", 400);
    assertThat(witnessed("anew").out()).contains("witness-conflict", "witnesses-missing");
    grow("same-size", "Entry ", 300);
    assertThat(witnessed("same-size").out()).contains("witness-conflict");
    grow("back", "entry ", 200);
    assertThat(witnessed("back").out()).contains("witness-ahead");
    assertThat(new Cosigned(folder.resolve("back")).read()).isEmpty();
  }

  @Test
  void aWitnessThatIsToldWrongLeavesNothingBehind() throws IOException {
    Path lines = folder.resolve("logs");
    Files.writeString(lines, "log nonsense\n");
    assertThat(witness(lines)).contains("key-malformed");
    String other = NoteSigner.generate(log.key().name(), KeyType.ED25519).key().encoded();
    Files.writeString(lines, "log " + log.key().encoded() + "\nlog " + other + "\n");
    assertThat(witness(lines)).contains("policy-malformed");
    Files.writeString(lines, "# nobody\n");
    assertThat(witness(lines)).contains("policy-malformed");
    assertThat(witness(lines, "--every", "0")).contains("option-invalid");
    assertThat(witness(lines, "--port", "70000")).contains("option-invalid");
    assertThat(folder.resolve("w.key")).doesNotExist();
    assertThat(folder.resolve("w")).doesNotExist();
  }

  private String witness(Path lines, String... more) {
    var arguments = new ArrayList<>(List.of("witness", "--dir", folder.resolve("w").toString()));
    arguments.addAll(List.of("--logs", lines.toString()));
    arguments.addAll(List.of(more));
    var err = new StringWriter();
    int code =
        Main.run(
            arguments.toArray(String[]::new),
            new PrintWriter(new StringWriter(), true),
            new PrintWriter(err, true));
    assertThat(code).isEqualTo(1);
    return err.toString();
  }
}
