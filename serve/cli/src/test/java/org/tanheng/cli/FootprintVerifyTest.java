// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.exchange.ProductModelFile;
import org.tanheng.footprint.model.ModelEngine;
import org.tanheng.footprint.model.ModelResultJson;
import org.tanheng.footprint.model.ModelSettings;
import org.tanheng.footprint.model.ProductModel;

class FootprintVerifyTest {
  private static final Path PANEL = Path.of("../../docs/examples/footprint-pp-panel.yaml");

  private final StringWriter out = new StringWriter();
  @TempDir private Path folder;

  private int verify(Map<String, String> files) throws IOException {
    Path zip = folder.resolve("bundle.zip");
    try (var to = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        to.putNextEntry(new ZipEntry(file.getKey()));
        to.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return run(zip);
  }

  private int run(Path zip) {
    out.getBuffer().setLength(0);
    PrintWriter to = new PrintWriter(out);
    return Main.run(new String[] {"footprint", "verify", zip.toString()}, to, to);
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

  @Test
  void aModelGivesItsResultAgain() throws IOException {
    assertThat(verify(bundle())).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("computed again to the last byte: 5.0974200487350")
        .contains("no entry of a log");
  }

  @Test
  void anotherResultAndOtherFilesAreRefused() throws IOException {
    Map<String, String> files = bundle();
    files.computeIfPresent(
        "result.json", (name, text) -> text.replace("\"total\":5.0", "\"total\":4.0"));
    assertThat(verify(files)).isEqualTo(1);
    assertThat(out.toString()).contains("footprint-unproven", "computed again it differs");
    files.put("../evil", "x");
    assertThat(verify(files)).isEqualTo(1);
    assertThat(out.toString()).contains("bundle-file");
    Path none = Files.writeString(folder.resolve("no.zip"), "no zip");
    assertThat(run(none)).isEqualTo(1);
    assertThat(out.toString()).contains("bundle-file");
  }
}
