// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.tanheng.app.TestApplication;
import org.tanheng.app.testing.TestClient;
import org.tanheng.app.testing.TestServer;
import org.tanheng.data.Database;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.data.backup.TableDump;
import org.tanheng.data.security.Role;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;

/** A backup of a server at work, and a second installation made from it. */
class BackupIT {
  @TempDir static Path folder;
  private static TestServer server;
  private static Path backup;

  @BeforeAll
  static void backUp() {
    server = TestServer.start();
    TestClient admin = server.user("root", server.root(), Role.ADMINISTRATOR);
    TestClient manager = server.user("manager", server.plantA(), Role.MANAGER, Role.RECORDER);
    byte[] bytes = "evidence".getBytes(StandardCharsets.UTF_8);
    manager
        .upload("/api/attachments?org=" + server.plantA(), "a.txt", "text/plain", bytes)
        .expect(201);
    read(1, 40);
    manager.post("/api/backups", Map.of()).expect(403);
    var written = admin.post("/api/backups", Map.of()).expect(201).json();
    backup = Path.of(written.path("folder").asString());
    read(2, 2);
  }

  private static void read(long time, long value) {
    ReadingStore readings = server.bean(ReadingStore.class);
    readings.upsert(new ReadingBatch(Instant.EPOCH).add("p", time, value, 0, Quality.MEASURED));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everythingOfTheInstantComesBack() throws Exception {
    DatabaseSettings empty = TestServer.emptyDatabase();
    Path data = folder.resolve("restored");
    assertThat(Restore.run(backup, data, empty).findings()).isEmpty();
    try (Database database = Database.open(empty).orElseThrow()) {
      sameTables(database);
      usable(data, database);
    }
    assertThat(Restore.run(backup, folder.resolve("again"), empty).findings())
        .extracting(Finding::code)
        .containsExactly("restore-not-empty");
    assertThat(Restore.run(backup, data, TestServer.emptyDatabase()).findings())
        .extracting(Finding::code)
        .containsExactly("restore-not-empty");
  }

  private static void sameTables(Database database) throws Exception {
    Path again = folder.resolve("tables");
    try (TableDump dump = TableDump.begin(database.dataSource())) {
      dump.write(again);
    }
    int filled = 0;
    for (Path table : BackupFolder.files(backup.resolve(BackupFolder.TABLES))) {
      String before = text(table);
      assertThat(text(again.resolve(table.getFileName()))).isEqualTo(before);
      filled += before.isEmpty() ? 0 : 1;
    }
    assertThat(filled).isGreaterThan(5);
  }

  private static String text(Path file) throws Exception {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void usable(Path data, Database database) {
    Map<String, Object> settings = Map.of("springdoc.api-docs.enabled", "false");
    try (ConfigurableApplicationContext restored = TestApplication.run(data, database, settings)) {
      TestClient client = new TestClient("http://localhost:" + TestApplication.port(restored));
      client.signIn("manager", TestServer.PASSWORD);
      var attachments = client.get("/api/attachments?org=" + server.plantA()).expect(200).json();
      String id = attachments.findValue("id").asString();
      assertThat(client.get("/api/attachments/" + id + "/content").text()).isEqualTo("evidence");
      ReadingStore readings = restored.getBean(ReadingStore.class);
      assertThat(readings.scan("p", TimeRange.ALWAYS, ReadingStore.NOW).sum()).isEqualTo(40);
      client.post("/api/tokens", Map.of("name", "after")).expect(201);
    }
  }

  @Test
  void aDamagedBackupIsNotRestored() throws Exception {
    Path damaged = folder.resolve("damaged");
    BackupFolder.copy(backup, damaged);
    Path table = BackupFolder.files(damaged.resolve(BackupFolder.TABLES)).getFirst();
    byte[] bytes = Files.readAllBytes(table);
    bytes[bytes.length - 1] ^= 1;
    Files.write(table, bytes);
    Path data = folder.resolve("nothing");
    assertThat(Restore.run(damaged, data, TestServer.emptyDatabase()).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("backup-damaged"))
        .satisfies(finding -> assertThat(finding.subject()).endsWith(".copy.gz"));
    assertThat(data).doesNotExist();
  }

  @Test
  void aFolderThatIsNoBackupIsRefused() {
    assertThat(Restore.run(folder, folder.resolve("x"), TestServer.emptyDatabase()).findings())
        .extracting(Finding::code)
        .containsExactly("backup-missing");
  }

  @Test
  void theBackupIsAudited() {
    TestClient admin = server.user("second", server.root(), Role.ADMINISTRATOR);
    var page = admin.get("/api/audit?action=backup-write").expect(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(1);
  }
}
