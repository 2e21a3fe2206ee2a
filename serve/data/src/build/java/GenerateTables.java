// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.tanheng.data.postgres.PostgresServer;

/**
 * Build step, run from source: migrates an empty PostgreSQL and writes the jOOQ tables from it.
 * Nothing happens when the migrations are those of the last run.
 */
final class GenerateTables {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  public static void main(String[] arguments) throws Exception {
    Path module = Path.of(arguments[0]);
    Path migrations = module.resolve("src/main/resources/db/migration");
    Path output = module.resolve("target/generated-sources/jooq");
    Path stamp = output.resolve("migrations.sha256");
    String hash = hash(migrations, module.resolve("src/build/java/GenerateTables.java"));
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    FLYWAY.setLevel(Level.WARNING);
    try (PostgresServer server =
        PostgresServer.start(module.resolve("target/postgres")).orElseThrow()) {
      server.createDatabase("codegen");
      Flyway flyway =
          Flyway.configure()
              .dataSource(server.url("codegen"), server.user(), server.password())
              .locations("filesystem:" + migrations)
              .cleanDisabled(false)
              .load();
      flyway.clean();
      flyway.migrate();
      GenerationTool.generate(configuration(server, output));
    }
    Files.writeString(stamp, hash);
  }

  private static Configuration configuration(PostgresServer server, Path output) {
    return new Configuration()
        .withJdbc(
            new Jdbc()
                .withUrl(server.url("codegen"))
                .withUser(server.user())
                .withPassword(server.password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withIncludeRoutines(false)
                        .withForcedTypes(
                            new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamp.*)"))
                        .withExcludes("flyway_schema_history|.*_one_at_a_time"))
                .withGenerate(new Generate().withJavaTimeTypes(true).withComments(false))
                .withTarget(
                    new Target()
                        .withPackageName("org.tanheng.data.jooq")
                        .withDirectory(output.toString())
                        .withClean(true)));
  }

  private static String hash(Path migrations, Path self) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.list(migrations)) {
      for (Path file : files.sorted().toList()) {
        add(digest, file);
      }
    }
    add(digest, self);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    for (byte[] part : List.of(file.getFileName().toString().getBytes(), Files.readAllBytes(file))) {
      digest.update(part);
      digest.update((byte) 0);
    }
  }
}
