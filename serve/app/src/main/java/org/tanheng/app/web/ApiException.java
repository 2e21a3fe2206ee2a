// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tanheng.finding.Finding;

/**
 * Ends a request with a status and findings. A {@code FindingException} ends it with status 422;
 * this one is for the statuses that say something else.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Finding> findings;

  /** Ends the request. */
  public ApiException(HttpStatus status, List<Finding> findings) {
    super(status + " " + findings);
    this.status = status;
    this.findings = List.copyOf(findings);
  }

  /** Ends the request. */
  public ApiException(HttpStatus status, Finding finding) {
    this(status, List.of(finding));
  }

  /** 404: there is no such thing, or the user may not know that there is. */
  public static ApiException notFound(String kind, Object id) {
    return new ApiException(
        HttpStatus.NOT_FOUND,
        Finding.error(
            "not-found",
            kind,
            id.toString(),
            "one that exists in your organisation",
            "Go back to the list and choose again."));
  }

  /** 404 for who has no account: a link whose key opens nothing. */
  public static ApiException linkUnknown() {
    return new ApiException(
        HttpStatus.NOT_FOUND,
        Finding.error(
            "link-unknown",
            "link",
            "a key that opens nothing",
            "the whole link as it was sent",
            "Open the link from the message again, or ask its sender for another."));
  }

  /** 403: the user sees the thing but may not do this with it. */
  public static ApiException forbidden(String subject, String got, String wanted) {
    return new ApiException(
        HttpStatus.FORBIDDEN,
        Finding.error("forbidden", subject, got, wanted, "Ask an administrator for the role."));
  }

  /** 409: the thing has changed, or is in a state that does not allow this. */
  public static ApiException conflict(Finding finding) {
    return new ApiException(HttpStatus.CONFLICT, finding);
  }

  /** 400: the request itself is malformed. */
  public static ApiException malformed(Finding finding) {
    return new ApiException(HttpStatus.BAD_REQUEST, finding);
  }

  /** 400: a word of the request that is none of those it may be. */
  public static ApiException choice(String subject, String got, String wanted) {
    return malformed(Finding.error("choice-invalid", subject, got, wanted, "Choose one of these."));
  }

  /** Status that the request ends with. */
  public HttpStatus status() {
    return status;
  }

  /** What was found. */
  public List<Finding> findings() {
    return findings;
  }
}
