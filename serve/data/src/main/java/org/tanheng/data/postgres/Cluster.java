// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** The files of one PostgreSQL instance under its home folder, and the programs that run it. */
record Cluster(Path home, Path programs, Privilege privilege) {
  static final String USER = "tanheng";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  Path data() {
    return home.resolve("data");
  }

  private Path passwordFile() {
    return home.resolve("password");
  }

  String password() throws IOException {
    return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
  }

  /** Creates the data directory if there is none; a half-made one of an earlier try is redone. */
  void initialise() throws IOException {
    Path made = data().resolve("PG_VERSION");
    Path unfinished = home.resolve("data.new");
    if (Files.exists(made)) {
      checkMajor(Files.readString(made).strip());
      return;
    }
    Folders.delete(unfinished);
    Files.createDirectory(unfinished);
    Platform.permit(unfinished, "rwx------");
    writePassword();
    privilege.give(unfinished);
    run(
        "initdb",
        List.of(
            "-D",
            unfinished.toString(),
            "-U",
            USER,
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile(),
            "--encoding=UTF8",
            "--no-locale",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions"));
    append(unfinished.resolve("postgresql.conf"), "include 'tanheng.conf'\n");
    Files.writeString(unfinished.resolve("tanheng.conf"), "");
    privilege.give(unfinished);
    Files.move(unfinished, data());
  }

  /** Starts the server on a free port of the loopback address and answers the port. */
  int start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        start(port);
        return port;
      } catch (FindingException e) {
        if (attempt == 3 || !logged().contains("Address already in use")) {
          throw e;
        }
      }
    }
  }

  /** Starts the server on this port of the loopback address. */
  void start(int port) throws IOException {
    Files.writeString(
        data().resolve("tanheng.conf"),
        """
          listen_addresses = '127.0.0.1'
          port = %d
          unix_socket_directories = ''
          fsync = on
          synchronous_commit = on
          timezone = 'UTC'
          log_timezone = 'UTC'
          max_connections = 60
          """
            .formatted(port));
    privilege.give(data());
    Files.deleteIfExists(log());
    run(
        "pg_ctl",
        List.of("start", "-w", "-t", "120", "-D", data().toString(), "-l", log().toString()));
  }

  /** Stops the server, if it is still there, after the transactions of its clients are broken. */
  void stop() throws IOException {
    if (!Files.exists(data().resolve("postmaster.pid"))) {
      return;
    }
    run("pg_ctl", List.of("stop", "-w", "-m", "fast", "-D", data().toString()));
  }

  private void run(String program, List<String> arguments) throws IOException {
    Path path = programs.resolve("bin").resolve(Platform.program(program));
    Command command = Command.run(privilege.command(path, arguments), LIMIT);
    if (!command.succeeded()) {
      throw new FindingException(
          Finding.error(
              "postgres-" + program.replace('_', '-'),
              home.toString(),
              lastLines(command.output() + "\n" + logged()),
              "a PostgreSQL server that starts",
              "Check free disk space and the permissions of the data folder, or set TANHENG_DB_URL."));
    }
  }

  private Path log() {
    return data().resolve("server.log");
  }

  private String logged() throws IOException {
    return Files.exists(log()) ? Files.readString(log(), StandardCharsets.UTF_8) : "";
  }

  private static String lastLines(String text) {
    List<String> lines = text.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }

  private void writePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Files.deleteIfExists(passwordFile());
    Files.createFile(passwordFile());
    Platform.permit(passwordFile(), "rw-------");
    Files.writeString(passwordFile(), password + "\n", StandardCharsets.US_ASCII);
    privilege.give(passwordFile());
  }

  private void checkMajor(String found) throws IOException {
    String ours =
        Command.run(
                List.of(
                    programs.resolve("bin").resolve(Platform.program("postgres")).toString(),
                    "--version"),
                LIMIT)
            .output();
    if (!ours.matches("postgres \\(PostgreSQL\\) " + found + "\\b.*")) {
      throw new FindingException(
          Finding.error(
              "postgres-major",
              data().toString(),
              "data of PostgreSQL " + found,
              ours,
              "Restore a backup into an empty data folder: data directories do not move between majors."));
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
