// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which PostgreSQL to use: the one that Tanheng runs itself, or one that somebody else runs. */
public sealed interface DatabaseSettings {
  /** The PostgreSQL that ships with Tanheng, its files in {@code folder}. */
  record Own(Path folder, String database) implements DatabaseSettings {}

  /** A PostgreSQL 15 or newer at a JDBC address; user and password may stand in the address. */
  record External(String url, @Nullable String user, @Nullable String password)
      implements DatabaseSettings {}
}
