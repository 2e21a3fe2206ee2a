// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tanheng.app.TestApplication;
import org.tanheng.app.security.Passwords;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.DatabaseSettings;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.security.Grant;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.UserRepository;

/**
 * A running server with a fresh database: a root, plant A and plant B below it, and users made by
 * {@link #user}. Start one per test class and close it after.
 */
public final class TestServer implements AutoCloseable {
  /** Password of every test user. */
  public static final String PASSWORD = "correct horse 1";

  private ConfigurableApplicationContext context;
  private final String database;
  private final Map<String, Object> properties;
  private final Path folder;
  private final UUID root;
  private final UUID plantA;
  private final UUID plantB;

  private TestServer(Path folder, String database, Map<String, Object> properties) {
    this.database = database;
    this.properties = properties;
    this.context = TestApplication.run(folder, TestPostgres.open(database), properties);
    this.folder = folder;
    this.root = bean(OrganisationRepository.class).known().get(0).id();
    this.plantA = unit(root, "A", "甲厂", "Plant A", OrgKind.SITE);
    this.plantB = unit(root, "B", "SECRET-B", "SECRET-B", OrgKind.SITE);
  }

  /** Starts a server; further settings as {@code name, value} pairs. */
  public static TestServer start(String... settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("springdoc.api-docs.enabled", "false");
    for (int i = 0; i < settings.length; i += 2) {
      properties.put(settings[i], settings[i + 1]);
    }
    try {
      Path folder = Files.createTempDirectory("tanheng-test");
      return new TestServer(folder, TestPostgres.freshDatabase(), properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a database stands that holds nothing, not even a schema. */
  public static DatabaseSettings emptyDatabase() {
    return TestPostgres.empty();
  }

  /** A bean of the running server. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The folder of the server's data. */
  public Path folder() {
    return folder;
  }

  /** The root of the tree. */
  public UUID root() {
    return root;
  }

  /** A plant below the root. */
  public UUID plantA() {
    return plantA;
  }

  /** Another plant below the root, whose names hold the word {@code SECRET-B}. */
  public UUID plantB() {
    return plantB;
  }

  /** Adds a unit from the year 2000 on. */
  public UUID unit(UUID parent, String code, String nameZh, String nameEn, OrgKind kind) {
    OrganisationRepository organisation = bean(OrganisationRepository.class);
    OrgUnit like = organisation.known().get(0);
    UUID id = organisation.create();
    organisation.append(
        new OrgUnit(
            id,
            0,
            parent,
            code,
            nameZh,
            nameEn,
            kind,
            null,
            "Asia/Shanghai",
            Control.FULL,
            true,
            java.math.BigDecimal.ONE,
            like.validFrom(),
            null,
            like.knownAt(),
            null,
            null),
        null);
    return id;
  }

  /** Adds a user with roles on one unit and answers a signed-in client. */
  public TestClient user(String login, UUID orgUnit, Role... roles) {
    UserRepository users = bean(UserRepository.class);
    UUID id = users.create(login, login, null, "en");
    users.setPasswordHash(id, bean(Passwords.class).hash(PASSWORD));
    for (Role role : List.of(roles)) {
      users.grant(id, new Grant(role, orgUnit), null);
    }
    TestClient client = anonymous();
    client.signIn(login, PASSWORD);
    return client;
  }

  /** A client without a session. */
  public TestClient anonymous() {
    return new TestClient(address());
  }

  /** Ends the server and starts it again on its data, at another address. */
  public void restart() {
    restart(() -> {});
  }

  /** The same; between, while nothing runs, something else happens to the data. */
  public void restart(Runnable between) {
    context.close();
    between.run();
    context = TestApplication.run(folder, TestPostgres.open(database), properties);
  }

  String address() {
    return "http://localhost:" + TestApplication.port(context);
  }

  @Override
  public void close() {
    context.close();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
