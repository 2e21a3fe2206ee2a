// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.tanheng.app.web.DataFolder;
import org.tanheng.data.Database;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;

/** The server: opens the store, then serves pages and API until it is told to stop. */
@SpringBootApplication
public class TanhengApplication {
  /** Starts the server; the environment says where and on what (see the README of this module). */
  public static void main(String[] arguments) {
    if (Maintenance.isMeant(arguments)) {
      System.exit(Maintenance.run(System.getenv(), System.err, arguments));
    }
    List<Finding> refused = start(ServerSettings.of(System.getenv()), arguments).findings();
    if (!refused.isEmpty()) {
      refused.forEach(finding -> System.err.println(line(finding)));
      System.exit(1);
    }
  }

  private static Outcome<ConfigurableApplicationContext> start(
      Outcome<ServerSettings> settings, String[] arguments) {
    return settings.flatMap(
        valid ->
            Database.open(valid.database()).flatMap(database -> start(valid, database, arguments)));
  }

  /** A store of readings that does not open is a refusal, not a fault of the program. */
  private static Outcome<ConfigurableApplicationContext> start(
      ServerSettings settings, Database database, String[] arguments) {
    try {
      return Outcome.done(run(settings, database, System.err, arguments));
    } catch (BeansException e) {
      if (NestedExceptionUtils.getMostSpecificCause(e) instanceof FindingException refused) {
        return Outcome.refused(refused.findings());
      }
      throw e;
    }
  }

  /** Starts the server on an open store, which it closes when it stops. */
  static ConfigurableApplicationContext run(
      ServerSettings settings, Database database, PrintStream out, String... arguments) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(TanhengApplication.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .properties(Map.of("server.port", settings.port()))
            .initializers(
                (GenericApplicationContext fresh) -> {
                  fresh.registerBean(Database.class, () -> database);
                  fresh.registerBean(ReadingsPlace.class, settings::readings);
                  fresh.registerBean(DataFolder.class, () -> new DataFolder(settings.folder()));
                })
            .run(arguments);
    out.println("Tanheng listens on http://localhost:" + port(context));
    return context;
  }

  static int port(ConfigurableApplicationContext context) {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  static String line(Finding finding) {
    return "%s: %s: %s; wanted: %s. %s"
        .formatted(
            finding.code(), finding.subject(), finding.got(), finding.wanted(), finding.advice());
  }
}
