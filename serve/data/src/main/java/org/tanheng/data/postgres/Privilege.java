// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/**
 * How PostgreSQL, which refuses to run as root, is started here: as the user who runs Tanheng, or
 * as root in a user namespace of its own, else under an unprivileged user.
 */
record Privilege(List<String> prefix, @Nullable String user) {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

  static Privilege find() {
    return ways().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "postgres-root",
                        "PostgreSQL",
                        "root without user namespaces, setpriv or runuser",
                        "a user other than root",
                        "Start Tanheng as an ordinary user, or set TANHENG_DB_URL to a PostgreSQL"
                            + " of your own.")));
  }

  /** All ways that work on this machine, the preferred one first. */
  static List<Privilege> ways() {
    if (!isRoot()) {
      return List.of(new Privilege(List.of(), null));
    }
    List<Privilege> ways = new ArrayList<>();
    ways.add(new Privilege(NAMESPACE, null));
    for (String user : UNPRIVILEGED) {
      ways.add(new Privilege(List.of("runuser", "-u", user, "--"), user));
      ways.add(
          new Privilege(
              List.of("setpriv", "--reuid", user, "--regid", user, "--init-groups"), user));
    }
    return ways.stream().filter(way -> Command.works(way.prefix, "true")).toList();
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> words = new ArrayList<>(prefix);
    words.add(program.toString());
    words.addAll(arguments);
    return words;
  }

  /** Makes {@code path} belong to the user under whom PostgreSQL runs. */
  void give(Path path) throws IOException {
    if (user != null) {
      Folders.give(path, user);
    }
  }

  private static boolean isRoot() {
    Path self = Path.of("/proc/self");
    try {
      if (Files.exists(self)) {
        return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
      }
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
    return "root".equals(System.getProperty("user.name"));
  }
}
