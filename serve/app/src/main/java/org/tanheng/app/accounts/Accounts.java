// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Passwords;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Grant;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Finding;

/**
 * Administrators keep the users of their own units: they give and take roles there, and close an
 * account or set its password only when all its roles lie there.
 */
@Service
class Accounts {
  private final UserRepository users;
  private final Passwords passwords;
  private final AuditTrail audit;

  Accounts(UserRepository users, Passwords passwords, AuditTrail audit) {
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  static OrgScope kept(CurrentUser admin) {
    OrgScope scope = admin.scope(Role.ADMINISTRATOR);
    if (scope.isEmpty()) {
      throw ApiException.forbidden("users", "no such role", "ADMINISTRATOR somewhere");
    }
    return scope;
  }

  @Transactional(readOnly = true)
  public List<UserView> all(CurrentUser admin) {
    OrgScope scope = kept(admin);
    return users.all().stream()
        .filter(user -> isSeen(admin, user, scope))
        .map(user -> UserView.of(user, scope))
        .toList();
  }

  @Transactional
  public UserView create(CurrentUser admin, AccountController.NewUser wanted, String password) {
    OrgScope scope = kept(admin);
    AccountRules.check(wanted.login(), wanted.displayName(), wanted.email(), wanted.locale());
    if (wanted.grants().isEmpty()) {
      admin.requireInstallationAdministrator();
    }
    if (users.byLogin(wanted.login()).isPresent()) {
      throw loginTaken(wanted.login());
    }
    UUID id;
    try {
      id = users.create(wanted.login(), wanted.displayName(), wanted.email(), wanted.locale());
    } catch (DuplicateKeyException e) {
      throw loginTaken(wanted.login());
    }
    users.setPasswordHash(id, passwords.hash(password));
    setGrants(admin, users.byId(id).orElseThrow(), scope, wanted.grants());
    return audited(admin, "user-create", null, id, scope);
  }

  @Transactional
  public UserView change(CurrentUser admin, UUID id, AccountController.ChangedUser wanted) {
    OrgScope scope = kept(admin);
    User user = require(admin, id, scope);
    UserView before = UserView.of(user, scope);
    AccountRules.check(user.login(), wanted.displayName(), wanted.email(), wanted.locale());
    boolean personChanges =
        wanted.active() != user.active()
            || !wanted.displayName().equals(user.displayName())
            || !Objects.equals(wanted.email(), user.email())
            || !wanted.locale().equals(user.locale());
    if (personChanges) {
      requireManageable(before);
      users.change(id, wanted.displayName(), wanted.email(), wanted.locale(), wanted.active());
    }
    setGrants(admin, user, scope, wanted.grants());
    requireAnAdministrator(admin);
    return audited(admin, "user-change", before, id, scope);
  }

  @Transactional
  public void setPassword(CurrentUser admin, UUID id, String password) {
    OrgScope scope = kept(admin);
    UserView view = UserView.of(require(admin, id, scope), scope);
    requireManageable(view);
    users.setPasswordHash(id, passwords.hash(password));
    audit.record(admin, "user-password", "user", id, unitOf(view), null, null);
  }

  private void setGrants(CurrentUser admin, User user, OrgScope scope, List<Grant> wanted) {
    wanted.forEach(grant -> admin.require(Role.ADMINISTRATOR, grant.orgUnitId()));
    Set<Grant> target = new HashSet<>(wanted);
    for (Grant held : user.grants()) {
      if (scope.contains(held.orgUnitId()) && !target.remove(held)) {
        users.revoke(user.id(), held);
      }
    }
    target.forEach(grant -> users.grant(user.id(), grant, admin.id()));
  }

  /** A mistake must not lock everybody out. */
  private void requireAnAdministrator(CurrentUser admin) {
    boolean left =
        admin.tree().roots().stream()
            .allMatch(
                root ->
                    users.all().stream()
                        .anyMatch(
                            user ->
                                user.active()
                                    && user.grants()
                                        .contains(new Grant(Role.ADMINISTRATOR, root))));
    if (!left) {
      throw ApiException.conflict(
          Finding.error(
              "last-administrator",
              "grants",
              "nobody",
              "an active administrator of the whole organisation",
              "Make another person administrator first."));
    }
  }

  private User require(CurrentUser admin, UUID id, OrgScope scope) {
    return users
        .byId(id)
        .filter(user -> isSeen(admin, user, scope))
        .orElseThrow(() -> ApiException.notFound("user", id));
  }

  private static boolean isSeen(CurrentUser admin, User user, OrgScope scope) {
    return admin.isInstallationAdministrator()
        || user.grants().stream().anyMatch(grant -> scope.contains(grant.orgUnitId()));
  }

  private static void requireManageable(UserView user) {
    if (!user.manageable()) {
      throw ApiException.forbidden(
          "user " + user.login(),
          "roles outside your organisation",
          "ADMINISTRATOR of all units where the user holds a role");
    }
  }

  private UserView audited(
      CurrentUser admin, String action, @Nullable UserView before, UUID id, OrgScope scope) {
    UserView after = UserView.of(users.byId(id).orElseThrow(), scope);
    audit.record(admin, action, "user", id, unitOf(after), before, after);
    return after;
  }

  private static @Nullable UUID unitOf(UserView user) {
    return user.grants().isEmpty() ? null : user.grants().get(0).orgUnitId();
  }

  private static ApiException loginTaken(String login) {
    return ApiException.conflict(
        Finding.error("login-taken", "login", login, "a login that nobody has", "Choose another."));
  }
}
