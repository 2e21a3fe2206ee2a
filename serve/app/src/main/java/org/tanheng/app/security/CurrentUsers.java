// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.data.security.SessionRepository.Opened;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;
import org.tanheng.data.verification.CaseRepository;

/** Reads a user with roles and tree, as they are now. */
@Component
class CurrentUsers {
  private final UserRepository users;
  private final OrgTrees trees;
  private final CaseRepository cases;

  CurrentUsers(UserRepository users, OrgTrees trees, CaseRepository cases) {
    this.cases = cases;
    this.users = users;
    this.trees = trees;
  }

  /** Empty when the user is gone or may no longer sign in. */
  Optional<CurrentUser> byId(UUID id, String address) {
    return users
        .byId(id)
        .filter(User::active)
        .map(user -> new CurrentUser(user, trees.today(), address, cases::all));
  }

  /** Empty as well when the password is no longer that of the sign-in. */
  Optional<CurrentUser> bySession(Opened session, String address) {
    return passwordMark(session.user()) == session.passwordMark()
        ? byId(session.user(), address)
        : Optional.empty();
  }

  /** What a session remembers: a new password thus ends those opened with the old one. */
  Opened forSession(UUID id) {
    return new Opened(id, passwordMark(id));
  }

  private int passwordMark(UUID id) {
    return users.passwordHash(id).map(String::hashCode).orElse(0);
  }
}
