// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tanheng.app.web.ApiException;
import org.tanheng.finding.Finding;

/** Sign in, who am I, sign out. */
@RestController
@RequestMapping("/api/session")
class SessionController {
  private final SignIn signIn;
  private final CurrentUsers users;
  private final Sessions sessions;
  private final CsrfTokenRepository csrf;

  SessionController(
      SignIn signIn, CurrentUsers users, Sessions sessions, CsrfTokenRepository csrf) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.users = users;
    this.csrf = csrf;
  }

  /** What to sign in with. */
  record Credentials(String username, String password) {}

  @GetMapping
  Session whoAmI(CurrentUser user) {
    return Session.of(user);
  }

  @PostMapping
  Session signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    String address = request.getRemoteAddr();
    SignIn.Result result = signIn.check(credentials.username, credentials.password, address);
    switch (result) {
      case SignIn.Result.Welcome welcome -> {
        open(request, response, welcome);
        return Session.of(users.byId(welcome.user().id(), address).orElseThrow());
      }
      case SignIn.Result.Wrong wrong ->
          throw new ApiException(
              HttpStatus.UNAUTHORIZED,
              Finding.error(
                  "sign-in-failed",
                  "username and password",
                  credentials.username,
                  "a user and the password of that user",
                  "Check both, or ask an administrator to set a new password."));
      case SignIn.Result.TooMany tooMany -> {
        long seconds = tooMany.retryAfter().toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        throw new ApiException(
            HttpStatus.TOO_MANY_REQUESTS,
            List.of(
                Finding.error(
                    "sign-in-rate",
                    "sign-in",
                    "too many failures",
                    "a try after " + seconds + " seconds",
                    "Wait, then try again.")));
      }
    }
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.close(request, response);
  }

  /** Session id and CSRF token are new after sign-in: one planted before is worth nothing. */
  private void open(
      HttpServletRequest request, HttpServletResponse response, SignIn.Result.Welcome welcome) {
    sessions.open(request, response, users.forSession(welcome.user().id()));
    csrf.saveToken(csrf.generateToken(request), request, response);
  }
}
