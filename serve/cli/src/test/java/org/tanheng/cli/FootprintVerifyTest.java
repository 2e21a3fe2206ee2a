// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.Leaf;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.exchange.ProductModelFile;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelReader;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ProductModel;
import org.tanheng.footprint.publish.FootprintBundle;
import org.tanheng.footprint.publish.FootprintZip;

class FootprintVerifyTest {
  private static final Path PANEL = Path.of("../../docs/examples/footprint-pp-panel.yaml");

  private final StringWriter out = new StringWriter();
  @TempDir private Path folder;

  private int verify(Map<String, String> files, String... more) throws IOException {
    Path file = folder.resolve("bundle.zip");
    Files.write(file, FootprintZip.write(FootprintBundle.of(files).orElseThrow()));
    return run(file, more);
  }

  private int run(Path file, String... more) {
    List<String> words = new ArrayList<>(List.of("footprint", "verify", file.toString()));
    words.addAll(List.of(more));
    return main(words.toArray(new String[0]));
  }

  private int main(String... words) {
    out.getBuffer().setLength(0);
    PrintWriter to = new PrintWriter(out);
    return Main.run(words, to, to);
  }

  private static byte[] zipped(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var to = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        to.putNextEntry(new ZipEntry(file.getKey()));
        to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> bundle() throws IOException {
    ProductModel model = ProductModelFile.read(Files.readString(PANEL)).orElseThrow();
    ModelSettings settings = ModelSettings.PLAIN.withRuns(200, 14_067, 1);
    var files = new TreeMap<String, String>();
    files.put("model.json", model.document().write());
    files.put(
        "result.json",
        ModelResultJson.of(ModelEngine.run(model, "", settings).orElseThrow()).write());
    return files;
  }

  private static byte[] leaf(Map<String, String> files, String product) {
    Json model = Json.parse(files.get("model.json")).orElseThrow();
    return new Leaf(
            LeafKind.FOOTPRINT,
            Instant.parse("2026-11-21T08:00:00Z"),
            JsonObject.builder()
                .put("id", "1")
                .put("product", product)
                .put("model", ModelReader.read((JsonObject) model).orElseThrow().hash().hex())
                .put("result", Hash.ofText(files.get("result.json")).hex())
                .put("by", Hash.ofText("somebody").hex())
                .build())
        .bytes();
  }

  /** The bundle with its leaf in a log, whose policy is returned. */
  private Path logged(Map<String, String> files) throws IOException {
    Path entry = Files.write(folder.resolve("leaf.json"), leaf(files, "ABCDE12345"));
    String log = folder.resolve("log").toString();
    assertThat(main("evidence", "log", "--dir", log, entry.toString())).isZero();
    String key = out.toString().lines().findFirst().orElseThrow().replace("key: ", "");
    assertThat(main("evidence", "prove", "--dir", log, "--index", "0")).isZero();
    files.put("leaf.json", Files.readString(entry));
    files.put("proof.tlog-proof", out.toString());
    return Files.writeString(folder.resolve("policy"), "log " + key + "\nquorum none\n");
  }

  @Test
  void onlyWhatTheReadersPolicyProvesEndsWithZero() throws IOException {
    Map<String, String> files = bundle();
    String policy = logged(files).toString();
    assertThat(verify(files, "--policy", policy)).as(out.toString()).isZero();
    assertThat(out.toString()).contains("PROVEN: every link holds");
    files.put("policy.txt", Files.readString(Path.of(policy)));
    assertThat(verify(files)).as("keys of the bundle").isEqualTo(3);
    String proof = String.valueOf(files.remove("proof.tlog-proof"));
    assertThat(verify(files, "--policy", policy)).as("proof stripped").isEqualTo(3);
    files.remove("leaf.json");
    assertThat(verify(files, "--policy", policy)).as("leaf stripped").isEqualTo(3);
    files.put("proof.tlog-proof", proof);
    assertThat(verify(files, "--policy", policy)).as("proof of nothing").isEqualTo(3);
    assertThat(verify(files, "--policy", policy, "--format", "json")).isEqualTo(3);
    assertThat(out.toString()).contains("\"proven\": false", "\"whole\": true");
    Path none = Files.writeString(folder.resolve("none"), "quorum\n");
    assertThat(verify(files, "--policy", none.toString())).isEqualTo(2);
  }

  @Test
  void aZipOfAnotherFormIsRefused() throws IOException {
    Map<String, String> files = bundle();
    byte[] whole = FootprintZip.write(FootprintBundle.of(files).orElseThrow());
    Path file = folder.resolve("bundle.zip");
    assertThat(run(Files.write(file, whole))).isEqualTo(3);
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    var twice = new ByteArrayOutputStream();
    twice.writeBytes(zipped(Map.of("model.json", "{}")));
    twice.writeBytes(whole);
    for (byte[] other : List.of(zipped(files), longer, twice.toByteArray())) {
      assertThat(run(Files.write(file, other))).isEqualTo(1);
      assertThat(out.toString()).contains("bundle-file");
    }
    for (int i = 0; i < 30; i++) {
      byte[] mutant = whole.clone();
      mutant[i] ^= 1;
      assertThat(run(Files.write(file, mutant))).as("byte %d", i).isEqualTo(1);
      mutant = whole.clone();
      mutant[whole.length - 1 - i] ^= 1;
      assertThat(run(Files.write(file, mutant))).as("byte -%d", i).isEqualTo(1);
    }
  }

  @Test
  void aModelGivesItsResultAgain() throws IOException {
    assertThat(verify(bundle())).as(out.toString()).isEqualTo(3);
    assertThat(out.toString())
        .contains("computed again to the last byte: 5.0974200487350")
        .contains("no entry of a log");
  }

  @Test
  void aTextOfTheBundleMovesNoCursor() throws IOException {
    Map<String, String> files = bundle();
    byte[] leaf = leaf(files, "A\u001b[2J\u202eB\nPROVEN");
    files.put("leaf.json", new String(leaf, StandardCharsets.UTF_8));
    assertThat(verify(files)).as(out.toString()).isEqualTo(3);
    assertThat(out.toString())
        .contains("A\\u001b[2J\\u202eB\\u000aPROVEN")
        .doesNotContain("\u001b", "\u202e");
    assertThat(run(Files.write(folder.resolve("x.zip"), zipped(Map.of("\u001b[2J", "x")))))
        .isEqualTo(1);
    assertThat(out.toString()).contains("bundle-file").doesNotContain("\u001b");
  }

  @Test
  void anotherResultAndOtherFilesAreRefused() throws IOException {
    Map<String, String> files = bundle();
    files.computeIfPresent(
        "result.json", (name, text) -> text.replace("\"total\":5.0", "\"total\":4.0"));
    assertThat(verify(files)).isEqualTo(1);
    assertThat(out.toString()).contains("REFUSED", "computed again it differs");
    files.put("../evil", "x");
    assertThat(run(Files.write(folder.resolve("evil.zip"), zipped(files)))).isEqualTo(1);
    assertThat(out.toString()).contains("bundle-file");
    Path none = Files.writeString(folder.resolve("no.zip"), "no zip");
    assertThat(run(none)).isEqualTo(1);
    assertThat(out.toString()).contains("bundle-file");
  }
}
