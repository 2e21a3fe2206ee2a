// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Grant;
import org.tanheng.data.security.User;

/**
 * A user as an administrator may see it.
 *
 * @param grants roles on units of the administrator's own organisation
 * @param manageable whether the administrator keeps all units where the user holds a role, and so
 *     may close the account or set its password
 */
record UserView(
    UUID id,
    String login,
    String displayName,
    @Nullable String email,
    String locale,
    boolean active,
    Instant createdAt,
    List<Grant> grants,
    boolean manageable) {

  static UserView of(User user, OrgScope scope) {
    List<Grant> seen =
        user.grants().stream().filter(grant -> scope.contains(grant.orgUnitId())).toList();
    return new UserView(
        user.id(),
        user.login(),
        user.displayName(),
        user.email(),
        user.locale(),
        user.active(),
        user.createdAt(),
        seen,
        seen.size() == user.grants().size());
  }
}
