// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Where the server listens and keeps its data: {@code PORT} (8080), {@code TANHENG_DATA} (./data),
 * and {@code TANHENG_DB_URL} with {@code TANHENG_DB_USER} and {@code TANHENG_DB_PASSWORD} for a
 * PostgreSQL of one's own, and {@code TANHENG_READINGS} for a store of readings elsewhere.
 *
 * @param port 0: any that is free
 */
record ServerSettings(int port, Path folder, DatabaseSettings database, ReadingsPlace readings) {
  private static final String USUAL_PORT = "8080";

  static Outcome<ServerSettings> of(Map<String, String> environment) {
    String port = environment.getOrDefault("PORT", USUAL_PORT);
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      return Outcome.refused(
          Finding.error(
              "port",
              "PORT",
              port,
              "a number from 0 to 65535",
              "Set PORT to one of these, or leave it out for 8080."));
    }
    if (isTaken(Integer.parseInt(port))) {
      return Outcome.refused(
          Finding.error(
              "port-taken",
              "PORT",
              port + ", where another program listens",
              "a free port",
              "Stop that program or choose another port, for example PORT=8081."));
    }
    Path folder =
        Path.of(environment.getOrDefault("TANHENG_DATA", "data")).toAbsolutePath().normalize();
    DatabaseSettings database = database(environment, folder);
    return ReadingsPlace.of(environment)
        .map(readings -> new ServerSettings(Integer.parseInt(port), folder, database, readings));
  }

  private static DatabaseSettings database(Map<String, String> environment, Path folder) {
    @Nullable String url = environment.get("TANHENG_DB_URL");
    if (url == null || url.isBlank()) {
      return new DatabaseSettings.Own(folder.resolve("postgres"), "tanheng");
    }
    return new DatabaseSettings.External(
        url, environment.get("TANHENG_DB_USER"), environment.get("TANHENG_DB_PASSWORD"));
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
