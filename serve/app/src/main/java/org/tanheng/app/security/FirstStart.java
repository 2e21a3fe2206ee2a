// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tanheng.app.web.DataFolder;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.data.security.Grant;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.TokenRepository;
import org.tanheng.data.security.UserRepository;

/**
 * Makes an empty installation usable: the root of the tree, an administrator whose generated
 * password is printed once, and a token file for the command line.
 */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {
  static final String TOKEN_FILE = "cli-token";
  private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

  private final OrganisationRepository organisation;
  private final UserRepository users;
  private final TokenRepository tokens;
  private final Passwords passwords;
  private final DataFolder folder;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;

  FirstStart(
      OrganisationRepository organisation,
      UserRepository users,
      TokenRepository tokens,
      Passwords passwords,
      DataFolder folder,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    this.organisation = organisation;
    this.users = users;
    this.tokens = tokens;
    this.passwords = passwords;
    this.folder = folder;
    this.transactions = transactions;
    this.events = events;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transactions.executeWithoutResult(
        status -> {
          organisation.lockTree();
          if (users.isEmpty()) {
            create();
          }
        });
  }

  private void create() {
    OrgUnit root = organisation.append(root(organisation.create()), null);
    UUID admin = users.create("admin", "Administrator", null, "zh-CN");
    String password = Tokens.password();
    users.setPasswordHash(admin, passwords.hash(password));
    for (Role role : Role.values()) {
      users.grant(admin, new Grant(role, root.id()), null);
    }
    String token = Tokens.token();
    tokens.create(admin, "command line", Tokens.hash(token), null);
    writeToken(token);
    events.publishEvent(new SecurityEvent("first-start", admin, "admin", null));
    announce(System.err, password);
  }

  private static OrgUnit root(UUID id) {
    return new OrgUnit(
        id,
        0,
        null,
        "ROOT",
        "组织",
        "Organisation",
        OrgKind.GROUP,
        null,
        ZoneId.systemDefault().getId(),
        Control.FULL,
        true,
        BigDecimal.ONE,
        BEGINNING,
        null,
        Instant.EPOCH,
        null,
        null);
  }

  private void writeToken(String token) {
    Path file = folder.path().resolve(TOKEN_FILE);
    try {
      Files.deleteIfExists(file);
      Files.createFile(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(file, token + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void announce(PrintStream out, String password) {
    out.printf(
        "%nFirst start: sign in as admin with the password %s%n"
            + "It is printed this once; change it after signing in.%n%n",
        password);
  }
}
