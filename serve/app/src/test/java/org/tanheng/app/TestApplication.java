// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.tanheng.data.Database;
import org.tanheng.data.DatabaseSettings;

/** Starts the application in the way of {@link TanhengApplication}, for the tests' harness. */
public final class TestApplication {
  private TestApplication() {}

  /** Starts on any free port. */
  public static ConfigurableApplicationContext run(
      Path folder, Database database, Map<String, Object> properties) {
    ServerSettings settings =
        new ServerSettings(
            0, folder, new DatabaseSettings.External("unused", null, null), ReadingsPlace.OWN);
    String[] arguments =
        properties.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new);
    return TanhengApplication.run(
        settings,
        database,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        arguments);
  }

  /** Port that the server listens on. */
  public static int port(ConfigurableApplicationContext context) {
    return TanhengApplication.port(context);
  }
}
