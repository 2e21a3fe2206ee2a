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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands that ask a server, against one that answers as ours does. */
class ServerCommandsTest {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "GET /api/cbam/statements",
          "[{\"id\":\"s1\",\"installation\":\"Works\",\"from\":\"2026-01-01\",\"to\":\"2027-01-01\","
              + "\"version\":2}]",
          "POST /api/cbam/statements",
          "{\"statement\":{\"id\":\"s1\",\"installation\":\"Works\",\"from\":\"2026-01-01\","
              + "\"to\":\"2027-01-01\",\"version\":1},\"result\":{\"goods\":[{\"process\":\"iron\","
              + "\"cn\":\"7201\",\"direct\":\"2\",\"indirect\":\"0.1\",\"counted\":\"2\"}],"
              + "\"findings\":[{\"code\":\"cbam-books-gap\",\"subject\":\"m\",\"got\":\"90 %\","
              + "\"wanted\":\"all\"}]}}",
          "GET /api/cbam/statements/s1/communication.xml",
          "<cbamCommunication/>",
          "GET /api/passports/p1",
          "{\"number\":1,\"open\":false,\"gtin\":null,\"batch\":\"B\",\"footprintId\":null,"
              + "\"name\":\"U1\",\"link\":\"http://x/id/U1\",\"body\":{\"facts\":[{\"label\":\"Mass\","
              + "\"value\":\"1 kg\",\"source\":\"drawing\"}]}}",
          "POST /api/passports/p1",
          "{\"number\":2,\"open\":true,\"link\":\"http://x/id/U1\",\"body\":{\"facts\":[]}}",
          "GET /api/passport/U1/label.svg",
          "<svg/>");

  private final StringWriter out = new StringWriter();
  private final AnsweringServer server =
      new AnsweringServer(
          asked -> {
            String path = asked.address().replaceFirst("\\?.*", "");
            String said = ANSWERS.get(asked.method() + " " + path);
            return said == null
                ? new AnsweringServer.Said(404, "{\"findings\":[]}")
                : new AnsweringServer.Said(200, said);
          });

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(Class<?> command, String... arguments) {
    var all = new ArrayList<>(List.of("--server", server.address()));
    all.addAll(List.of(arguments));
    CommandLine line =
        new CommandLine(
            command,
            new CommandLine.IFactory() {
              @Override
              public <K> K create(Class<K> kind) throws Exception {
                return kind == ServerCall.class
                    ? kind.cast(new ServerCall(Map.of("TANHENG_TOKEN", "t")))
                    : CommandLine.defaultFactory().create(kind);
              }
            });
    line.setOut(new PrintWriter(out, true));
    return line.execute(all.toArray(String[]::new));
  }

  @Test
  void statementsAreListedEnteredAndDownloaded() throws IOException {
    assertThat(run(CbamCommand.class, "list")).isZero();
    assertThat(out.toString()).contains("s1  Works  2026-01-01/2027-01-01  version 2");
    Path yaml = Files.writeString(folder.resolve("w.yaml"), "installation: Works\n");
    assertThat(run(CbamCommand.class, "add", yaml.toString(), "--org", "o1")).isZero();
    assertThat(out.toString()).contains("counted 2 tCO2e/t", "! cbam-books-gap m: 90 %");
    assertThat(server.asked().getLast().body())
        .contains("\"org\":\"o1\"", "\"inventory\":null", "installation: Works");
    Path xml = folder.resolve("c.xml");
    assertThat(run(CbamCommand.class, "xml", "s1", xml.toString())).isZero();
    assertThat(xml).hasContent("<cbamCommunication/>");
    assertThat(run(CbamCommand.class, "xml", "nowhere", folder.resolve("n").toString())).isOne();
    assertThat(folder.resolve("n")).doesNotExist();
  }

  @Test
  void aPassportIsShownPublishedAndItsLabelWritten() {
    assertThat(run(PassportsCommand.class, "show", "p1")).isZero();
    assertThat(out.toString()).contains("version 1, closed", "Mass: 1 kg (drawing)");
    assertThat(run(PassportsCommand.class, "publish", "p1")).isZero();
    assertThat(server.asked().getLast().body())
        .contains("\"open\":true", "\"batch\":\"B\"", "\"label\":\"Mass\"", "\"gtin\":null");
    Path label = folder.resolve("l.svg");
    assertThat(run(PassportsCommand.class, "label", "p1", label.toString())).isZero();
    assertThat(label).hasContent("<svg/>");
  }
}
