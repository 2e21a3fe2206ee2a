// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tanheng.app.web.Problem;
import org.tanheng.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the security chain refuses with the same body as every other refusal. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Finding SIGN_IN =
      Finding.error("not-signed-in", "request", "no valid session or token", "a user", "Sign in.");
  private static final Finding CSRF =
      Finding.error(
          "csrf-token",
          "X-XSRF-TOKEN",
          "missing or stale",
          "the value of the cookie XSRF-TOKEN",
          "Load the page again.");
  private static final Finding FORBIDDEN =
      Finding.error(
          "forbidden", "request", "not allowed", "a role that allows it", "Ask an administrator.");

  private final JsonMapper json;

  ProblemEntryPoint(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    write(response, HttpStatus.UNAUTHORIZED, SIGN_IN);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, e instanceof CsrfException ? CSRF : FORBIDDEN);
  }

  private void write(HttpServletResponse response, HttpStatus status, Finding finding)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), Problem.of(status, List.of(finding)));
  }
}
