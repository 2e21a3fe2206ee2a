// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Passwords;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Changes what each user keeps. */
@Service
class Profiles {
  private final UserRepository users;
  private final Passwords passwords;
  private final AuditTrail audit;

  Profiles(UserRepository users, Passwords passwords, AuditTrail audit) {
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  @Transactional
  public void change(CurrentUser user, ProfileController.Profile profile) {
    AccountRules.check(user.login(), profile.displayName(), profile.email(), profile.locale());
    User before = user.user();
    users.change(
        user.id(), profile.displayName(), profile.email(), profile.locale(), before.active());
    audit.record(
        user,
        "profile-change",
        "user",
        user.id(),
        null,
        new ProfileController.Profile(before.displayName(), before.email(), before.locale()),
        profile);
  }

  @Transactional
  public void changePassword(CurrentUser user, ProfileController.PasswordChange change) {
    if (!passwords.matches(change.current(), users.passwordHash(user.id()))) {
      throw new FindingException(
          Finding.error(
              "password-wrong", "current", "another password", "your password", "Type it again."));
    }
    users.setPasswordHash(user.id(), passwords.hash(change.replacement()));
    audit.record(user, "password-change", "user", user.id(), null, null, null);
  }
}
