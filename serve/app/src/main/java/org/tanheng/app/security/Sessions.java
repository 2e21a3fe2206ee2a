// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.tanheng.data.security.SessionRepository;
import org.tanheng.data.security.SessionRepository.Opened;

/**
 * Sessions of the web pages: a secret in a cookie that no script reads, its hash in the database,
 * so that a restart of the server signs nobody out.
 */
@Component
class Sessions {
  static final String COOKIE = "TANHENG";

  private final SessionRepository sessions;

  Sessions(SessionRepository sessions) {
    this.sessions = sessions;
  }

  /** Opens a session; the one before, if any, ends: what was planted before is worth nothing. */
  void open(HttpServletRequest request, HttpServletResponse response, Opened session) {
    end(request);
    String secret = Tokens.token();
    sessions.open(Tokens.hash(secret), session);
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(request, secret, Duration.ofSeconds(-1)).toString());
  }

  /** Whose session a request is of. */
  Optional<Opened> of(HttpServletRequest request) {
    return secret(request).flatMap(secret -> sessions.use(Tokens.hash(secret)));
  }

  /** Ends the session of a request. */
  void close(HttpServletRequest request, HttpServletResponse response) {
    end(request);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO).toString());
  }

  private void end(HttpServletRequest request) {
    secret(request).ifPresent(secret -> sessions.close(Tokens.hash(secret)));
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }

  private static ResponseCookie cookie(
      HttpServletRequest request, String value, Duration remembered) {
    return ResponseCookie.from(COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(remembered)
        .build();
  }
}
