// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.springframework.util.FileSystemUtils;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.security.Role;
import org.tanheng.evidence.log.LogReader;
import org.tanheng.evidence.log.NoteSigner;
import org.tanheng.evidence.log.TileLog;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;

/** A server with a locked inventory, readings and a file, and the hands of one who cheats. */
final class Drill implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final String YAML =
      """
      organisation: 示例工厂
      period: 2023-01-01/2024-01-01
      method: ghg-protocol
      sources:
        - id: grid
          kind: purchased-electricity
          activity: { value: "10", unit: MWh }
          factor: { family: cn-grid-average, region: 全国, year: 2023 }
      """;

  final TestServer server = TestServer.start();
  final TestClient administrator = server.user("root-admin", server.root(), Role.ADMINISTRATOR);
  final String inventory;

  Drill() {
    TestClient recorder = server.user("recorder", server.plantA(), Role.RECORDER);
    TestClient reviewer = server.user("reviewer", server.plantA(), Role.REVIEWER);
    TestClient manager = server.user("manager", server.plantA(), Role.MANAGER);
    inventory =
        recorder
            .post(
                "/api/inventories",
                Map.of("orgUnitId", server.plantA(), "title", "2023", "yaml", YAML))
            .expect(201)
            .json()
            .path("id")
            .asString();
    move(recorder, "SUBMITTED");
    move(reviewer, "REVIEWED");
    move(manager, "APPROVED");
    move(manager, "LOCKED");
    recorder
        .upload(
            "/api/attachments?org=" + server.plantA(),
            "bill.csv",
            "text/csv",
            "amount\n12\n".getBytes(StandardCharsets.UTF_8))
        .expect(201);
    ReadingStore store = server.bean(ReadingStore.class);
    for (int i = 0; i < 3; i++) {
      var batch = new ReadingBatch(Instant.now());
      for (int minute = 0; minute < 5; minute++) {
        batch.add("meter", time(5 * i + minute), 100L + 5L * i + minute, 1, Quality.MEASURED);
      }
      store.upsert(batch);
    }
  }

  private void move(TestClient user, String to) {
    user.post("/api/inventories/" + inventory + "/transition", Map.of("to", to)).expect(200);
  }

  /** A meter whose device has the certificate JJ-9. */
  void certified() {
    TestClient recorder = server.user("certifier", server.plantA(), Role.RECORDER);
    Map<String, Object> facts =
        Map.of(
            "orgUnitId",
            server.plantA().toString(),
            "code",
            "certified",
            "nameZh",
            "表",
            "nameEn",
            "meter",
            "carrier",
            "electricity",
            "level",
            3,
            "required",
            true,
            "side",
            "SECONDARY");
    String at =
        "/api/meters/"
            + recorder
                .post("/api/meters", facts)
                .expect(201)
                .json()
                .path("meter")
                .path("id")
                .asString();
    var device =
        recorder
            .post(
                at + "/devices",
                Map.of(
                    "serial", "D-9",
                    "condition", "GOOD",
                    "installedAt", "2022-01-01T00:00:00Z",
                    "counters", List.of()))
            .expect(200)
            .json();
    recorder
        .post(
            at + "/certificates",
            Map.of(
                "deviceId", device.path("now").path("device").path("id").asString(),
                "kind", "VERIFICATION",
                "number", "JJ-9",
                "issuedOn", "2022-01-01",
                "validTo", "2023-05-31",
                "result", "PASSED"))
        .expect(200);
  }

  static long time(int minute) {
    return START.plusSeconds(60L * minute).toEpochMilli();
  }

  /** Codes of what an inspection finds. */
  List<String> inspection() {
    var body = administrator.movedTo(server).get("/api/evidence/audit").expect(200).json();
    return StreamSupport.stream(body.path("findings").spliterator(), false)
        .map(finding -> finding.path("code").asString())
        .distinct()
        .toList();
  }

  /** Changes the database with no product between. */
  void sql(String... statements) {
    server
        .bean(DSLContext.class)
        .transaction(
            work -> {
              work.dsl().execute("set local session_replication_role = replica");
              for (String statement : statements) {
                work.dsl().execute(statement);
              }
            });
  }

  Path log() {
    return server.folder().resolve("evidence/log");
  }

  /** The private key of the log, stolen. */
  NoteSigner stolen() throws IOException {
    return NoteSigner.parse(Files.readString(log().resolveSibling("log.key"))).orElseThrow();
  }

  /**
   * Builds the log anew from these entries, signed with the stolen key; the server stands still.
   */
  void forge(List<String> entries, Optional<byte[]> cosigned) {
    try {
      NoteSigner signer = stolen();
      FileSystemUtils.deleteRecursively(log());
      try (TileLog forged = TileLog.open(log(), signer).orElseThrow()) {
        forged.append(entries.stream().map(e -> e.getBytes(StandardCharsets.UTF_8)).toList());
      }
      if (cosigned.isPresent()) {
        Files.write(log().resolve("cosigned"), cosigned.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All entries of the log as it is. */
  List<String> entries() throws IOException {
    LogReader reader = LogReader.open(log(), stolen().key()).orElseThrow();
    List<String> entries = new ArrayList<>();
    for (long i = 0; i < reader.checkpoint().size(); i++) {
      entries.add(new String(reader.entry(i), StandardCharsets.UTF_8));
    }
    return entries;
  }

  @Override
  public void close() {
    server.close();
  }
}
