// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.data.postgres.PostgresServer;
import org.tanheng.finding.Finding;

class DatabaseIT {
  @TempDir Path folder;

  @Test
  void anExternalServerIsMigratedAndLeftRunning() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      server.createDatabase("theirs");
      var settings =
          new DatabaseSettings.External(server.url("theirs"), server.user(), server.password());
      for (int time = 0; time < 2; time++) {
        try (Database database = Database.open(settings).orElseThrow();
            Connection connection = database.dataSource().getConnection();
            var rows = connection.createStatement().executeQuery("select count(*) from org_unit")) {
          assertThat(rows.next()).isTrue();
        }
      }
      aSchemaThatIsNotOursIsRefused(server, settings);
      aWrongPasswordIsAFindingThatDoesNotRepeatIt(server);
    }
  }

  private static void aSchemaThatIsNotOursIsRefused(
      PostgresServer server, DatabaseSettings settings) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(server.url("theirs"), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "update flyway_schema_history set checksum = checksum + 1 where version = '01'");
    }
    assertThat(Database.open(settings).findings())
        .extracting(Finding::code)
        .containsExactly("database-schema");
  }

  private static void aWrongPasswordIsAFindingThatDoesNotRepeatIt(PostgresServer server) {
    String url = server.url("theirs") + "?user=tanheng&password=open-secret";
    var findings = Database.open(new DatabaseSettings.External(url, null, null)).findings();
    assertThat(findings).extracting(Finding::code).containsExactly("database-unreachable");
    assertThat(findings.toString()).doesNotContain("open-secret");
  }

  @Test
  void anAddressWhereNobodyAnswersIsAFinding() {
    var nobody = new DatabaseSettings.External("jdbc:postgresql://127.0.0.1:1/x", "u", "p");
    assertThat(Database.open(nobody).findings())
        .extracting(Finding::code)
        .containsExactly("database-unreachable");
    var nonsense = new DatabaseSettings.External("nonsense", "u", "p");
    assertThat(Database.open(nonsense).findings())
        .extracting(Finding::code)
        .containsExactly("database-unreachable");
  }
}
