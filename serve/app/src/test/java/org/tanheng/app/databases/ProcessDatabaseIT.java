// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tanheng.app.testing.OnServer;
import org.tanheng.app.testing.SignedIn;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.lca.LcaImport;
import org.tanheng.footprint.process.ProcessSet;
import tools.jackson.databind.JsonNode;

/** The worked data set of the documentation, brought over REST. */
@OnServer
class ProcessDatabaseIT {
  private static final Path EXAMPLE = Path.of("../../docs/examples/processes-simapro.csv");

  private static TestServer server;

  @SignedIn(Role.RECORDER)
  private static TestClient recorder;

  @SignedIn(Role.EXECUTIVE)
  private static TestClient executive;

  private static TestClient.Answer bring(TestClient who, String version, byte[] file) {
    String query =
        "/api/databases?org=%s&name=Example&version=%s&worth=illustrative"
            .formatted(server.plantA(), version);
    return who.upload(query, "set.csv", "text/csv", file);
  }

  @Test
  void aDataSetIsBroughtListedAndHandedOn() throws IOException {
    byte[] file = Files.readAllBytes(EXAMPLE);
    assertThat(bring(executive, "1", file).status()).isEqualTo(403);
    JsonNode made = bring(recorder, "1", file).expect(201).json();
    String id = made.path("database").path("id").asString();
    assertThat(made.path("database").path("processes").asInt()).isEqualTo(3);
    assertThat(made.path("divided").asInt()).isEqualTo(1);
    assertThat(made.path("open")).hasSize(1);
    assertThat(made.path("open").path(0).path("reason").asString()).isEqualTo("unlinked");
    assertThat(made.path("open").path(0).path("flow").asString()).isEqualTo("Lubricating oil");
    assertThat(executive.get("/api/databases").expect(200).text()).contains(id);
    JsonNode again = executive.get("/api/databases/" + id).expect(200).json();
    assertThat(again).isEqualTo(made);
    JsonNode found =
        executive.get("/api/databases/" + id + "/processes?text=heat").expect(200).json();
    assertThat(found).hasSize(1);
    assertThat(found.path(0).path("unit").asString()).isEqualTo("MJ");

    assertThat(bring(recorder, "1", file).expect(409).findings()).contains("database-version");
    executive.get("/api/databases/" + id + "/export?as=word").expect(400);
    String sold =
        executive.get("/api/databases/" + id + "/export?as=ecospold-1").expect(200).text();
    ProcessSet read =
        LcaImport.read("set.xml", sold.getBytes(StandardCharsets.UTF_8), 1 << 20).orElseThrow();
    assertThat(read.processes()).hasSize(3);
  }

  @Test
  void aBrokenSetIsRefusedByName() throws IOException {
    String text = Files.readString(EXAMPLE).replace("{Decimal separator: .}", "");
    byte[] broken = text.getBytes(StandardCharsets.UTF_8);
    assertThat(bring(recorder, "2", broken).expect(422).findings()).contains("import-file");
    String query = "/api/databases?org=%s&name=Example&version=".formatted(server.plantA());
    assertThat(recorder.upload(query, "set.csv", "text/csv", broken).expect(400).findings())
        .contains("database-head");
  }
}
