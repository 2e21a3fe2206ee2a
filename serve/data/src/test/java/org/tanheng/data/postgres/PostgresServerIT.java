// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.finding.Finding;

class PostgresServerIT {
  @TempDir static Path shared;
  @TempDir Path folder;

  /** Unpacking takes the longest: it is done once, the other folders link to it. */
  @BeforeEach
  void linkPrograms() throws IOException {
    Path programs = Binaries.unpackUnder(shared.toRealPath());
    Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
  }

  @Test
  void firstStartMakesADurableServerThatOnlyThePasswordOpens() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      assertThat(server.adopted()).isFalse();
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
      assertThat(
              ask(
                  server,
                  "select split_part(rolpassword, '$', 1) from pg_authid where rolname = 'tanheng'"))
          .isEqualTo("SCRAM-SHA-256");
      assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.url("postgres"), "tanheng", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void dataSurviveARestartAndTheServerIsGoneAfterClose() throws Exception {
    long pid;
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      server.createDatabase("plant");
      server.createDatabase("plant");
      execute(server, "create table kept as select 42 as answer");
      pid = pid();
    }
    assertThat(ends(pid)).isTrue();
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      assertThat(ask(server, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aKilledServerIsStartedAgainAtItsAddressWithItsData() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      execute(server, "create table kept as select 42 as answer");
      long pid = pid();
      assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
      assertThat(ends(pid)).isTrue();
      long end = System.nanoTime() + 60_000_000_000L;
      while (!answers(server) && System.nanoTime() < end) {
        Thread.sleep(100);
      }
      assertThat(ask(server, "select answer from kept")).isEqualTo("42");
      assertThat(pid()).isNotEqualTo(pid);
    }
  }

  @Test
  void theServerOfAKilledJvmIsAdopted() throws Exception {
    Process first = startInAnotherJvm();
    long pid = pid();
    assertThat(PostgresServer.start(folder).findings())
        .extracting(Finding::code)
        .containsExactly("data-in-use");
    first.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(pid).orElseThrow().isAlive()).isTrue();
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      assertThat(server.adopted()).isTrue();
      assertThat(pid()).isEqualTo(pid);
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
    assertThat(ends(pid)).isTrue();
  }

  @Test
  void anOrphanThatRefusesOurPasswordIsReplaced() throws Exception {
    Process first = startInAnotherJvm();
    long pid = pid();
    first.destroyForcibly().waitFor();
    // A port that nobody answers on stands for a server that hangs.
    List<String> lines = Files.readAllLines(pidFile());
    Files.write(pidFile(), List.of(lines.get(0), lines.get(1), lines.get(2), "1"));
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      assertThat(server.adopted()).isFalse();
      assertThat(pid()).isNotEqualTo(pid);
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aStrangersServerOnOurFolderIsLeftAlone() throws Exception {
    Files.delete(ours());
    PostgresServer.start(folder).orElseThrow().close();
    Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
    try {
      Path programs = Files.createDirectories(elsewhere);
      Files.move(ours(), programs.resolve("programs"));
      Cluster stranger =
          new Cluster(folder.toRealPath(), programs.resolve("programs"), Privilege.find());
      stranger.start();
      long pid = pid();
      assertThat(PostgresServer.start(folder).findings())
          .extracting(Finding::code)
          .containsExactly("postgres-foreign");
      assertThat(ProcessHandle.of(pid).orElseThrow().isAlive()).isTrue();
      stranger.stop();
    } finally {
      Folders.delete(elsewhere);
    }
  }

  @Test
  void aLeftOverPidFileOfAnotherProgramDoesNotStopTheStart() throws Exception {
    PostgresServer.start(folder).orElseThrow().close();
    Files.write(
        pidFile(), List.of("" + ProcessHandle.current().pid(), folder + "/data", "0", "5432"));
    try (PostgresServer server = PostgresServer.start(folder).orElseThrow()) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void aFolderThatIsAFileIsAFinding() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(PostgresServer.start(file).findings())
        .extracting(Finding::code)
        .containsExactly("data-folder");
  }

  private Process startInAnotherJvm() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(reader.readLine()).isEqualTo("started");
    return process;
  }

  /** Starts the server and holds it until killed. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      PostgresServer.start(Path.of(arguments[0])).orElseThrow();
      System.out.println("started");
      Thread.currentThread().join();
    }
  }

  /** The process file goes a moment before the process does. */
  private static boolean ends(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    return process.isEmpty() || !process.get().onExit().get(20, TimeUnit.SECONDS).isAlive();
  }

  private Path ours() throws IOException {
    try (var children = Files.list(folder)) {
      return children
          .filter(p -> p.getFileName().toString().startsWith(Binaries.PREFIX))
          .findFirst()
          .orElseThrow();
    }
  }

  private Path pidFile() {
    return folder.resolve("data").resolve("postmaster.pid");
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).get(0));
  }

  private static String ask(PostgresServer server, String query) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static boolean answers(PostgresServer server) {
    try (Connection connection = connect(server)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void execute(PostgresServer server, String command) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
  }
}
