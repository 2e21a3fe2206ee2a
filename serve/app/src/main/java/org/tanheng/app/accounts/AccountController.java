// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.Tokens;
import org.tanheng.data.security.Grant;

/** The users of the administrator's own units. */
@RestController
@RequestMapping("/api/users")
class AccountController {
  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** A user to add; without a password one is generated. */
  record NewUser(
      String login,
      String displayName,
      @Nullable String email,
      String locale,
      @Nullable String password,
      List<Grant> grants) {}

  /** A new user; the generated password is shown this once, null if the request set one. */
  record CreatedUser(UserView user, @Nullable String generatedPassword) {}

  /** What a user is to be; the grants are those in the administrator's own units. */
  record ChangedUser(
      String displayName,
      @Nullable String email,
      String locale,
      boolean active,
      List<Grant> grants) {}

  /** A generated password, shown this once. */
  record NewPassword(String generatedPassword) {}

  @GetMapping
  List<UserView> all(CurrentUser user) {
    return accounts.all(user);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CreatedUser create(CurrentUser user, @RequestBody NewUser wanted) {
    @Nullable String generated = wanted.password() == null ? Tokens.password() : null;
    String password = wanted.password() == null ? String.valueOf(generated) : wanted.password();
    return new CreatedUser(accounts.create(user, wanted, password), generated);
  }

  @PutMapping("/{id}")
  UserView change(CurrentUser user, @PathVariable UUID id, @RequestBody ChangedUser wanted) {
    return accounts.change(user, id, wanted);
  }

  @PostMapping("/{id}/password")
  NewPassword resetPassword(CurrentUser user, @PathVariable UUID id) {
    String generated = Tokens.password();
    accounts.setPassword(user, id, generated);
    return new NewPassword(generated);
  }
}
