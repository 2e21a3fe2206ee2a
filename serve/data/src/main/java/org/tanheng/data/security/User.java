// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in, with the roles held. Password hash and OpenID subject never leave the
 * repository.
 *
 * @param login name to sign in with, unique without regard to case
 * @param locale {@code zh-CN} or {@code en}
 * @param active false: can no longer sign in; kept because the audit trail names the person
 */
public record User(
    UUID id,
    String login,
    String displayName,
    @Nullable String email,
    String locale,
    boolean active,
    Instant createdAt,
    List<Grant> grants) {
  /** Copies the grants. */
  public User {
    grants = List.copyOf(grants);
  }
}
