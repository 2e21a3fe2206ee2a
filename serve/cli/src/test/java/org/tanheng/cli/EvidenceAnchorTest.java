// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log, its anchors, and what they say once the log has been written anew. */
class EvidenceAnchorTest {
  @TempDir private Path folder;

  @BeforeEach
  void log() throws Exception {
    append("a\nb\nc\n");
  }

  private void append(String lines) throws Exception {
    Files.writeString(folder.resolve("lines"), lines);
    assertThat(run("log", "--lines", "lines").code()).isZero();
  }

  private record Ran(int code, String out, String err) {}

  private Ran run(String command, String... options) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] arguments = new String[4 + options.length];
    arguments[0] = "evidence";
    arguments[1] = command;
    arguments[2] = "--dir";
    arguments[3] = folder.resolve("site").toString();
    for (int i = 0; i < options.length; i++) {
      arguments[4 + i] =
          i % 2 == 1 && !options[i].contains(":")
              ? folder.resolve(options[i]).toString()
              : options[i];
    }
    int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void receiptsHoldForALogThatGrewAndNotForOneWrittenAnew() throws Exception {
    assertThat(run("anchor", "--file", "kept.txt").code()).isZero();
    Ran signed = run("anchor", "--sm2", "sm2.pem");
    assertThat(signed.code()).isZero();
    Files.writeString(
        folder.resolve("trust"), signed.err().substring(0, signed.err().indexOf("receipt:")));
    append("d\n");

    assertThat(run("anchors").out()).contains("anchor-unknown at 3-sm2-1.json");
    Ran held = run("anchors", "--trust", "trust");
    assertThat(held.code()).isZero();
    assertThat(held.out()).contains("3-file-1.json: 3 leaves", "3-sm2-1.json: 3 leaves");

    rebuild("a\nB\nc\nd\n");
    Ran anew = run("anchors", "--trust", "trust");
    assertThat(anew.code()).isEqualTo(1);
    assertThat(anew.out()).contains("anchor-conflict at 3-sm2-1.json");
    rebuild("a\nb\n");
    assertThat(run("anchor", "--file", "kept.txt").out()).contains("anchor-older");
  }

  private void rebuild(String lines) throws Exception {
    Path site = folder.resolve("site");
    Files.delete(site.resolve("checkpoint"));
    try (var files = Files.walk(site.resolve("tile"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    append(lines);
  }

  @Test
  void aPlaceThatIsNotThereLeavesNoReceipt() {
    Ran ran = run("anchor", "--tsa", "http://127.0.0.1:9/");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("anchor-unreachable");
    assertThat(run("anchors").out()).contains("anchor-missing");
    assertThat(run("anchor", "--chain", "http://127.0.0.1:9/").out()).contains("option-invalid");
  }

  @Test
  void privateKeysAreForTheirOwnerAlone() throws Exception {
    run("anchor", "--sm2", "sm2.pem");
    assertThat(Files.getPosixFilePermissions(folder.resolve("sm2.pem"))).hasSize(2);
    Files.writeString(folder.resolve("spoilt.pem"), "secret");
    assertThat(run("anchor", "--sm2", "spoilt.pem").out())
        .contains("key-malformed")
        .doesNotContain("got: secret");
  }
}
