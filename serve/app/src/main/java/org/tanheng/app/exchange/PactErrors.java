// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tanheng.evidence.JsonObject;

/** Tells partners what is wrong in the form of PACT: {@code code} and {@code message}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PactErrors {
  @ExceptionHandler
  ResponseEntity<String> refused(PactRefusal e) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(e.status()).contentType(MediaType.APPLICATION_JSON);
    if (e.status().value() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.body(
        JsonObject.builder().put("code", e.code()).put("message", e.message()).build().write());
  }
}
