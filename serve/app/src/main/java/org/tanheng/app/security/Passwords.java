// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Hashes and checks passwords with BCrypt. */
@Component
public class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST_BYTES = 72;

  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10);
  private final String nobody = encoder.encode("no user has this password");

  /** The hash of a new password; refused when it is too short or longer than BCrypt reads. */
  public String hash(String password) {
    if (password.length() < SHORTEST || bytes(password) > LONGEST_BYTES) {
      throw new FindingException(
          Finding.error(
              "password-length",
              "password",
              password.length() + " characters",
              SHORTEST + " characters to " + LONGEST_BYTES + " bytes",
              "Choose another password."));
    }
    return encoder.encode(password);
  }

  /** Whether the password is right; takes as long for a user who does not exist. */
  public boolean matches(String password, Optional<String> hash) {
    boolean readable = bytes(password) <= LONGEST_BYTES;
    boolean right = encoder.matches(readable ? password : "", hash.orElse(nobody));
    return right && readable && hash.isPresent();
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
