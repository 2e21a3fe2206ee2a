// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.factors.FactorLibrary;
import org.tanheng.verify.Bundle;

/** Every example and every worked example of a pack goes into a bundle and out of it proven. */
class VerifyCommandTest {
  private static final Path EXAMPLES = Path.of("../../docs/examples");
  @TempDir private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && isInventory(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isInventory(Path file) {
    try {
      return Files.readString(file).contains("\nsources:");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path bundle(Path example) throws IOException {
    Ran made =
        run("evidence", "bundle", "--dir", folder.resolve("log").toString(), example.toString());
    assertThat(made.code()).as(made.out()).isZero();
    Path bundle = folder.resolve("figure.bundle");
    Files.writeString(bundle, made.out());
    return bundle;
  }

  private Path policy() throws IOException {
    Ran log = run("evidence", "log", "--dir", folder.resolve("log").toString());
    Path policy = folder.resolve("policy");
    Files.writeString(policy, "log " + log.err().strip().replace("key: ", "") + "\nquorum none\n");
    return policy;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aFigureOfAnExampleIsProven(Path example) throws IOException {
    Path bundle = bundle(example);
    Ran proven = run("verify", bundle.toString(), "--policy", policy().toString());
    assertThat(proven.out()).contains("recomputed").doesNotContain("BROKEN");
    assertThat(proven.code()).isZero();
  }

  @Test
  void theWorkedExamplesOfThePacksAreProven() throws IOException {
    List<String> refused = new ArrayList<>();
    for (var pack : org.tanheng.carbon.MethodPacks.bundled().all()) {
      for (var example : pack.examples()) {
        Path yaml = folder.resolve("example.yaml");
        Files.writeString(yaml, example.yaml());
        Ran proven = run("verify", bundle(yaml).toString(), "--policy", policy().toString());
        if (proven.code() != 0) {
          refused.add(pack.id() + " " + example.source() + ": " + proven.out());
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  /** A verifier of another release of factors computes by what the bundle carries of this one. */
  @Test
  void aBundleCarriesItsReleaseOfFactorsAndTheLeafThatStatesIt() throws IOException {
    Bundle bundle =
        Bundle.parse(Files.readAllBytes(bundle(EXAMPLES.resolve("works.yaml")))).orElseThrow();
    assertThat(bundle.tables()).hasSameSizeAs(FactorLibrary.bundled().tables());
    assertThat(bundle.leaves())
        .extracting(proven -> proven.leaf().kind())
        .containsExactly(LeafKind.FACTOR_RELEASE, LeafKind.CALCULATION);
  }

  @Test
  void theExitCodeTellsWhatIsProven() throws IOException {
    Path bundle = bundle(EXAMPLES.resolve("works.yaml"));
    assertThat(run("verify", bundle.toString()).code()).isEqualTo(3);
    Files.writeString(bundle, Files.readString(bundle).replace("\"total\",\"", "\"total\" ,\""));
    Files.writeString(bundle, Files.readString(bundle) + "\n");
    assertThat(run("verify", bundle.toString(), "--policy", policy().toString()).code())
        .isEqualTo(1);
    assertThat(run("verify", folder.resolve("none").toString()).code()).isEqualTo(1);
  }
}
