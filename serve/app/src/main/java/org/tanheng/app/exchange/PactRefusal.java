// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.tanheng.finding.Finding;

/** Ends a request of a partner with an error of PACT: a status, a code of the list, words. */
final class PactRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;

  private PactRefusal(HttpStatus status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static PactRefusal malformed(String message) {
    return new PactRefusal(HttpStatus.BAD_REQUEST, "BadRequest", message);
  }

  static PactRefusal malformed(List<Finding> findings) {
    return malformed(
        findings.stream()
            .filter(Finding::isError)
            .map(f -> "%s: got %s, wanted %s".formatted(f.subject(), f.got(), f.wanted()))
            .collect(Collectors.joining("; ")));
  }

  static PactRefusal unknownToken() {
    return new PactRefusal(
        HttpStatus.UNAUTHORIZED, "BadRequest", "the access token is not known or has expired");
  }

  static PactRefusal wrongCredentials() {
    return new PactRefusal(
        HttpStatus.UNAUTHORIZED, "BadRequest", "client id or client secret is wrong");
  }

  static PactRefusal plain() {
    return new PactRefusal(HttpStatus.FORBIDDEN, "AccessDenied", "HTTPS only");
  }

  static PactRefusal denied() {
    return new PactRefusal(
        HttpStatus.FORBIDDEN, "AccessDenied", "this footprint is not shared with you");
  }

  static PactRefusal unknown() {
    return new PactRefusal(
        HttpStatus.NOT_FOUND, "NotFound", "the requested footprint could not be found");
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
