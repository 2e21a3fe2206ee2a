// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.security.CurrentUser;

/** What each user keeps: name, language, own password. */
@RestController
@RequestMapping("/api/profile")
class ProfileController {
  private final Profiles profiles;

  ProfileController(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Name and language of the user. */
  record Profile(String displayName, @Nullable String email, String locale) {}

  /** The old password proves that the user sits at the screen. */
  record PasswordChange(String current, String replacement) {}

  @PutMapping
  Profile change(CurrentUser user, @RequestBody Profile profile) {
    profiles.change(user, profile);
    return profile;
  }

  /** Ends all sessions of the user, this one too. */
  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(CurrentUser user, @RequestBody PasswordChange change) {
    profiles.changePassword(user, change);
  }
}
