// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tanheng.finding.Finding;

/** The body of every refused request: problem details (RFC 9457) with the findings beside them. */
public record Problem(String type, String title, int status, List<Finding> findings) {
  /** The body for a status; its type is the first finding's code. */
  public static Problem of(HttpStatusCode status, List<Finding> findings) {
    Finding first = findings.get(0);
    return new Problem(
        "urn:tanheng:finding:" + first.code(), first.code(), status.value(), findings);
  }

  /** The whole response. */
  public static ResponseEntity<Problem> response(HttpStatusCode status, List<Finding> findings) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(of(status, findings));
  }
}
